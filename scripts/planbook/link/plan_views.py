"""What the pages of one plan show: the plan, its sections and its items, with all that they link to.

Views are frozen and hold facts only; how they look is decided in the templates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planbook.model.facets import Facet
from planbook.model.item import Item, Measure
from planbook.model.plan import Plan, Section
from planbook.model.vocabularies import Audience, Term, Topic
from planbook.official import Block


@dataclass(frozen=True)
class ItemLink:
    """Enough of an item to link to it. ``path`` is the page's Markdown file."""

    year: int
    number: int
    title: str
    summary: str
    path: str


@dataclass(frozen=True)
class Span:
    """A stretch of official text; ``term`` is set where it is to be linked to its explanation."""

    text: str
    term: Term | None = None


@dataclass(frozen=True)
class FacetEntry:
    """One facet with the measure it comes from.

    ``anchor`` is its id on the overview page, ``measure_anchor`` (``m3``) on the item's page.
    """

    facet: Facet
    anchor: str
    item: ItemLink
    measure_anchor: str


@dataclass(frozen=True)
class MeasureView:
    """A measure on its item's page.

    ``audiences`` are set only where they differ from the item's; ``facets`` go by the field of their kind.
    """

    number: int
    anchor: str
    measure: Measure
    item: ItemLink
    spans: Sequence[Span]
    topics: Sequence[Topic]
    audiences: Sequence[Audience]
    facets: Mapping[str, Sequence[FacetEntry]]


@dataclass(frozen=True)
class RelatedItem:
    """Another item, and why a reader of this one should look at it."""

    item: ItemLink
    reason: str


@dataclass(frozen=True)
class SectionLink:
    """Enough of a section to link to it; ``heading`` as in the document."""

    id: str
    heading: str
    path: str


@dataclass(frozen=True)
class ItemView:
    """Everything on an item's page.

    ``heading`` is what stands before, in and after the title; ``plan_name`` is that of ``PlanView``.
    """

    item: Item
    link: ItemLink
    plan_name: str
    plan_path: str
    section: SectionLink
    heading: tuple[str, str, str]
    topics: Sequence[Topic]
    audiences: Sequence[Audience]
    measures: Sequence[MeasureView]
    related: Sequence[RelatedItem]
    previous: ItemLink | None
    next: ItemLink | None
    file: str


@dataclass(frozen=True)
class SectionView:
    """A section, its items in order, and its neighbours in the plan."""

    section: Section
    link: SectionLink
    items: Sequence[ItemView]
    previous: SectionLink | None
    next: SectionLink | None


@dataclass(frozen=True)
class PlanView:
    """A plan with its sections.

    ``name`` tells it from the plans of other years; ``guiding`` are the guiding paragraphs; ``blocks``
    is the official document, paragraph by paragraph.
    """

    plan: Plan
    name: str
    path: str
    full_path: str
    sections: Sequence[SectionView]
    items: Sequence[ItemView]
    guiding: Sequence[Sequence[Span]]
    blocks: Sequence[Block]
    item_paths: dict[int, str]
    file: str
