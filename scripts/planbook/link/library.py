"""All that pages and search are made from, in one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planbook.link.departed import Departed
from planbook.link.overview_views import AudienceView, FacetView, HomeView, TermGroup, TopicView, WordsView
from planbook.link.plan_pictures import PlanPicture
from planbook.link.plan_views import PlanView


@dataclass(frozen=True)
class Library:
    """The whole site's content; plans newest first, ``examples`` of what a reader may search for.

    ``pictures`` go by the ids of plans; a plan without topics or sections has none. ``departed`` are the
    addresses whose content is no longer there.
    """

    plans: Sequence[PlanView]
    topics: Sequence[TopicView]
    audiences: Sequence[AudienceView]
    terms: Sequence[TermGroup]
    facets: Sequence[FacetView]
    pictures: Mapping[str, PlanPicture | None]
    words: WordsView
    examples: Sequence[str]
    home: HomeView
    departed: Sequence[Departed] = ()
