"""What the page that compares the plans of two years shows.

Views are frozen and hold facts only; how they look is decided in the templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planbook.link.plan_views import ItemLink, PlanLink
from planbook.text.word_changes import Stretch


@dataclass(frozen=True)
class ContinuedItems:
    """Items and the earlier ones that they continue, one on either side unless items were joined or parted.

    ``stretches`` are what their official texts share, and what only the older or the newer ones have.
    """

    older: Sequence[ItemLink]
    newer: Sequence[ItemLink]
    stretches: Sequence[Stretch]

    @property
    def is_unchanged(self) -> bool:
        """Whether every character of the text is as before."""
        return all(stretch.same for stretch in self.stretches)


@dataclass(frozen=True)
class ComparisonView:
    """Two plans side by side, each of its lists in the order of the documents.

    ``new`` items continue none of the older plan's, ``dropped`` ones are continued by none of the newer
    plan's. ``undecided`` are items of both of which editors have not yet said either.
    """

    older: PlanLink
    newer: PlanLink
    path: str
    continued: Sequence[ContinuedItems]
    new: Sequence[ItemLink]
    dropped: Sequence[ItemLink]
    undecided: Sequence[ItemLink]

    @property
    def changed(self) -> Sequence[ContinuedItems]:
        """The continued items whose words are others."""
        return [items for items in self.continued if not items.is_unchanged]

    @property
    def unchanged(self) -> Sequence[ContinuedItems]:
        """The continued items that read as before."""
        return [items for items in self.continued if items.is_unchanged]
