"""What makes a record the same although it has changed, and what it is called in a report.

One table, by the class of the record: a new kind of record is an entry here.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from planbook.model.addresses import Gone, Moved
from planbook.model.facet_kinds import FACET_KINDS
from planbook.model.facets import Facet
from planbook.model.item import Item, Measure, Relation
from planbook.model.plan import Correction, Line, Section
from planbook.model.question import Question
from planbook.model.record import Record
from planbook.model.vocabularies import Entry, Word


@dataclass(frozen=True)
class Identity:
    """How records of a class are told apart.

    ``keys`` are what makes two the same, the surest first; ``text`` is compared where none agrees, and shown
    where a record comes or goes. ``called`` names the record at a place, counted from 0.
    """

    keys: tuple[Callable[[Any], Hashable], ...]
    text: Callable[[Any], str]
    called: Callable[[Any, int], str]


_IDENTITIES: dict[type[Record], Identity] = {
    Item: Identity(
        (lambda item: item.official_text, lambda item: item.title or item.official_text),
        lambda item: item.official_text,
        lambda item, place: item.called,
    ),
    Measure: Identity(
        (lambda measure: measure.text,),
        lambda measure: measure.text,
        lambda measure, place: f"举措{place + 1}",
    ),
    Facet: Identity(
        (lambda facet: facet.quote,),
        lambda facet: f"{facet.quote}：{facet.what}" if facet.what else facet.quote,
        lambda facet, place: f"“{facet.quote}”",
    ),
    Relation: Identity(
        (lambda relation: (relation.plan, relation.item),),
        lambda relation: relation.reason,
        lambda relation, place: f"{f'{relation.plan} ' if relation.plan else ''}第{relation.item}项",
    ),
    Section: Identity(
        (lambda section: section.id, lambda section: section.title),
        lambda section: section.heading,
        lambda section, place: f"“{section.heading}”",
    ),
    Correction: Identity(
        (lambda correction: (correction.date, correction.what),),
        lambda correction: f"{correction.date} {correction.what}依据：{correction.document}",
        lambda correction, place: f"第{place + 1}条",
    ),
    Moved: Identity(
        (lambda moved: moved.address,),
        lambda moved: moved.to,
        lambda moved, place: f"“{moved.address}”",
    ),
    Gone: Identity(
        (lambda gone: gone.address,),
        lambda gone: gone.reason,
        lambda gone, place: f"“{gone.address}”",
    ),
    Line: Identity(
        (lambda line: line.text,),
        lambda line: line.text,
        lambda line, place: f"第{place + 1}段",
    ),
    Question: Identity(
        (lambda question: question.id, lambda question: question.ask),
        lambda question: f"{question.ask}{question.answer}",
        lambda question, place: f"问题“{question.ask}”",
    ),
    Entry: Identity(
        (lambda entry: entry.id, lambda entry: entry.name),
        lambda entry: entry.name,
        lambda entry, place: f"“{entry.name}”",
    ),
    Word: Identity(
        (lambda word: frozenset(word.say), lambda word: word.say[0], lambda word: (word.means, word.near)),
        lambda word: "、".join(word.say),
        lambda word, place: f"“{word.say[0]}”",
    ),
}
FACET_LABELS = {kind.field: kind.title for kind in FACET_KINDS}


def identity(kind: type[Record]) -> Identity:
    """Return how records of ``kind`` are told apart; a class goes by what it is derived from."""
    return next(_IDENTITIES[base] for base in kind.__mro__ if base in _IDENTITIES)
