"""Lines that hold more than one thing, or none: two fields, or words that are neither field nor entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.causes.cause import Cause, shortened
from planbook.causes.fields import FIELDS
from planbook.causes.lines import Line

_NEXT_FIELD = re.compile(r"(?<=[^\w\s“《（])[\s,，、;；]*([a-z_]+)\s*[:：]|[\s,，、;；]+([a-z_]+)\s*[:：]")
_OTHER_NOTES = ("//", "/*", "<!--", "％", "＃")


def two_fields(line: Line, before: Line | None) -> Iterator[Cause]:
    """``- item: 8 reason: …``: a second field in the line of the first."""
    if line.key not in FIELDS or line.value[:1] in ("", "'", '"'):
        return
    for match in _NEXT_FIELD.finditer(line.value):
        name = match[1] or match[2]
        if name in FIELDS:
            yield Cause(
                line.number,
                line.value_column + match.start() + 1,
                f"“{line.key}”和“{name}”两个字段写在了一行里",
                f"请把 {name} 另起一行，和 {line.key} 对齐，写成 {name}: ……（前面的逗号不用写）。",
            )
            return


def note_without_sign(line: Line, before: Line | None) -> Iterator[Cause]:
    """Words for other editors that do not begin with ``#``."""
    if line.value.startswith(_OTHER_NOTES) and not line.key and not line.dashes:
        yield _stray(line, "说明要以 # 开头")


def stray_words(line: Line, before: Line | None) -> Iterator[Cause]:
    """Chinese words that are neither field nor entry."""
    if line.key or line.dashes or line.indent or not re.match(r"[（(【\[“]?[\u4e00-\u9fff]", line.value):
        return
    if not re.search("[:：]", line.value):
        yield _stray(line, "它不是字段，也不是列表里的一条")


def _stray(line: Line, why: str) -> Cause:
    return Cause(
        line.number,
        line.column + 1,
        f"“{shortened(line.value)}”这一行读不了：{why}",
        "是说明，就在行首加上 # 和一个空格；是上一行的内容，就接到上一行的末尾；都不是，就删去。",
    )
