"""What a cause is: a mistake in the form of a file that is named as what it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cause:
    """Line and column (from 1) of a mistake, what it is, and how to mend it, both in Chinese."""

    line: int
    column: int
    message: str
    hint: str


SHOWN = 16


def shortened(text: str) -> str:
    """Return the first words of ``text``, for a message."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}……"
