"""Lines that hold more than one thing, or none: two fields, or words that are neither field nor entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import FIELDS
from planbook.files.causes.lines import Line
from planbook.text.shortening import shortened

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


def from_a_table(line: Line, before: Line | None) -> Iterator[Cause]:
    """Cells of a table with tabs between them."""
    words = line.text.strip()
    if "\t" in words and not line.key and not line.dashes:
        yield Cause(
            line.number,
            line.column + 1,
            f"“{shortened(words.replace(chr(9), ' '))}”像是从表格里粘贴来的，格子之间是制表符（Tab）",
            "请照旁边的一条改写：每个格子写在自己的字段名后面，第一个字段前面加“- ”；不要的，整行删去。",
        )


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
