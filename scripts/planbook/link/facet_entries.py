"""The facets that measures, titles and sections name, with where each leads and where it is listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planbook.facet_kinds import FACET_KINDS
from planbook.link import paths
from planbook.link.plan_views import ItemLink, SectionLink
from planbook.link.text_views import FacetEntries, FacetEntry
from planbook.model.item import Item, Measure
from planbook.model.plan import Section

# Those that a title or a section may name; the others are in measures only.
_KINDS_OF_HEADINGS = [kind for kind in FACET_KINDS if kind.is_of_item]


def of_measure(link: ItemLink, number: int, measure: Measure) -> FacetEntries:
    """Return the facets of the ``number``-th measure of an item."""

    def anchor(index: int) -> str:
        return paths.facet_anchor(link.plan.id, link.number, number, index)

    return {
        kind.field: [
            FacetEntry(facet, anchor(index), link.full_name, link.path, paths.measure_anchor(number))
            for index, facet in enumerate(getattr(measure, kind.field), 1)
        ]
        for kind in FACET_KINDS
    }


def of_title(link: ItemLink, item: Item) -> FacetEntries:
    """Return what the title of an item names."""

    def anchor(index: int) -> str:
        return paths.title_facet_anchor(link.plan.id, link.number, index)

    return {
        kind.field: [
            FacetEntry(facet, anchor(index), link.full_name, link.path)
            for index, facet in enumerate(getattr(item, kind.field), 1)
        ]
        for kind in _KINDS_OF_HEADINGS
    }


def of_sections(
    plan: str, sections: Sequence[Section], links: Sequence[SectionLink]
) -> Mapping[str, FacetEntries]:
    """Return by the id of each section of ``plan`` what its heading and its paragraphs name."""

    def anchor(section: Section, index: int) -> str:
        return paths.section_facet_anchor(plan, section.id, index)

    return {
        section.id: {
            kind.field: [
                FacetEntry(facet, anchor(section, index), link.heading, link.path)
                for index, facet in enumerate(getattr(section, kind.field), 1)
            ]
            for kind in _KINDS_OF_HEADINGS
        }
        for section, link in zip(sections, links, strict=True)
    }
