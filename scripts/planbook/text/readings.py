"""How Chinese characters are read (pinyin), for queries in Latin letters."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from functools import cache

# The first level of GB 2312: 3,755 characters in the order of their readings.
_COMMON = bytes(
    byte
    for high in range(0xB0, 0xD8)
    for low in range(0xA1, 0xFF if high < 0xD7 else 0xFA)
    for byte in (high, low)
).decode("gb2312")

# The four tone marks: grave, acute, macron and caron.
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))


def readings(words: Iterable[str]) -> dict[str, str]:
    """Return how characters are read: ``{"行": "xing hang"}``.

    They are all in ``words``, and the other common ones, which readers type by mistake.
    """
    used = {character for word in words for character in word if "㐀" <= character <= "鿿"}
    return {character: " ".join(readings_of(character)) for character in sorted(used | set(_COMMON))}


@cache
def readings_of(character: str) -> tuple[str, ...]:
    """Return the readings of a character as people type them, the usual one first; itself if it has none."""
    # All readings of a character count, so the readings of whole phrases, slow to load, are not needed.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.constants import PINYIN_DICT

    return tuple(dict.fromkeys(map(_typed, PINYIN_DICT.get(ord(character), character).split(","))))


@cache
def _typed(reading: str) -> str:
    """Return a reading as people type it: without tones, and with v for ü."""
    toneless = unicodedata.normalize("NFD", reading).translate(_TONES)
    return unicodedata.normalize("NFC", toneless).replace("ü", "v")
