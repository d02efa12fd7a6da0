"""Finds the explained terms in official text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planbook.link.views import Span
from planbook.model import Term


class TermFinder:
    """Splits text at terms. Where one term stands inside another, the longer one counts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = {name: term for term in terms for name in (term.name, *term.aliases)}
        longest_first = sorted(self._terms, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def spans(self, text: str, seen: set[str]) -> list[Span]:
        """Return ``text`` as spans; a term is marked unless its id is in ``seen``, and then added to it."""
        spans: list[Span] = []
        position = 0
        for match in self._pattern.finditer(text) if self._pattern else ():
            term = self._terms[match[0]]
            if term.id in seen:
                continue
            seen.add(term.id)
            if match.start() > position:
                spans.append(Span(text[position : match.start()]))
            spans.append(Span(match[0], term))
            position = match.end()
        if position < len(text):
            spans.append(Span(text[position:]))
        return spans
