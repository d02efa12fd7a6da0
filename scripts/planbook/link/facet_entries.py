"""The facets that measures, titles and sections name, with where each leads and where it is listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from planbook.addresses import paths
from planbook.link.plan_views import ItemLink, SectionLink
from planbook.link.text_views import FacetEntries, FacetEntry
from planbook.model.facet_kinds import FACET_KINDS
from planbook.model.facets import Facet
from planbook.model.item import Item, Measure
from planbook.model.plan import Section

# Those that a title or a section may name; the others are in measures only.
_KINDS_OF_HEADINGS = [kind for kind in FACET_KINDS if kind.is_of_item]


def of_measure(link: ItemLink, item: Item, number: int, measure: Measure) -> FacetEntries:
    """Return the facets of the ``number``-th measure of an item."""
    audiences, topics = measure.audiences or item.audiences, item.topics_of(measure)

    def entry(facet: Facet, index: int) -> FacetEntry:
        anchor = paths.facet_anchor(link.plan.id, link.number, number, index)
        place = paths.measure_anchor(number)
        return FacetEntry(facet, anchor, link.full_name, link.path, audiences, topics, place)

    return {
        kind.field: [entry(facet, index) for index, facet in enumerate(getattr(measure, kind.field), 1)]
        for kind in FACET_KINDS
    }


def of_title(link: ItemLink, item: Item) -> FacetEntries:
    """Return what the title of an item names."""

    def anchor(index: int) -> str:
        return paths.title_facet_anchor(link.plan.id, link.number, index)

    return {
        kind.field: [
            FacetEntry(facet, anchor(index), link.full_name, link.path, item.audiences, item.all_topics)
            for index, facet in enumerate(getattr(item, kind.field), 1)
        ]
        for kind in _KINDS_OF_HEADINGS
    }


def of_sections(
    plan: str, sections: Sequence[Section], links: Sequence[SectionLink], items: Iterable[Item]
) -> Mapping[str, FacetEntries]:
    """Return by the id of each section of ``plan`` what its heading and its paragraphs name.

    They concern whom its ``items`` concern.
    """
    audiences, topics = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for item in items:
        if item.section:
            audiences[item.section] |= set(item.audiences)
            topics[item.section] |= set(item.all_topics)

    def anchor(section: Section, index: int) -> str:
        return paths.section_facet_anchor(plan, section.id, index)

    return {
        section.id: {
            kind.field: [
                FacetEntry(
                    facet,
                    anchor(section, index),
                    link.heading,
                    link.path,
                    sorted(audiences[section.id]),
                    sorted(topics[section.id]),
                )
                for index, facet in enumerate(getattr(section, kind.field), 1)
            ]
            for kind in _KINDS_OF_HEADINGS
        }
        for section, link in zip(sections, links, strict=True)
    }
