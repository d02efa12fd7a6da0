"""What the pages of one plan show: the plan, its sections and its items, with all that they link to.

Views are frozen and hold facts only; how they look is decided in the templates.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from planbook.model.facets import Facet
from planbook.model.item import Item, Measure
from planbook.model.plan import Plan, Section
from planbook.model.question import Question
from planbook.model.vocabularies import Audience, Term, Topic
from planbook.official import Block


@dataclass(frozen=True)
class PlanLink:
    """Enough of a plan to link to it.

    ``id`` is the name of its folder, ``name`` tells it from all other plans, and ``mark`` does so in few
    words (``2018年``). ``path`` is the page's Markdown file, as everywhere.
    """

    id: str
    year: int
    name: str
    mark: str
    path: str


@dataclass(frozen=True)
class ItemLink:
    """Enough of an item to link to it.

    ``label`` is its number as printed, ``name`` its title or first words, ``reference`` how a sentence names
    it: ``第26项``.
    """

    plan: PlanLink
    number: int
    label: str
    name: str
    reference: str
    summary: str
    path: str


@dataclass(frozen=True)
class Span:
    """A stretch of official text; ``term`` is set where it is to be linked to its explanation."""

    text: str
    term: Term | None = None


@dataclass(frozen=True)
class FacetEntry:
    """One facet with the place it comes from: a measure, the title of an item, or a section.

    ``anchor`` is its id on the overview page. ``name`` is what the item or section is called, ``path`` its
    page, and ``place`` the id of the measure there (``m3``), empty where it is the whole page. ``audiences``
    and ``topics`` are the ids of those that it concerns.
    """

    facet: Facet
    anchor: str
    name: str
    path: str
    audiences: Sequence[str]
    topics: Sequence[str]
    place: str = ""


# Facets by the field of their kind.
FacetEntries = Mapping[str, Sequence[FacetEntry]]


@dataclass(frozen=True)
class MeasureView:
    """A measure on its item's page.

    ``column`` is the heading of the table's column it stands in, where it is the first there. ``audiences``
    are set only where they differ from the item's; ``facets`` go by the field of their kind.
    """

    number: int
    anchor: str
    measure: Measure
    item: ItemLink
    column: str
    spans: Sequence[Span]
    topics: Sequence[Topic]
    audiences: Sequence[Audience]
    facets: FacetEntries


@dataclass(frozen=True)
class RelatedItem:
    """Another item, and why a reader of this one should look at it."""

    item: ItemLink
    reason: str


@dataclass(frozen=True)
class AnswerPlace:
    """A measure that an answer comes from: its item, and its id on the item's page."""

    item: ItemLink
    anchor: str


@dataclass(frozen=True)
class QuestionView:
    """A question with the places of its answer, best first; ``anchor`` is its id on its reader's page."""

    question: Question
    anchor: str
    places: Sequence[AnswerPlace]


@dataclass(frozen=True)
class SectionLink:
    """Enough of a section to link to it; ``heading`` as in the document, ``level`` its depth from 1."""

    id: str
    heading: str
    level: int
    path: str


@dataclass(frozen=True)
class ItemView:
    """Everything on an item's page.

    ``sections`` lead to it from the top of the plan; ``lines`` are its title and text, as its lines break.
    ``of_title`` and ``of_sections`` are the facets that its title and those sections name, ``questions``
    those that it answers best.
    """

    item: Item
    link: ItemLink
    sections: Sequence[SectionLink]
    lines: Sequence[str]
    topics: Sequence[Topic]
    audiences: Sequence[Audience]
    measures: Sequence[MeasureView]
    of_title: FacetEntries
    of_sections: Sequence[FacetEntries]
    related: Sequence[RelatedItem]
    questions: Sequence[QuestionView]
    previous: ItemLink | None
    next: ItemLink | None
    file: str

    def facets(self, field: str) -> Sequence[FacetEntry]:
        """Return the facets of the title and all measures of a kind, which is given by its field."""
        of_measures = (entry for measure in self.measures for entry in measure.facets[field])
        return [*self.of_title.get(field, ()), *of_measures]

    def inherited(self, field: str) -> Sequence[FacetEntry]:
        """Return the facets of a kind that the sections name in which the item stands."""
        return [entry for facets in self.of_sections for entry in facets.get(field, ())]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of official text outside the items; ``anchor`` is its id on its page."""

    kind: str
    anchor: str
    spans: Sequence[Span]

    @property
    def text(self) -> str:
        """The paragraph's words."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True)
class SectionView:
    """A section, its paragraphs and items in order, the sections inside it, and its neighbours in the plan.

    ``lines`` stand before its items, ``closing`` after them. ``above`` are the sections that it stands in,
    from the top of the plan; ``facets`` what its heading and
    paragraphs name.
    """

    section: Section
    link: SectionLink
    above: Sequence[SectionLink]
    lines: Sequence[Paragraph]
    facets: FacetEntries
    items: Sequence[ItemView]
    closing: Sequence[Paragraph]
    inside: Sequence[SectionView]
    previous: SectionLink | None
    next: SectionLink | None

    @property
    def item_count(self) -> int:
        """How many items are in the section and those inside it."""
        return len(self.items) + sum(section.item_count for section in self.inside)

    @property
    def audience_ids(self) -> Collection[str]:
        """The audiences that its own items concern."""
        return {identifier for view in self.items for identifier in view.item.audiences}

    @property
    def topic_ids(self) -> Collection[str]:
        """The topics of its own items."""
        return {identifier for view in self.items for identifier in view.item.all_topics}


@dataclass(frozen=True)
class PlanView:
    """A plan with its sections.

    ``sections`` are all of them in order, at any depth; ``chapters`` those at the top. ``loose`` are items
    before the first section. ``blocks`` is the official document, paragraph by paragraph.
    """

    plan: Plan
    link: PlanLink
    full_path: str
    sections: Sequence[SectionView]
    chapters: Sequence[SectionView]
    loose: Sequence[ItemView]
    items: Sequence[ItemView]
    notice: Sequence[Paragraph]
    opening: Sequence[Paragraph]
    closing: Sequence[Paragraph]
    blocks: Sequence[Block]
    item_paths: dict[int, str]
    questions: Sequence[QuestionView]
    file: str
