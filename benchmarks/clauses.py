"""Cuts the official text of real measures into clauses that keep their facets, and draws from them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from planbook.model.facet_kinds import FACET_FIELDS
from planbook.model.facets import Facet
from planbook.model.item import Item, Measure

_OPENING, _CLOSING = "“《（", "”》）"
# The mark that ends a measure, and what may follow it: ``。（责任单位：办公室）``.
_END = re.compile("([。；！？])(?:（[^（）]*）)?$")
_HEAD = 4  # Titles and clauses mostly open with two words of two characters: 深入推进, 切实加强.


@dataclass(frozen=True)
class Clause:
    """Words without the mark after them, and the facets that quote them, by field of the measure."""

    words: str
    facets: dict[str, tuple[Facet, ...]]


class ClausePool:
    """The titles and clauses of the given items, to make new ones from."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._clauses = [clause for item in items for measure in item.measures for clause in clauses(measure)]
        plain = [clause.words for clause in self._clauses if not any(clause.facets.values())]
        titles = [item.name for item in items if item.title] or plain
        longest = max(map(len, titles))
        whole = [words for words in titles + plain if not set(_OPENING).intersection(words)]
        short = [words for words in whole if len(words) <= longest] or titles
        self._heads = [words[:_HEAD] for words in short]
        self._tails = [words[_HEAD:] or words for words in short]

    def title(self, chance: random.Random, used: set[str]) -> str:
        """Return a title that is not in ``used``: the head of one, the tail of another and a full stop."""
        title = chance.choice(self._heads) + chance.choice(self._tails)
        while f"{title}。" in used:
            title += chance.choice(self._tails)
        return f"{title}。"

    def measure(self, chance: random.Random, count: int, end: str) -> dict[str, Any]:
        """Return text and facets of a measure of ``count`` clauses that ends in the mark ``end``."""
        drawn = chance.sample(self._clauses, count)
        return {"text": "，".join(clause.words for clause in drawn) + end} | {
            name: _once(facet for clause in drawn for facet in clause.facets[name]) for name in FACET_FIELDS
        }


def end_of(measure: Measure) -> str:
    """Return the mark that ends a measure; 。 where it has none."""
    end = _END.search(measure.text)
    return end[1] if end else "。"


def clauses(measure: Measure) -> list[Clause]:
    """Return the clauses of a measure; a facet that needs two of them keeps them together."""
    parts: list[str] = []
    for part in _parts(_END.sub("", measure.text)):
        parts.append(part)
        while len(parts) > 1 and _is_torn(measure, parts[-2], parts[-1]):
            parts[-2:] = ["，".join(parts[-2:])]
    return [Clause(part, _facets(measure, part)) for part in parts]


def _parts(text: str) -> Iterator[str]:
    """Split ``text`` at commas that stand outside quotation marks and brackets."""
    depth = start = 0
    for index, character in enumerate(text):
        depth += (character in _OPENING) - (character in _CLOSING)
        if character == "，" and depth == 0:
            yield text[start:index]
            start = index + 1
    yield text[start:]


def _is_torn(measure: Measure, left: str, right: str) -> bool:
    """Return whether a facet's words stand in ``left`` and ``right`` together, but in neither alone."""
    together = f"{left}，{right}"
    return any(
        words in together and words not in left and words not in right
        for name in FACET_FIELDS
        for facet in getattr(measure, name)
        for words in _quoted(facet)
    )


def _facets(measure: Measure, part: str) -> dict[str, tuple[Facet, ...]]:
    return {
        name: tuple(
            facet for facet in getattr(measure, name) if all(words in part for words in _quoted(facet))
        )
        for name in FACET_FIELDS
    }


def _quoted(facet: Facet) -> Sequence[str]:
    number = getattr(facet, "number", None)
    return (facet.quote, number) if number else (facet.quote,)


def _once(facets: Iterable[Facet]) -> list[Facet]:
    """Return ``facets`` without those that quote the same words again."""
    return list({facet.quote: facet for facet in facets}.values())
