"""How a value in a data file is named, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

# The keys and indexes that lead to a value from the top of its file: ("measures", 0, "text").
Keys = tuple[str | int, ...]
# Line and column, from 1; columns in characters.
Position = tuple[int, int]


@dataclass(frozen=True)
class Positions:
    """The position of every value and of every field's name in a file; ``ends`` is right after a value."""

    values: dict[Keys, Position]
    names: dict[Keys, Position]
    ends: dict[Keys, Position]
