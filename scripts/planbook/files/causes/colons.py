"""The colon between a field and its value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.files.causes.cause import Cause, Mend
from planbook.files.causes.fields import FIELDS, LISTS, SINGLE
from planbook.files.causes.lines import NOTHING, Line
from planbook.text.shortening import shortened

_FIELD = re.compile(r"(?:- *)?([A-Za-z_]+)(\s*)([:：﹕︰∶;；=＝]+)(\s*)(.*)")
_NAMED = re.compile(r"([A-Za-z_]+)(?:\s+(.*)|(?=[\u4e00-\u9fff“《【［])(.*)|)")
_COLONS = ":：﹕︰∶"
_NOTHING = re.compile(NOTHING, re.IGNORECASE)
# A cell of a table may well say 无.
_OFFICIAL = {"text", "quote", "title", "label"}


def wrong_colon(line: Line, before: Line | None) -> Iterator[Cause]:
    """A field whose colon is full-width, lacks its space, or is another sign."""
    stripped = line.text.strip()
    match = _FIELD.fullmatch(stripped)
    if match is None or match[1].lower() not in FIELDS or stripped[:2] in ("-" + match[1][:1],):
        return
    name, gap, sign, space, value = match.groups()
    right = f"请写成 {name}: {shortened(value)}".rstrip() + "（半角冒号，后面空一格）。"
    start = line.text.index(stripped)
    column = start + match.start(3) + 1
    mend = None
    if name in FIELDS and set(sign) <= set(_COLONS) and len(sign) == 1:
        written = ": " if value else ":"
        told = "冒号后面加上了空格" if sign == ":" else "字段名后面的全角冒号改成了半角"
        mend = Mend(start + match.end(1), start + match.start(5), written, told)
    if sign == ":":
        if value and not space:
            yield Cause(line.number, column, f"“{name}:”的冒号后面少了一个空格", right, mend)
        return
    if set(sign) <= set(_COLONS[1:]):
        message = f"字段名“{name}”后面用了全角冒号"
    elif set(sign) <= set(":："):
        message = f"字段名“{name}”后面多了一个冒号"
    elif gap or space or value[:1]:
        message = f"字段名“{name}”后面应当是冒号，写成了“{sign}”"
    else:
        return
    yield Cause(line.number, column, message, right, mend)


def no_colon(line: Line, before: Line | None) -> Iterator[Cause]:
    """A field without a colon."""
    stripped = line.text.strip()
    match = _NAMED.fullmatch(stripped)
    if match and match[1] in FIELDS and not line.dashes:
        value = match[2] or match[3] or ""
        if not value and match[1] not in LISTS:
            return
        yield Cause(
            line.number,
            len(line.indent) + len(match[1]) + 1,
            f"字段名“{match[1]}”后面少了冒号",
            f"请写成 {match[1]}: {shortened(value)}".rstrip() + "（半角冒号，后面空一格）。",
        )


def value_on_next_line(line: Line, before: Line | None) -> Iterator[Cause]:
    """A value below its field."""
    if before is None or before.key not in SINGLE or before.value or line.key or line.dashes:
        return
    if line.indent == "" and line.text[:1] in "#`<>=":
        return
    yield Cause(
        before.number,
        before.column + 1,
        f"“{before.key}:”的内容写到了下一行",
        f"请移到同一行：{before.key}: {shortened(line.text.strip())}",
    )


def list_behind_colon(line: Line, before: Line | None) -> Iterator[Cause]:
    """``search_words: - 饭菜``: a list begins on a line of its own; a text has no dash."""
    if line.key in SINGLE and re.match("- ", line.value):
        words = shortened(line.value[2:].strip())
        yield Cause(
            line.number,
            line.value_column + 1,
            f"“{line.key}:”后面多了一个“- ”",
            f"这里只写一段文字，请写成 {line.key}: {words}。",
        )
    if line.key in LISTS and re.match("[-－—] *", line.value):
        words = line.value.lstrip("-－— ")
        yield Cause(
            line.number,
            line.value_column + 1,
            f"“{line.key}:”后面不能直接跟“- ”",
            f"列表要另起一行，缩进两格，写成 - {shortened(words)}。",
        )


def colon_in_text(line: Line, before: Line | None) -> Iterator[Cause]:
    """A colon and a space inside a text: YAML takes what stands before it for a field."""
    if not (line.key or line.dashes) or not line.is_plain:
        return
    place = re.search(r"(?<![a-z_]):(?= |$)", line.value)
    if place:
        yield Cause(
            line.number,
            line.value_column + place.start() + 1,
            "文字里的半角冒号后面有空格，会被当成字段",
            "请改成全角冒号“：”；非用半角不可的，用单引号把整段文字括起来。",
        )


def nothing(line: Line, before: Line | None) -> Iterator[Cause]:
    """``~`` and ``null`` are text here, not nothing, and so is 待补充."""
    if ((line.key in FIELDS and line.key != "id") or (line.dashes and not line.key)) and (
        line.value.lower() in ("~", "null") or (line.key not in _OFFICIAL and _NOTHING.fullmatch(line.value))
    ):
        yield Cause(
            line.number,
            line.value_column + 1,
            f"“{line.value}”不会当成空，会原样印出来",
            "有内容就写上；可以不写的，把这一整行删去。",
        )


def block_of_text(line: Line, before: Line | None) -> Iterator[Cause]:
    """``|`` and ``>``: a text in several lines."""
    if line.key in SINGLE and re.fullmatch(r"[|>][-+0-9]*", line.value):
        yield Cause(
            line.number,
            line.value_column + 1,
            f"“{line.key}:”后面用了 {line.value} 分行写",
            f"请删去 {line.value}，把文字写在同一行里，不分行。",
        )
