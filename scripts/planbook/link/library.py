"""All that pages and search are made from, in one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planbook.link.departed import Departed
from planbook.link.overview_views import AudienceView, FacetView, TermGroup, TopicView, WordsView
from planbook.link.plan_views import PlanView


@dataclass(frozen=True)
class Library:
    """The whole site's content; plans newest first, ``examples`` of what a reader may search for.

    ``departed`` are the addresses whose content is no longer there.
    """

    plans: Sequence[PlanView]
    topics: Sequence[TopicView]
    audiences: Sequence[AudienceView]
    terms: Sequence[TermGroup]
    facets: Sequence[FacetView]
    words: WordsView
    examples: Sequence[str]
    departed: Sequence[Departed] = ()
