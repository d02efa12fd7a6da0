"""Markdown at the beginning of a value, where YAML takes it for a sign of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import LISTS
from planbook.files.causes.lines import Line

_OF_TEXT = re.compile(r"^([*`]+|>+(?= +\S))")
_OF_ENTRY = re.compile(r"(?<=[\[,]) *([*`]+)")
_SIGNS = re.compile(r"\*+|`+|~~+|__+")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


def markup(line: Line, before: Line | None) -> Iterator[Cause]:
    """``summary: **重要**``: all the signs of the line are told, since each must go."""
    if match := (_OF_ENTRY if line.value[:1] == "[" else _OF_TEXT).search(line.value):
        signs = dict.fromkeys((match[1], *_SIGNS.findall(line.value[match.end() :])))
        named = "、".join(f"“{sign}”" for sign in signs)
        yield Cause(
            line.number,
            line.value_column + match.start(1) + 1,
            f"文字不能以 {match[1][0]} 开头：“{match[1]}”是排版记号，多半是粘贴时带进来的",
            f"这里只写文字：请删去这一行里的{named}，一个也不留。",
        )
    elif line.key not in LISTS and (match := _LINK.match(line.value)):
        yield Cause(
            line.number,
            line.value_column + 1,
            f"“{match[0]}”是网页的链接写法，不能写在文字里",
            f"这里只写文字：请只留“{match[1]}”，删去括号和网址。",
        )
