"""The site's name in the header, which a narrow window may break between its words only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

# The theme's header holds the site's name in the first of these; its name for it is the theme's.
_BEFORE = '<span class="md-ellipsis">'


def whole_words(words: Sequence[str]) -> list[str]:
    """Return ``words`` with each single character joined to the word before it: 开发, 区 is one word."""
    joined: list[str] = []
    for word in words:
        if joined and len(word) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def with_breaks(page: str, name: str, words: Sequence[str]) -> str:
    """Return ``page`` with places to break its line between the ``words`` of the site's ``name``, escaped."""
    in_header = re.compile(rf"({_BEFORE}\s*){re.escape(name)}(?=\s*</span>)")
    broken = "<wbr>".join(map(escape, words))
    return in_header.sub(lambda found: found[1] + broken, page, count=1)
