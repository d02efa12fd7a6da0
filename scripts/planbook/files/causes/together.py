"""Lines that hold more than one thing, or none: two fields, or words that are neither field nor entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import FIELDS, LISTS
from planbook.files.causes.lines import Line
from planbook.text.shortening import shortened

_NEXT_FIELD = re.compile(r"(?<=[^\w\s“《（])[\s,，、;；]*([a-z_]+)\s*[:：]|[\s,，、;；]+([a-z_]+)\s*[:：]")
# 张主任 2018/3/1 9:15:02; some chats leave the seconds or the date out.
_SENT = re.compile("[\u4e00-\u9fff].*[\\s午上晨][0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?$")
# A colon behind more than a few characters, in a time, or behind who said what is none of a field.
_MAY_BE_FIELD = re.compile(r"[^\s:：，。、0-9]{1,8}\s*(?::|：\s*$)")
_WORD = re.compile("[a-z0-9-]+|.*[\u4e00-\u9fff].*")
_SHOWN = 80  # characters of a row of words or ids
_NEITHER = "它不是字段，也不是列表里的一条"
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


def words_of_a_table(line: Line, before: Line | None) -> Iterator[Cause]:
    """``- 特教⇥随班就读``: the cells of a row of words in one entry, or behind the name of their list."""
    words = [word.strip() for word in re.split("[\t,]", line.value.strip("[]")) if word.strip()]
    is_list = line.key in LISTS or (line.dashes != "" and line.key is None)
    if "\t" in line.value and is_list and len(words) > 1 and all(map(_WORD.fullmatch, words)):
        yield Cause(
            line.number,
            line.text.index("\t", line.value_column) + 1,
            "几个词用制表符（Tab）连成了一条，多半是从表格里粘贴来的",
            f"请每个词单独一行，各以“- ”开头：{shortened('、'.join(words), _SHOWN)}；"
            f"写在方括号里的，用半角逗号隔开：[{shortened(', '.join(words), _SHOWN)}]。",
        )


def of_a_chat(line: Line, before: Line | None) -> Iterator[Cause]:
    """Who sent a message and when, which a chat puts above it."""
    if not line.key and not line.dashes and _SENT.search(line.value):
        yield _stray(line, _NEITHER)


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
    if not _MAY_BE_FIELD.match(line.value):
        yield _stray(line, _NEITHER)


def _stray(line: Line, why: str) -> Cause:
    return Cause(
        line.number,
        line.column + 1,
        f"“{shortened(line.value)}”这一行读不了：{why}",
        "是说明，就在行首加上 # 和一个空格；是上一行的内容，就接到上一行的末尾；都不是，就删去。",
    )
