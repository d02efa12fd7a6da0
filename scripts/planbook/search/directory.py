"""Which blocks of items hold a character or a pair of characters, in files that each hold few of them.

A query needs the files of its own characters only, so that its cost does not grow with the plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from planbook.search.plain import grams
from planbook.search.records import IndexedItem

SHARD_LENGTH = 6_000  # Characters in a file, about: some 2 KB when compressed.


def shards(blocks: Sequence[Sequence[IndexedItem]]) -> list[dict[str, str]]:
    """Return the directory, split by ``shard_number``.

    An entry is ``"0,3,1;5"``: blocks that hold the gram, each as the distance from the one before; after the
    semicolon those of them that hold it in a title.
    """
    everywhere: dict[str, list[int]] = defaultdict(list)
    in_titles: dict[str, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        for gram in sorted(set().union(*(grams(record.text) for record in block))):
            everywhere[gram].append(number)
        for gram in sorted(set().union(*(grams(record.title) for record in block))):
            in_titles[gram].append(number)
    entries = {
        gram: _entry(numbers, in_titles.get(gram)) for gram, numbers in everywhere.items() if " " not in gram
    }
    count = max(1, sum(map(len, entries.values())) // SHARD_LENGTH)
    parts: list[dict[str, str]] = [{} for _ in range(count)]
    for gram, entry in entries.items():
        parts[shard_number(gram, count)][gram] = entry
    return parts


def shard_number(gram: str, count: int) -> int:
    """Return in which of ``count`` files ``gram`` is; ``browser/fold.js`` does the same."""
    value = 0
    for character in gram:
        value = value * 31 + ord(character)
    return value % count


def _entry(numbers: Sequence[int], in_titles: Sequence[int] | None) -> str:
    return _distances(numbers) + (";" + _distances(in_titles) if in_titles else "")


def _distances(numbers: Sequence[int]) -> str:
    return ",".join(str(here - before) for before, here in zip((0, *numbers), numbers, strict=False))
