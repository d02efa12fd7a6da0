"""How the search sees text: folded as everywhere, in small letters, and only letters and digits.

``browser/fold.js`` does the same to what a reader types; a test holds the two together.
"""

from __future__ import annotations

import unicodedata

from planbook.text.folding import fold_character


class _PlainCharacters(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code)).lower()
        self[code] = "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LNM")
        return self[code]


_PLAIN = _PlainCharacters()


def plain(text: str) -> str:
    """Return ``text`` without case, width, white space and punctuation."""
    return text.translate(_PLAIN)


def grams(text: str) -> set[str]:
    """Return the single characters and the pairs of neighbours in plain ``text``."""
    return set(text) | {text[start : start + 2] for start in range(len(text) - 1)}


def width(text: str) -> int:
    """Return how wide ``text`` is, in Chinese characters: Latin letters and digits take half of one."""
    halves = sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)
    return -(-halves // 2)
