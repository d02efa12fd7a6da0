"""How Chinese characters are read (pinyin), for queries in Latin letters."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache
from importlib import metadata
from pathlib import Path

from planbook.build_cache import kept_values

# The first level of GB 2312: 3,755 characters in the order of their readings.
_COMMON = bytes(
    byte
    for high in range(0xB0, 0xD8)
    for low in range(0xA1, 0xFF if high < 0xD7 else 0xFA)
    for byte in (high, low)
).decode("gb2312")

# The four tone marks: grave, acute, macron and caron.
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))


def readings(words: Iterable[str], cache: Path | None = None) -> dict[str, str]:
    """Return how characters are read: ``{"行": "xing hang"}``.

    They are all in ``words``, and the other common ones, which readers type by mistake. ``cache`` is a folder
    that keeps them from build to build: their table takes long to load.
    """
    used = {character for word in words for character in word if "㐀" <= character <= "鿿"}
    return {each: " ".join(read) for each, read in _kept(used | set(_COMMON), cache, "readings.json").items()}


def readings_of_names(names: Sequence[str], cache: Path | None = None) -> dict[str, str]:
    """Return how each of ``names`` is typed in Latin letters: ``{"三会一课": "san hui|kuai yi ke"}``."""
    read = _kept({character.lower() for name in names for character in name}, cache, "term-readings.json")
    return {name: " ".join("|".join(read[character.lower()]) for character in name) for name in names}


@cache
def syllables() -> tuple[str, ...]:
    """Return every way to read a common character as people type it, longer ones first."""
    table = _table()
    toned = {reading for each in _COMMON for reading in table[ord(each)].split(",")}
    return tuple(sorted(set(map(_typed, toned)), key=lambda syllable: (-len(syllable), syllable)))


def _kept(characters: Set[str], cache: Path | None, file: str) -> dict[str, Sequence[str]]:
    """Return the readings of each of ``characters``; ``file`` in ``cache`` keeps them."""

    def look_up() -> dict[str, Sequence[str]]:
        return {each: _readings_of(each) for each in sorted(characters)}

    with kept_values(cache, file, metadata.version("pypinyin")) as kept:
        return kept.get("".join(sorted(characters)), look_up)


def _readings_of(character: str) -> tuple[str, ...]:
    """Return the readings of a character as people type them, the usual one first; itself if it has none."""
    return tuple(dict.fromkeys(map(_typed, _table().get(ord(character), character).split(","))))


def _table() -> Mapping[int, str]:
    """Return how each character, by its code, is read."""
    # All readings of a character count, so the readings of whole phrases, slow to load, are not needed.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.constants import PINYIN_DICT

    return PINYIN_DICT


@cache
def _typed(reading: str) -> str:
    """Return a reading as people type it: without tones, and with v for ü."""
    toneless = unicodedata.normalize("NFD", reading).translate(_TONES)
    return unicodedata.normalize("NFC", toneless).replace("ü", "v")
