"""What the pages across items and plans show: topics, audiences, terms, facets and search words.

Views are frozen and hold facts only; how they look is decided in the templates.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from planbook.link.plan_views import ItemLink, MeasureView, PlanLink, QuestionView
from planbook.link.text_views import FacetEntry, Fact
from planbook.link.year_pictures import YearPicture
from planbook.model.facet_groups import has_month
from planbook.model.facet_kinds import FacetKind
from planbook.model.facets import Milestone
from planbook.model.vocabularies import Audience, Term, Topic

# What a page shows of a group before the rest is folded: a few lines tell what is in it.
SHOWN_AT_FIRST = 1


@dataclass(frozen=True)
class ItemExcerpt:
    """An item and those of its measures that an overview is about."""

    item: ItemLink
    measures: Sequence[MeasureView]


@dataclass(frozen=True)
class PlanExcerpt:
    """Excerpts of one plan's items."""

    plan: PlanLink
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
class QuestionGroup:
    """Questions of one kind; ``anchor`` is the id of their heading."""

    name: str
    anchor: str
    questions: Sequence[QuestionView]

    @property
    def first(self) -> Sequence[QuestionView]:
        """The questions that are shown at once; to fold a single one would save nobody anything."""
        return (
            self.questions if len(self.questions) <= SHOWN_AT_FIRST + 1 else self.questions[:SHOWN_AT_FIRST]
        )

    @property
    def others(self) -> Sequence[QuestionView]:
        """The questions that are folded."""
        return self.questions[len(self.first) :]


@dataclass(frozen=True)
class QuestionPlan:
    """What is asked of one plan."""

    plan: PlanLink
    groups: Sequence[QuestionGroup]


@dataclass(frozen=True)
class AudienceView:
    """An audience with what it asks and the measures that concern it."""

    audience: Audience
    path: str
    questions: Sequence[QuestionPlan]
    plans: Sequence[PlanExcerpt]
    item_count: int


@dataclass(frozen=True)
class HomeView:
    """The front door: ``place`` whose plan it is, a few ``facts``, and topics, most asked for first.

    ``reader`` is the audience that it speaks to first, ``None`` where the editors have named none.
    """

    place: str
    facts: Sequence[Fact]
    topics: Sequence[TopicView]
    reader: AudienceView | None


@dataclass(frozen=True)
class PassageLink:
    """A place with official text outside the items; ``anchor`` is empty where it is the whole page."""

    plan: PlanLink
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
    """Facets under one heading, such as all deadlines."""

    heading: str
    entries: Sequence[FacetEntry]


@dataclass(frozen=True)
class FacetPlan:
    """The facet groups of one plan.

    ``mentioned`` are those that say too little to be listed; ``years`` are drawn where facets have dates.
    """

    plan: PlanLink
    groups: Sequence[FacetGroup]
    mentioned: Sequence[FacetEntry]
    years: Sequence[YearPicture]

    @property
    def entries(self) -> Sequence[FacetEntry]:
        """The facets of all groups."""
        return [entry for group in self.groups for entry in group.entries]


@dataclass(frozen=True)
class FacetView:
    """All facets of a kind; where there are none, whether it is sure that no document says such a thing."""

    kind: FacetKind
    path: str
    plans: Sequence[FacetPlan]
    is_in_no_document: bool

    @property
    def audience_ids(self) -> Collection[str]:
        """The audiences that any of them concerns."""
        return {name for plan in self.plans for entry in plan.entries for name in entry.audiences}

    @property
    def has_calendar(self) -> bool:
        """Whether any of them is a date that a calendar can show."""
        entries = (entry for plan in self.plans for entry in plan.entries)
        return self.kind.has_dates and any(
            isinstance(entry.facet, Milestone) and has_month(entry.facet) for entry in entries
        )

    @property
    def topic_ids(self) -> Collection[str]:
        """The topics that any of them has."""
        return {name for plan in self.plans for entry in plan.entries for name in entry.topics}


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
