"""How Chinese characters are read (pinyin), for queries in Latin letters."""

from __future__ import annotations

import os
from collections.abc import Iterable


def readings(words: Iterable[str]) -> dict[str, str]:
    """Return the readings of every Chinese character in ``words``: ``{"行": "xing hang"}``."""
    # All readings of a character count, so the readings of whole phrases, slow to load, are not needed.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    characters = sorted({character for word in words for character in word if "㐀" <= character <= "鿿"})
    found = pinyin("".join(characters), Style.NORMAL, heteronym=True)
    return {
        character: " ".join(map(_typed, choices)) for character, choices in zip(characters, found, strict=True)
    }


def _typed(reading: str) -> str:
    return reading.replace("ü", "v")
