"""Words of the language that sound like one of ours: who types one of them means it.

通风 is ours and 痛风 an illness. Only of two characters: longer ones are hardly ever alike by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path

from planbook.build_cache import kept_values
from planbook.search.cuts import DICTIONARY, is_word

LENGTH = 2


def homophones(phrases: Iterable[str], readings: Mapping[str, str], cache: Path | None = None) -> str:
    """Return the words, joined, that differ from one of ``phrases`` in one character, but not in sound.

    ``readings`` has those of each character, the usual one first: ``{"行": "xing hang"}``. ``cache`` is a
    folder that keeps the words from build to build: the dictionary takes long to load.
    """
    sounds = {character: several.partition(" ")[0] for character, several in readings.items()}
    ours = {phrase for phrase in phrases if len(phrase) == LENGTH and sounds.keys() >= set(phrase)}
    with kept_values(cache, "homophones.json", DICTIONARY) as kept:
        return "".join(kept.get(repr((sorted(ours), sounds)), lambda: _words_like(ours, sounds)))


def _words_like(ours: Set[str], sounds: Mapping[str, str]) -> list[str]:
    alike: dict[str, list[str]] = defaultdict(list)
    for character, sound in sounds.items():
        alike[sound].append(character)
    words = {word for phrase in ours for word in _alike(phrase, sounds, alike)}
    return sorted(word for word in words - ours if is_word(word))


def _alike(phrase: str, sounds: Mapping[str, str], alike: Mapping[str, Sequence[str]]) -> Iterator[str]:
    first, second = phrase[0], phrase[1]
    yield from (character + second for character in alike[sounds[first]])
    yield from (first + character for character in alike[sounds[second]])
