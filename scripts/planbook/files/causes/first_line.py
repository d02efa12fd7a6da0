"""A first line that is no data and breaks all that follow."""

from __future__ import annotations

import re

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import FIELDS
from planbook.files.causes.lines import content_lines
from planbook.text.shortening import shortened


def first_line(text: str) -> Cause | None:
    """Return the first line of ``text`` when it is neither a field nor an entry nor a bracket."""
    first = next(content_lines(text), None)
    if first is None or first.text.startswith(("%", "---", "[", "{", "'", '"', "!", "&", "|", ">", "@", "`")):
        return None
    if first.key or re.match("- ", first.text) or not first.value:
        return None
    if re.match(rf"(?:- *)?(?:{'|'.join(FIELDS)})\b", first.value):
        return None
    return Cause(
        first.number,
        1,
        f"第一行“{shortened(first.value)}”不是数据，后面的都因此读不了",
        "请把这一行删去；是说明，就在行首加上 # 和一个空格。",
    )
