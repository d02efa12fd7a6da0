"""Whether the schemas beside the data, by which editors complete ids, still know the ids that are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from planbook.book import Book
from planbook.problem import Problem
from planbook.schema import data_schemas

REMINDER = "提醒：编辑器的补全不是最新的，还认不得新添或改了的编号、字段"
_HINT = "检查和网站不受影响；有空时在电脑上运行 make schema，把改了的文件一起提交。"


def out_of_date(data: Path, book: Book) -> Iterator[Problem]:
    """Yield a reminder, no problem, at the first schema that is not as ``book`` would have it.

    Where a schema was never written or cannot be read nobody completes by it.
    """
    for name, content in data_schemas(book):
        path = data / name
        try:
            is_stale = path.read_text(encoding="utf-8") != content
        except (OSError, ValueError):
            continue
        if is_stale:
            yield Problem(path.as_posix(), 1, 1, REMINDER, _HINT)
            return
