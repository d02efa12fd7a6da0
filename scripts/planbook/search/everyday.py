"""Everyday words and the official ones that they lead to, in files that are loaded when a query needs them.

A few hundred are one file. More of them are cut by the pairs of characters in the everyday words, so that a
query loads those that it may need, and ten times as many cost it hardly more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from planbook.model.vocabularies import Word
from planbook.search.directory import shard_number
from planbook.search.plain import plain
from planbook.search.records import joined

WHOLE_LENGTH = 4_000  # Up to so many characters they are one file: some 4 KB when compressed.
PART_LENGTH = 3_000  # Characters in a file otherwise, about: some 2 KB when compressed.


def everyday_parts(
    words: Sequence[Word], kept: Set[str], *, whole: int = WHOLE_LENGTH
) -> list[dict[str, str]]:
    """Return the files' contents: the fields of all words, joined, in the order of ``words``.

    Everyday words that hold another one of theirs are left out if they are not ``kept``, nor hold beside it
    what is known nowhere else: with 补课 alone, 有偿补课 would be as strange as 钢琴补课. Up to ``whole``
    characters are one file.
    """
    shortest = [_needed(word.say, kept) for word in words]
    known = {
        pair
        for texts in (*shortest, *(word.official for word in words))
        for text in texts
        for pair in _pairs(text)
    }
    said = [_needed(word.say, kept | _strange(word.say, known)) for word in words]
    count = _count(words, said, whole)
    parts: list[list[tuple[list[str], Word]]] = [[] for _ in range(count)]
    for word, needed in zip(words, said, strict=True):
        own: dict[int, list[str]] = defaultdict(list)
        for say in needed:
            for number in sorted(_numbers(say, count)):
                own[number].append(say)
        for number, says in own.items():
            parts[number].append((says, word))
    return [
        {
            "say": ";".join(joined(says) for says, _ in part),
            "means": ";".join(joined(word.means) for _, word in part),
            "near": ";".join(joined(word.near) for _, word in part),
        }
        for part in parts
    ]


def _count(words: Sequence[Word], said: Sequence[Sequence[str]], whole: int) -> int:
    lengths = [sum(map(len, word.official)) for word in words]
    if sum(lengths) + sum(len(say) for needed in said for say in needed) <= whole:
        return 1
    entries = zip(lengths, said, strict=True)
    return (
        sum(len(_pairs(say)) * (length + len(say)) for length, needed in entries for say in needed)
        // PART_LENGTH
    )


def _numbers(say: str, count: int) -> set[int]:
    return {shard_number(pair, count) for pair in _pairs(say)}


def _pairs(say: str) -> set[str]:
    """Return the pairs by which the search looks for an everyday word; one character is looked for itself."""
    text = plain(say)
    return {text[start : start + 2] for start in range(len(text) - 1)} or set(text)


def _needed(words: Sequence[str], kept: Set[str]) -> list[str]:
    """Return ``words`` without those, but for ``kept``, that hold another of them: it finds the same."""
    needed = (
        word for word in words if word in kept or not any(other != word and other in word for other in words)
    )
    return sorted(needed)


def _strange(words: Sequence[str], known: Set[str]) -> set[str]:
    """Return the ``words`` that hold, beside another of them, what has no ``known`` pair of characters."""
    return {
        word
        for word in words
        for other in words
        if other != word and other in word
        for rest in word.split(other)
        if len(rest) > 1 and not _pairs(rest) & known
    }
