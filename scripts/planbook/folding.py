"""The one way in which two texts count as the same: NFKC-folded and without white space."""

from __future__ import annotations

import unicodedata
from functools import cache


@cache
def fold_character(character: str) -> str:
    """Return what one character becomes: NFKC (Unicode UAX #15), white space to nothing."""
    return "".join(unicodedata.normalize("NFKC", character).split())


def fold(text: str) -> str:
    """Return ``text`` folded character by character, so that every place in it can be traced back."""
    return "".join(map(fold_character, text))
