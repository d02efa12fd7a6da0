"""A file that ends in the middle."""

from __future__ import annotations

import re

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import FIELDS, SINGLE
from planbook.files.causes.lines import content_lines


def cut_off(text: str) -> Cause | None:
    """Return where ``text`` breaks off: in the name of a field, before its value, or in a list."""
    last = None if text.endswith("\n") else next(reversed(list(content_lines(text))), None)
    if last is None:
        return None
    in_name = last.key is None and bool(re.fullmatch("[a-z_]+", last.value)) and _begins_field(last.value)
    before_value = last.key in SINGLE and not last.value
    in_list = last.value.startswith("[") and "]" not in last.value
    if not (in_name or before_value or in_list):
        return None
    return Cause(
        last.number,
        last.column + 1,
        "文件到这里断了，最后一行没有写完",
        "多半是没有复制完整，请从原来的文件重新复制，或补完这一行。",
    )


def _begins_field(value: str) -> bool:
    return any(name.startswith(value) for name in FIELDS)
