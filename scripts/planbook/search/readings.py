"""How Chinese characters are read (pinyin), for queries in Latin letters."""

from __future__ import annotations

import os
from collections.abc import Iterable

# The first level of GB 2312: 3,755 characters in the order of their readings.
_COMMON = bytes(
    byte
    for high in range(0xB0, 0xD8)
    for low in range(0xA1, 0xFF if high < 0xD7 else 0xFA)
    for byte in (high, low)
).decode("gb2312")


def readings(words: Iterable[str]) -> dict[str, str]:
    """Return how characters are read: ``{"行": "xing hang"}``.

    They are all in ``words``, and the other common ones, which readers type by mistake.
    """
    # All readings of a character count, so the readings of whole phrases, slow to load, are not needed.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    used = {character for word in words for character in word if "㐀" <= character <= "鿿"}
    characters = sorted(used | set(_COMMON))
    found = pinyin("".join(characters), Style.NORMAL, heteronym=True)
    return {
        character: " ".join(map(_typed, choices))
        for character, choices in zip(characters, found, strict=True)
    }


def _typed(reading: str) -> str:
    return reading.replace("ü", "v")
