"""What was left by a merge, or pasted around the data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.causes.cause import Cause
from planbook.causes.lines import Line

# The marks that git leaves (git-merge, "How conflicts are presented").
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")
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
