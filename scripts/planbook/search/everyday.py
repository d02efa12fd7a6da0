"""Everyday words and the official ones that they lead to, in files that are loaded when a query needs them.

A few hundred are one file. More of them are cut by the pairs of characters in the everyday words, so that a
query loads those that it may need, and ten times as many cost it hardly more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import chain

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
    what is known nowhere else: with 补课 alone, 有偿补课 would be as strange as 钢琴补课; nor what means
    something else: with 公办 alone, 公办幼儿园 would be 办幼儿园. Up to ``whole`` characters are one file.
    """
    held = [_held(word.say) for word in words]
    shortest = (say for each in held for say, inner in each.items() if not inner or say in kept)
    known = set().union(*map(_pairs, chain(shortest, *(word.official for word in words))))
    everything = set(chain(*(word.say for word in words)))
    said = [
        {
            say: _pairs(say)
            for say, inner in sorted(each.items())
            if not inner
            or say in kept
            or _is_strange(say, inner, known)
            or _is_crossed(say, inner, everything, each.keys())
        }
        for each in held
    ]
    count = _count(words, said, whole)
    numbers = {pair: shard_number(pair, count) for pair in set().union(*chain(*(map(dict.values, said))))}
    parts: list[dict[str, list[str]]] = [{"say": [], "means": [], "near": []} for _ in range(count)]
    for word, needed in zip(words, said, strict=True):
        own: dict[int, list[str]] = defaultdict(list)
        for say, pairs in needed.items():
            for number in {numbers[pair] for pair in pairs}:
                own[number].append(say)
        means, near = joined(word.means), joined(word.near)
        for number, says in own.items():
            parts[number]["say"].append(joined(says))
            parts[number]["means"].append(means)
            parts[number]["near"].append(near)
    return [{name: ";".join(texts) for name, texts in part.items()} for part in parts]


def _count(words: Sequence[Word], said: Sequence[Mapping[str, Set[str]]], whole: int) -> int:
    lengths = [sum(map(len, word.official)) for word in words]
    if sum(lengths) + sum(len(say) for needed in said for say in needed) <= whole:
        return 1
    entries = zip(lengths, said, strict=True)
    return (
        sum(len(pairs) * (length + len(say)) for length, needed in entries for say, pairs in needed.items())
        // PART_LENGTH
    )


def _pairs(say: str) -> set[str]:
    """Return the pairs by which the search looks for an everyday word; one character is looked for itself."""
    text = plain(say)
    return {text[start : start + 2] for start in range(len(text) - 1)} or set(text)


def _held(words: Sequence[str]) -> dict[str, list[str]]:
    """Return for each of ``words`` the others that stand in it."""
    together = "\n".join(words)
    inner = [word for word in words if together.count(word) > 1]
    return {word: [other for other in inner if other in word and other != word] for word in words}


def _is_strange(say: str, inner: Sequence[str], known: Set[str]) -> bool:
    """Whether ``say`` holds, beside one of ``inner``, what has no ``known`` pair of characters."""
    rests = chain(*(say.split(other) for other in inner))
    return any(len(rest) > 1 and not _pairs(rest) & known for rest in rests)


def _is_crossed(say: str, inner: Sequence[str], everything: Set[str], own: Set[str]) -> bool:
    """Whether what means something else begins inside one of ``inner`` and ends behind it in ``say``.

    That is one of ``everything`` that is said, but none of its ``own`` entry.
    """
    ends = ((say.find(other), say.find(other) + len(other)) for other in inner)
    return any(
        (part := say[start:stop]) in everything and part not in own
        for begin, end in ends
        for start in range(begin + 1, end)
        for stop in range(end + 1, len(say) + 1)
    )
