"""What stands twice: the one search for repeats that the rules share."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

P = TypeVar("P")
K = TypeVar("K", bound=Hashable)


def repeats(pairs: Iterable[tuple[P, K]]) -> Iterator[tuple[P, P]]:
    """Yield each place whose key an earlier place had, and that earlier place.

    ``pairs`` are places, whatever names one, with the keys that only one place may have.
    """
    first: dict[K, P] = {}
    for place, key in pairs:
        if key in first:
            yield place, first[key]
        else:
            first[key] = place
