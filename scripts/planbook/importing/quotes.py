"""Titles that a text names in 《》."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planbook.text.folding import fold

_QUOTED = re.compile("《([^《》]+)》")


def quoted_titles(texts: Iterable[str]) -> set[str]:
    """Return the titles that ``texts`` quote, folded."""
    return {fold(title) for text in texts for title in _QUOTED.findall(text)}
