"""What differs from the published text, as an editor is shown it."""

from __future__ import annotations

from planbook.text.shortening import shortened
from planbook.text.typography import full_width

_CONTEXT = 6
_SHOWN = 40
# In 【】 these are hard to see, and hard to tell from those that are right.
_NAMES = {
    ",": "半角逗号",
    ".": "半角句点",
    ";": "半角分号",
    ":": "半角冒号",
    "?": "半角问号",
    "!": "半角叹号",
    "(": "半角前括号",
    ")": "半角后括号",
    '"': "半角双引号",
    "'": "半角单引号",
}


def excerpt(text: str, start: int, end: int, typed: str = "") -> str:
    """Return the characters from ``start`` to ``end`` in 【】 with a little of what stands around them.

    ``text`` is folded: its marks are shown in full width, as they are to be typed. ``typed`` is the one
    character that stands there in the data; a half-width mark is named.
    """
    first = max(0, start - _CONTEXT)
    shown = full_width(text[first : end + _CONTEXT])
    differing = _NAMES.get(typed) or shortened(shown[start - first : end - first], _SHOWN)
    return f"{shown[: start - first]}【{differing}】{shown[end - first :]}"
