"""What a cause is: a mistake in the form of a file that is named as what it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mend:
    """What is certain to mend a line: ``new`` from column ``start`` to ``end`` (from 0), told in Chinese."""

    start: int
    end: int
    new: str
    told: str


@dataclass(frozen=True)
class Cause:
    """Line and column (from 1) of a mistake, what it is, and how to mend it, both in Chinese.

    ``mend`` is there where nothing else can have been meant.
    """

    line: int
    column: int
    message: str
    hint: str
    mend: Mend | None = None
