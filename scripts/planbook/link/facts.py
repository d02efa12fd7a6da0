"""Which facets tell a reader something of their own, and which of these an item's page shows first.

A real date does, money, a number of things that is promised, a school by its name, a document. A year that is
the plan's own, an ordinal or a slogan does not: it would only repeat the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from planbook.link.plan_views import MeasureView
from planbook.link.text_views import FacetEntries, Fact
from planbook.model.facet_kinds import KINDS_BY_FIELD
from planbook.model.facets import Facet, Milestone, MilestoneKind, Place, PlaceKind, Policy, Rhythm
from planbook.text.folding import fold

# A box with more lines is one more text to read.
MOST_KEY_POINTS = 5

_NUMBER = "[0-9.]+|[一二两三四五六七八九十百千]+"
_UNITS = "万|亿|元|所|名|人|位|户|套|间|辆|小时|分钟|公里|平方米|㎡|%|％"
_AMOUNT = re.compile(f"(?:约|近|超过|不少于|不低于|至少)?(?:{_NUMBER})(?:{_UNITS})")
_MONEY = re.compile("元$")
# What every bureau has is no name of one school.
_OF_ALL_SCHOOLS = re.compile("普惠|配套|公办|民办|中小学校|各|全区|全市")


def _is_date(milestone: Milestone) -> bool:
    return "-" in (milestone.date or "") or milestone.kind is MilestoneKind.DEADLINE


def _is_time(milestone: Milestone) -> bool:
    return _is_date(milestone) or milestone.every not in (None, Rhythm.UNSPECIFIED)


def is_amount(figure: Facet) -> bool:
    """Whether a figure is an amount: no ordinal, no slogan, no year."""
    return _AMOUNT.match(fold(figure.quote)) is not None


def is_money(figure: Facet) -> bool:
    """Whether a figure is an amount of money."""
    return is_amount(figure) and _MONEY.search(figure.quote) is not None


def _is_named(place: Place) -> bool:
    return place.kind is not PlaceKind.SITE and not _OF_ALL_SCHOOLS.search(place.quote)


def _is_document(policy: Policy) -> bool:
    return policy.number is not None or policy.quote.startswith("《")


# What is marked in the text, by the field of its kind.
_MARKED: Mapping[str, Callable[[Any], bool]] = {
    "milestones": _is_time,
    "figures": is_amount,
    "places": _is_named,
    "policies": _is_document,
}
# What a reader looks for first, in this order.
_KEYS: Sequence[tuple[str, Callable[[Any], bool]]] = (
    ("milestones", _is_date),
    ("figures", is_money),
    ("figures", is_amount),
    ("places", _is_named),
    ("policies", lambda policy: policy.number is not None),
)


def facts(facets: FacetEntries) -> list[Fact]:
    """Return those of a measure's facets that are to be marked in its text."""
    found = [
        Fact(KINDS_BY_FIELD[field], entry)
        for field, is_marked in _MARKED.items()
        for entry in facets[field]
        if is_marked(entry.facet)
    ]
    return [fact for fact in found if fact.remark]


def key_points(measures: Sequence[MeasureView]) -> list[Fact]:
    """Return the facts of an item that a reader would look for first, at most ``MOST_KEY_POINTS``.

    What the words about one of them name already, as a date's name the school that is due then, is left out.
    """
    found: list[Fact] = []
    for field, is_key in _KEYS:
        for fact in _of_field(measures, field):
            is_said = any(fact.entry.facet.quote in other.remark for other in found) or fact in found
            if fact.remark and is_key(fact.entry.facet) and not is_said:
                found.append(fact)
    return found[:MOST_KEY_POINTS]


def _of_field(measures: Sequence[MeasureView], field: str) -> Iterator[Fact]:
    for measure in measures:
        for entry in measure.facets[field]:
            yield Fact(KINDS_BY_FIELD[field], entry)
