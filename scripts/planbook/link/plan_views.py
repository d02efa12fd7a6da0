"""What the pages of one plan show: the plan, its sections and its items, with all that they link to.

Views are frozen and hold facts only; how they look is decided in the templates.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from planbook.link.text_views import FacetEntries, FacetEntry, Fact, Paragraph, Span, each_once
from planbook.model.item import Item, Measure
from planbook.model.plan import Plan, Section
from planbook.model.question import Question
from planbook.model.vocabularies import Audience, Topic
from planbook.official import Block

# What an item's page shows of its questions before the rest is folded.
QUESTIONS_AT_FIRST = 4
# More would weigh on the first visit; the pages of the readers have them all.
QUESTIONS_AT_MOST = 10
# Of a plan with more items the home page lists the sections alone.
ITEMS_AT_HOME = 80


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

    @property
    def ordinal(self) -> str:
        """What stands before the name in a list: ``第26项``, or the label where these do not run on."""
        return self.label if self.name in self.reference else self.reference

    @property
    def full_name(self) -> str:
        """Both: ``第26项 维护教育系统安全稳定``, or ``（一）开好思政课``."""
        return self.reference if self.name in self.reference else f"{self.reference} {self.name}"


@dataclass(frozen=True)
class MeasureView:
    """A measure on its item's page; ``facets`` go by the field of their kind."""

    number: int
    anchor: str
    measure: Measure
    item: ItemLink
    spans: Sequence[Span]
    facets: FacetEntries


@dataclass(frozen=True)
class TextParagraph:
    """A paragraph of an item's text or a cell of its row; ``column`` is what is printed above the cell."""

    column: str
    measures: Sequence[MeasureView]


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

    ``sections`` lead to it from the top of the plan; ``lines`` are its title and text, as its lines break,
    ``paragraphs`` its text alone. ``key_points`` are the facts that a reader would look for first, a few.
    ``of_title`` and ``of_sections`` are the facets that its title and those sections name. It continues
    ``earlier`` items, of plans of earlier years, and ``later`` ones continue it. ``questions`` are those that
    it answers best, ``around`` itself and the items before and after it in its section.
    """

    item: Item
    link: ItemLink
    sections: Sequence[SectionLink]
    lines: Sequence[str]
    topics: Sequence[Topic]
    audiences: Sequence[Audience]
    measures: Sequence[MeasureView]
    paragraphs: Sequence[TextParagraph]
    key_points: Sequence[Fact]
    of_title: FacetEntries
    of_sections: Sequence[FacetEntries]
    related: Sequence[RelatedItem]
    earlier: Sequence[ItemLink]
    later: Sequence[ItemLink]
    questions: Sequence[QuestionView]
    previous: ItemLink | None
    next: ItemLink | None
    around: Sequence[ItemLink]
    file: str

    @property
    def first_questions(self) -> Sequence[QuestionView]:
        """The questions that are shown at once."""
        return self.questions[:QUESTIONS_AT_FIRST]

    @property
    def other_questions(self) -> Sequence[QuestionView]:
        """The questions that are folded."""
        return self.questions[QUESTIONS_AT_FIRST:QUESTIONS_AT_MOST]

    def facets(self, field: str) -> Sequence[FacetEntry]:
        """Return the facets of the title and all measures of a kind, which is given by its field.

        A kind that readers want for the whole item has each of them once: a unit with what it does.
        """
        of_measures = (entry for measure in self.measures for entry in measure.facets[field])
        return each_once(field, [*self.of_title.get(field, ()), *of_measures])

    @property
    def is_row(self) -> bool:
        """Whether the item is a row of a table."""
        return any(paragraph.column for paragraph in self.paragraphs)

    def inherited(self, field: str) -> Sequence[FacetEntry]:
        """Return the facets of a kind that the sections name in which the item stands."""
        return [entry for facets in self.of_sections for entry in facets.get(field, ())]


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

    @property
    def is_short(self) -> bool:
        """Whether all its items fit on the home page."""
        return len(self.items) <= ITEMS_AT_HOME
