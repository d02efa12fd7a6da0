"""The dash that begins an entry of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.files.causes.cause import Cause, Mend
from planbook.files.causes.fields import FIELDS, LISTS
from planbook.files.causes.lines import Line
from planbook.text.shortening import shortened

_OTHER_DASHES = "－—–−‒―﹣ー–"
_BULLETS = "•·●▪◦＊∙‧・○■◆➢✓√"
_WRONG_SIGN = re.compile(rf"(?:[{_OTHER_DASHES}]+|[{_BULLETS}]|\*(?!\*)(?= |[^\w\s]*[\u4e00-\u9fff]))\s*(.*)")
_NO_SPACE = re.compile(r"-(?!-|\s|$)(.*)")
_NUMBERED = re.compile(
    r"(?:[0-9]+[.、)）]|[（(][0-9一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳])\s*(.*)"
)


def no_space_after_dash(line: Line, before: Line | None) -> Iterator[Cause]:
    """``-饭菜``: YAML takes the dash for a part of the word."""
    if match := _NO_SPACE.fullmatch(line.text.strip()):
        yield Cause(
            line.number,
            len(line.indent) + 1,
            f"“-”后面少了一个空格：“-{shortened(match[1])}”",
            f"请写成 - {shortened(match[1])}（“-”后面空一格）。",
            Mend(len(line.indent), len(line.indent) + 1, "- ", "“-”后面加上了空格"),
        )


def wrong_dash(line: Line, before: Line | None) -> Iterator[Cause]:
    """Another dash, or a bullet, in the place of ``-``."""
    if line.dashes or line.key:
        return
    stripped = line.text.strip()
    match = _WRONG_SIGN.fullmatch(stripped)
    if match and match[1]:
        yield Cause(
            line.number,
            len(line.indent) + 1,
            f"列表用的是“{stripped[: len(stripped) - len(match[1])].strip()}”，应当用半角的“-”",
            f"请写成 - {shortened(match[1])}（英文输入法下的减号，后面空一格）。",
            _dash(line, match) if _is_entry(match[1], before) else None,
        )


def _dash(line: Line, match: re.Match[str]) -> Mend:
    start = len(line.indent)
    return Mend(start, start + match.start(1), "- ", "列表的符号改成了半角的“-”")


def _is_entry(words: str, before: Line | None) -> bool:
    """Whether a line with a sign at its beginning can only be an entry, and no text that goes on."""
    if field := re.match(r"([a-z_]+)\s*[:：]", words):
        return field[1] in FIELDS
    return before is not None and (
        (before.key in LISTS and not before.value) or (before.dashes != "" and before.key is None)
    )


def no_dash(line: Line, before: Line | None) -> Iterator[Cause]:
    """An entry of a list that does not begin with ``- ``."""
    if line.dashes or line.key or not before or line.text.strip()[:1] in "-[]{}'\"":
        return
    opens = before.key in LISTS and not before.value and len(line.indent) >= len(before.indent)
    follows = before.dashes and not before.key and len(line.indent) <= len(before.indent) and line.indent
    if opens or follows:
        numbered = _NUMBERED.fullmatch(line.text.strip())
        words = shortened(numbered[1] if numbered else line.text.strip())
        yield Cause(
            line.number,
            len(line.indent) + 1,
            f"“{shortened(line.text.strip())}”前面少了“- ”",
            f"列表里每一条单独一行，请写成 - {words}（半角减号和一个空格，和别的条目对齐）。",
        )


def two_dashes(line: Line, before: Line | None) -> Iterator[Cause]:
    """``- - 饭菜``: a list inside a list."""
    if line.dashes.count("-") > 1:
        yield Cause(line.number, len(line.indent) + 1, "这一行写了两个“- ”", "请只留一个“- ”。")
