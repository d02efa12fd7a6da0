"""Quotation marks around a value, and brackets of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.files.causes.cause import Cause, Mend
from planbook.files.causes.fields import FIELDS, LISTS
from planbook.files.causes.lines import Line, closing_quote
from planbook.text.shortening import shortened

# “summary”: and “summary：”; straight ones with a plain colon are right for YAML.
_MARKS = "“”‘’「」『』＂＇\"'"
_NAME = re.compile(rf" *(?:- +)?([{_MARKS}]+)([a-z_]+)(?:([{_MARKS}]+)\s*([:：])|([:：])[{_MARKS}]+)\s*")
_WITHOUT = "不需要引号的，直接写文字；要引号的，在整段的开头和末尾各写一个单引号。"


def name_in_quotes(line: Line, before: Line | None) -> Iterator[Cause]:
    """``“summary”: 要管好``: the name of a field in quotation marks."""
    match = _NAME.match(line.text)
    if match is None or match[2] not in FIELDS or (match[3] and (match[1] + match[3] + match[4]).isascii()):
        return
    name, value = match[2], line.text[match.end() :]
    yield Cause(
        line.number,
        match.start(1) + 1,
        f"字段名 {name} 外面多了引号",
        f"请删去引号，写成 {line.dashes}{name}: {shortened(value)}".rstrip() + "（冒号用半角，后面空一格）。",
        Mend(match.start(1), match.end(), f"{name}: " if value else f"{name}:", "字段名外面的引号删去了"),
    )


def open_quote(line: Line, before: Line | None) -> Iterator[Cause]:
    """A quotation mark that is not closed in its line."""
    if line.value[:1] in ("'", '"') and closing_quote(line.value) is None and not line.is_closed_below:
        yield Cause(
            line.number,
            line.value_column + 1,
            f"这里的引号 {line.value[0]} 没有配对：{shortened(line.value)}",
            f"请在这段文字的末尾补上 {line.value[0]}，或把开头的去掉；引用词语用中文引号“ ”。",
        )


def quote_closed_early(line: Line, before: Line | None) -> Iterator[Cause]:
    """Words after the quotation mark that closes the value."""
    if line.value[:1] not in ("'", '"') or (end := closing_quote(line.value)) is None:
        return
    rest = line.value[end + 1 :]
    if rest.strip() and not rest.lstrip().startswith("#") and not (rest.startswith(":") and line.dashes):
        yield Cause(
            line.number,
            line.value_column + 1,
            f"引号 {line.value[0]} 到“{shortened(line.value[1:end])}”就结束了，后面还有字",
            f"引用词语请改用中文引号“ ”；{_WITHOUT}",
        )


def brackets(line: Line, before: Line | None) -> Iterator[Cause]:
    """The square brackets of a list: missing on a side, full-width, or with words behind."""
    value = line.value
    if line.key not in LISTS or not value or value[0] in "'\"#{|>&*!-":
        return
    ends = value.rstrip("，,、 ")
    column = line.value_column + 1
    right = f"请写成 {line.key}: [甲, 乙]，两边用半角方括号，中间用半角逗号。"
    if value[0] in "［【〔（":
        yield Cause(line.number, column, f"列表用了“{value[0]}”，应当用半角方括号 [ ]", right)
    elif value[0] != "[":
        if ends.endswith(("]", "］", "】")):
            yield Cause(line.number, column, "方括号少了前一半", right)
    elif "]" not in value and ends.endswith(("］", "】", "〕", "）", ")")):
        yield Cause(line.number, column, f"方括号的后一半写成了“{ends[-1]}”", right)
    elif "]" in value and (rest := value[value.rindex("]") + 1 :].strip()) and not rest.startswith("#"):
        place = value.rindex("]") + 1
        yield Cause(
            line.number, column + place, f"方括号后面还有“{shortened(rest)}”", "请把它移进方括号里，或删去。"
        )
    elif "]" not in value and "[" not in value[1:]:
        return


def open_bracket(line: Line, before: Line | None) -> Iterator[Cause]:
    """A square bracket that is not closed where the next field or entry begins."""
    if line.value[:1] == "[" and "]" not in line.value and not line.is_closed_below:
        yield Cause(
            line.number,
            line.value_column + 1,
            f"方括号没有配对：{shortened(line.value)}",
            "请在列表的末尾补上半角的 ]。",
        )


def empty_place(line: Line, before: Line | None) -> Iterator[Cause]:
    """Two commas without a word between them."""
    if line.value[:1] == "[" and (match := re.search(r"(?:\[|,)\s*,", line.value)):
        yield Cause(
            line.number,
            line.value_column + match.end(),
            "方括号里多了一个逗号",
            "请删去，或补上两个逗号之间的内容。",
        )
