"""All that pages and search are made from, in one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planbook.link.comparison_views import ComparisonView
from planbook.link.departed import Departed
from planbook.link.overview_views import AudienceView, FacetView, HomeView, TermGroup, TopicView, WordsView
from planbook.link.plan_pictures import PlanPicture
from planbook.link.plan_views import PlanLink, PlanView


@dataclass(frozen=True)
class Library:
    """The whole site's content; plans newest first, ``examples`` of what a reader may search for.

    ``pictures`` go by the ids of plans; a plan without topics or sections has none. ``departed`` are the
    addresses whose content is no longer there, ``comparisons`` those of two plans, newest first.
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
    comparisons: Sequence[ComparisonView] = ()

    def compared_with(self, plan: PlanLink) -> list[tuple[PlanLink, str]]:
        """Return the plans that a plan is compared with, and the path of the page that does."""
        return [
            (view.older if plan == view.newer else view.newer, view.path)
            for view in self.comparisons
            if plan in (view.older, view.newer)
        ]
