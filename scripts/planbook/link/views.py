"""What pages show: the model with everything that links one part to another.

Views are frozen and hold facts only; how they look is decided in the templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planbook.model.item import Facet, Item, Measure
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
    """A measure on its item's page; ``audiences`` are set only where they differ from the item's."""

    number: int
    anchor: str
    measure: Measure
    item: ItemLink
    spans: Sequence[Span]
    topics: Sequence[Topic]
    audiences: Sequence[Audience]
    milestones: Sequence[FacetEntry]
    figures: Sequence[FacetEntry]
    places: Sequence[FacetEntry]
    policies: Sequence[FacetEntry]


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
    """A section and its items, in order."""

    section: Section
    link: SectionLink
    items: Sequence[ItemView]


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


@dataclass(frozen=True)
class ItemExcerpt:
    """An item and those of its measures that an overview is about."""

    item: ItemLink
    measures: Sequence[MeasureView]


@dataclass(frozen=True)
class PlanExcerpt:
    """Excerpts of one plan's items."""

    plan: Plan
    items: Sequence[ItemExcerpt]


@dataclass(frozen=True)
class TopicView:
    """A topic with the measures that carry it, and the terms that belong to it."""

    topic: Topic
    path: str
    plans: Sequence[PlanExcerpt]
    terms: Sequence[Term]
    item_count: int


@dataclass(frozen=True)
class AudienceView:
    """An audience with the measures that concern it."""

    audience: Audience
    path: str
    plans: Sequence[PlanExcerpt]
    item_count: int


@dataclass(frozen=True)
class PassageLink:
    """A place with official text outside the items; ``anchor`` is empty where it is the whole page."""

    year: int
    name: str
    path: str
    anchor: str


@dataclass(frozen=True)
class TermView:
    """A term and the items in which it is used; ``passages`` where no item uses it."""

    term: Term
    items: Sequence[ItemLink]
    passages: Sequence[PassageLink]


@dataclass(frozen=True)
class TermGroup:
    """The terms of one topic."""

    topic: Topic
    terms: Sequence[TermView]


@dataclass(frozen=True)
class FacetGroup:
    """Facets under one heading, such as all deadlines; ``key`` names the heading."""

    key: str
    entries: Sequence[FacetEntry]


@dataclass(frozen=True)
class FacetPlan:
    """The facet groups of one plan."""

    plan: Plan
    groups: Sequence[FacetGroup]


@dataclass(frozen=True)
class ItemWords:
    """The everyday words that find an item: its ``own``, and what the thesaurus has ``said`` for its text."""

    item: ItemLink
    own: Sequence[str]
    said: Sequence[str]


@dataclass(frozen=True)
class SharedWord:
    """An everyday word that leads to several items."""

    word: str
    items: Sequence[ItemLink]


@dataclass(frozen=True)
class WordsView:
    """What editors look at to mend the search; ``items`` are the poorest in words where there are many."""

    items: Sequence[ItemWords]
    item_count: int
    poor: Sequence[ItemWords]
    shared: Sequence[SharedWord]


@dataclass(frozen=True)
class Library:
    """The whole site's content; plans newest first, ``examples`` of what a reader may search for."""

    plans: Sequence[PlanView]
    topics: Sequence[TopicView]
    audiences: Sequence[AudienceView]
    terms: Sequence[TermGroup]
    timeline: Sequence[FacetPlan]
    figures: Sequence[FacetPlan]
    places: Sequence[FacetPlan]
    policies: Sequence[FacetPlan]
    words: WordsView
    examples: Sequence[str]
