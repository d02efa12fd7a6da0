"""When two texts count as the same: NFKC-folded and without white space.

``fold`` is for search and terms, where ① is as good as 1. ``fold_official`` is for the guard of the official
text, where it is not: signs that say more than the width or age of a code keep their form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

_KEPT_TEXTS = 131_072  # more than any data folder has, at once; what was folded is folded again and again


@cache
def fold_character(character: str) -> str:
    """Return what one character becomes: NFKC (Unicode UAX #15), white space to nothing."""
    return "".join(unicodedata.normalize("NFKC", character).split())


# Decompositions (UAX #44) of ① ² ₂ ㎡ ½: what they become reads differently, 10² as 102.
_FORMS_THAT_MATTER = ("<circle>", "<super>", "<sub>", "<square>", "<fraction>")
# Number Forms (Ⅳ), Enclosed Alphanumerics (⑴) and Enclosed CJK Letters and Months (㈠): labels as printed.
_BLOCKS_THAT_MATTER = (range(0x2150, 0x2190), range(0x2460, 0x2500), range(0x3200, 0x3300))


@cache
def fold_official_character(character: str) -> str:
    """Return what one character becomes for the guard: as ``fold_character``, but ① ² ㎡ ½ Ⅳ ㈠ stay."""
    is_sign = unicodedata.decomposition(character).startswith(_FORMS_THAT_MATTER) or any(
        ord(character) in block for block in _BLOCKS_THAT_MATTER
    )
    return character if is_sign else fold_character(character)


class _FoldedCharacters(dict[int, str]):
    """What each character becomes, by its code, worked out when it is first met."""

    def __init__(self, folded: Callable[[str], str]) -> None:
        super().__init__()
        self._folded = folded

    def __missing__(self, code: int) -> str:
        self[code] = self._folded(chr(code))
        return self[code]


_FOLDED = _FoldedCharacters(fold_character)
_FOLDED_OFFICIAL = _FoldedCharacters(fold_official_character)


@lru_cache(_KEPT_TEXTS)
def fold(text: str) -> str:
    """Return ``text`` folded character by character, so that every place in it can be traced back."""
    return text.translate(_FOLDED)


@lru_cache(_KEPT_TEXTS)
def fold_official(text: str) -> str:
    """Return ``text`` folded for the guard, character by character like ``fold``."""
    return text.translate(_FOLDED_OFFICIAL)
