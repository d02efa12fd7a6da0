"""A mistake in the data, told so that an editor can find and mend it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

# Begins what only a person can judge: a question to the reviewer.
TO_REVIEW = "请复核"
_QUOTED = re.compile("“[^”]*”")
_TOLD_ONE_BY_ONE = 20  # as many as one reads


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

    @property
    def annotation(self) -> str:
        """Return the line that makes GitHub show the problem beside the line of the file.

        Source: GitHub Docs, "Workflow commands for GitHub Actions".
        """
        return self._annotation("error")

    @property
    def notice(self) -> str:
        """Return the same for what is no mistake, but a question to the reviewer."""
        return self._annotation("notice")

    def _annotation(self, level: str) -> str:
        path, words = (_printable(text) for text in (self.path, f"{self.message}。{self.hint}"))
        properties = f"file={_escaped(path, in_property=True)},line={self.line},col={self.column}"
        return f"::{level} {properties}::{_escaped(words)}"


def gathered(problems: Iterable[Problem]) -> list[Problem]:
    """Return ``problems`` in their order, and of many alike in one file the first, with their number.

    A bureau that begins with another's words would else be told of a thousand, one by one.
    """
    kept = list(problems)
    kinds = [(problem.path, _QUOTED.sub("", problem.message)) for problem in kept]
    counts = Counter(kinds)
    told: dict[tuple[str, str], Problem] = {}
    for kind, problem in zip(kinds, kept, strict=True):
        told.setdefault(kind, problem)
    return [
        problem
        if counts[kind] <= _TOLD_ONE_BY_ONE
        else replace(problem, message=f"{problem.message}；这个文件里同样的共{counts[kind]}处")
        for kind, problem in zip(kinds, kept, strict=True)
        if counts[kind] <= _TOLD_ONE_BY_ONE or told[kind] is problem
    ]


def _escaped(text: str, *, in_property: bool = False) -> str:
    for sign in "%\r\n:," if in_property else "%\r\n":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _printable(text: str) -> str:
    """Return ``text`` in one line that any terminal takes: file names may hold line breaks or bad bytes."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )
