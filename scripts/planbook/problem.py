"""A mistake in the data, told so that an editor can find and mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one data file.

    ``path`` is shown as the editor knows it (relative to the working folder where possible);
    ``line`` and ``column`` count from 1, ``column`` in characters. ``message`` says what is wrong
    and ``hint`` what to do about it, both in Chinese.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return the one-line form ``path:line:col: message`` that editors and CI read."""
        words = " ".join(f"{self.message}。{self.hint}".split())
        return _printable(f"{self.path}:{self.line}:{self.column}: {words}")


def _printable(text: str) -> str:
    """Return ``text`` in one line that any terminal takes: file names may hold line breaks or bad bytes."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )
