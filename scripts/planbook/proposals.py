"""Proposals: what a rule suggested on import. Nothing is derived from them until an editor agrees."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from planbook.book import Book, LoadedItem, LoadedPlan
from planbook.model.facet_kinds import FACET_FIELDS
from planbook.model.facets import Facet, Unit
from planbook.model.item import Item, Measure
from planbook.model.plan import Section

F = TypeVar("F", bound=Facet)

PROPOSED_FIELDS = ("proposed_audiences", "proposed_topics", "proposed_continues")


def without_proposals(book: Book) -> Book:
    """Return ``book`` as its editors have agreed to it."""
    return replace(book, plans=tuple(map(_plan, book.plans)))


def _plan(loaded: LoadedPlan) -> LoadedPlan:
    sections = tuple(_section(section) for section in loaded.plan.sections)
    return replace(
        loaded,
        plan=loaded.plan.model_copy(update={"sections": sections}),
        items=tuple(LoadedItem(_item(entry.item), entry.file) for entry in loaded.items),
    )


def _section(section: Section) -> Section:
    return section.model_copy(update={"units": _agreed(section.units)}) if section.units else section


def _item(item: Item) -> Item:
    units: tuple[Unit, ...] = _agreed(item.units)
    changed = {"measures": tuple(map(_measure, item.measures)), "units": units}
    return item.model_copy(update={**changed, **dict.fromkeys(PROPOSED_FIELDS, ())})


def _measure(measure: Measure) -> Measure:
    facets = {name: getattr(measure, name) for name in FACET_FIELDS}
    if not any(facet.proposed for found in facets.values() for facet in found):
        return measure
    return measure.model_copy(update={name: _agreed(found) for name, found in facets.items()})


def _agreed(facets: tuple[F, ...]) -> tuple[F, ...]:
    return tuple(facet for facet in facets if not facet.proposed)
