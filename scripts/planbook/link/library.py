"""All that pages and search are made from, in one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planbook.link.overview_views import AudienceView, FacetView, HomeView, TermGroup, TopicView, WordsView
from planbook.link.plan_views import PlanView


@dataclass(frozen=True)
class Library:
    """The whole site's content; plans newest first, ``examples`` of what a reader may search for."""

    plans: Sequence[PlanView]
    topics: Sequence[TopicView]
    audiences: Sequence[AudienceView]
    terms: Sequence[TermGroup]
    facets: Sequence[FacetView]
    words: WordsView
    examples: Sequence[str]
    home: HomeView
