"""What was left by a merge, or pasted around the data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.files.causes.cause import Cause
from planbook.files.causes.lines import Line

# The marks that git leaves (git-merge, "How conflicts are presented").
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")
# What a page that compares two versions puts before lines.
_OF_A_COMPARISON = re.compile(r"(?:@@ .*|\+ .*|\+\S.*: .*)")
_FENCE = re.compile(r"```\w*")


def conflict(line: Line, before: Line | None) -> Iterator[Cause]:
    """Lines of git between two versions."""
    if _CONFLICT.fullmatch(line.text.rstrip()):
        yield Cause(
            line.number,
            1,
            "合并冲突没有处理完：两个人改了同一处",
            "请在 <<<<<<< 和 >>>>>>> 之间只留要用的内容，删去 <<<<<<<、=======、>>>>>>> 这几行。",
        )


def fence(line: Line, before: Line | None) -> Iterator[Cause]:
    """A fence of Markdown around the data."""
    if _FENCE.fullmatch(line.text.strip()):
        yield Cause(
            line.number,
            len(line.indent) + 1,
            f"多了一行 {line.text.strip()}",
            "这是聊天或文档里代码块的边线，请整行删去。",
        )


def comparison(line: Line, before: Line | None) -> Iterator[Cause]:
    """A line that was copied from a page that compares two versions."""
    if _OF_A_COMPARISON.fullmatch(line.text.rstrip()):
        is_place = line.text.startswith("@@")
        yield Cause(
            line.number,
            1,
            "这一行是从对比两个版本的页面复制来的",
            "请整行删去。" if is_place else "请删去行首的“+”；别处行首的“-”那几行是旧的，整行删去。",
        )
