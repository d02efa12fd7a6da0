"""Which record of the old data is which of the new: by what is surest first, then by how alike they read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from typing import TypeVar

R = TypeVar("R")

# Half of what two texts are made of in common: below that, an editor has written something else.
ALIKE = 0.5
# More are not compared with each other one by one: a list so changed is another list.
_COMPARED_AT_MOST = 300


def pair(
    old: Sequence[R],
    new: Sequence[R],
    keys: Sequence[Callable[[R], Hashable]],
    text: Callable[[R], str],
) -> list[tuple[int | None, int | None]]:
    """Return the places of the same record in ``old`` and ``new``; ``None`` where a side lacks it.

    Records are the same when the first of ``keys`` that tells them apart agrees, or else when their ``text``
    is alike. The pairs come in the order of ``new``, and what is gone after the record that it followed.
    """
    found: dict[int, int] = {}
    for key in keys:
        _pair_by_key(old, new, key, found)
    _pair_by_likeness([text(record) for record in old], [text(record) for record in new], found)
    return _in_order(len(old), len(new), found)


def likeness(one: str, other: str) -> float:
    """Return what share of their pairs of characters two texts have in common: 1 if all, 0 if none."""
    pairs = [set(pairwise(f" {text} ")) for text in (one, other)]
    return 2 * len(pairs[0] & pairs[1]) / (len(pairs[0]) + len(pairs[1]))


def _pair_by_key(
    old: Sequence[R], new: Sequence[R], key: Callable[[R], Hashable], found: dict[int, int]
) -> None:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    taken = set(found.values())
    for place, record in enumerate(new):
        if place not in taken:
            waiting[key(record)].append(place)
    for place, record in enumerate(old):
        if place not in found and waiting[key(record)]:
            found[place] = waiting[key(record)].pop(0)


def _pair_by_likeness(old: Sequence[str], new: Sequence[str], found: dict[int, int]) -> None:
    taken = set(found.values())
    left = [place for place in range(len(old)) if place not in found][:_COMPARED_AT_MOST]
    right = [place for place in range(len(new)) if place not in taken][:_COMPARED_AT_MOST]
    alike = sorted((-likeness(old[one], new[other]), one, other) for one in left for other in right)
    for negative, one, other in alike:
        if -negative >= ALIKE and one not in found and other not in taken:
            found[one] = other
            taken.add(other)


def _in_order(old: int, new: int, found: dict[int, int]) -> list[tuple[int | None, int | None]]:
    origin = {place: one for one, place in found.items()}
    pairs: list[tuple[int | None, int | None]] = [(origin.get(place), place) for place in range(new)]
    for one in range(old):
        if one not in found:
            before = next((index for index, (left, _) in enumerate(pairs) if left == one - 1), -1)
            pairs.insert(before + 1, (one, None))
    return pairs
