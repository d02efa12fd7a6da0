"""Spaces that are none to YAML, and those that lack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.files.causes.cause import Cause, Mend
from planbook.files.causes.lines import ODD_SPACES, Line

_ODD_SIGNS = "".join(map(chr, [0xA0, 0x3000, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x1680]))
_ODD = re.compile(f"[{ODD_SPACES}]")
_AFTER_SIGN = re.compile(rf"[ \t]*(?:- *)*(?:-|[a-z_]+[:：])[ ]*([{ODD_SPACES}])")


def odd_indent(line: Line, before: Line | None) -> Iterator[Cause]:
    """An indent of no-break or full-width spaces."""
    if match := _ODD.search(line.indent):
        yield Cause(
            line.number,
            match.start() + 1,
            f"行首用了{_named(match[0])}缩进",
            "请改用半角空格（英文输入法下的空格），每一级两个。",
            Mend(0, len(line.indent), _ODD.sub(" ", line.indent), "行首特殊的空格改成了普通空格"),
        )


def odd_after_sign(line: Line, before: Line | None) -> Iterator[Cause]:
    """A no-break or full-width space behind a dash or colon."""
    if match := _AFTER_SIGN.match(line.text):
        sign = "“-”" if "-" in match[0][-3:] else "冒号"
        yield Cause(
            line.number,
            match.start(1) + 1,
            f"{sign}后面是{_named(match[1])}",
            "请改成一个半角空格（英文输入法下的空格）。",
            Mend(match.start(1), _end_of_spaces(line.text, match.end()), " ", "特殊的空格改成了普通空格"),
        )


def _end_of_spaces(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip(f" {_ODD_SIGNS}"))


def _named(space: str) -> str:
    names = {"\u3000": "全角空格", "\u00a0": "不换行空格（从网页或 Word 里带来的，看上去和空格一样）"}
    return names.get(space, "特殊的空格（从网页或 Word 里带来的）")
