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
        advice = f"{self.hint}" if self.hint else ""
        one_line = " ".join(f"{self.message}。{advice}".split())
        return f"{self.path}:{self.line}:{self.column}: {one_line}"
