"""The one way in which two texts count as the same: NFKC-folded and without white space."""

from __future__ import annotations

import unicodedata
from functools import cache


@cache
def fold_character(character: str) -> str:
    """Return what one character becomes: NFKC (Unicode UAX #15), white space to nothing."""
    return "".join(unicodedata.normalize("NFKC", character).split())


class _FoldedCharacters(dict[int, str]):
    """What each character becomes, by its code, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = fold_character(chr(code))
        return self[code]


_FOLDED = _FoldedCharacters()


def fold(text: str) -> str:
    """Return ``text`` folded character by character, so that every place in it can be traced back."""
    return text.translate(_FOLDED)
