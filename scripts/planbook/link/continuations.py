"""Which items go on from one plan to a later one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from planbook.book import LoadedPlan
from planbook.link.plan_views import ItemLink
from planbook.model.item import ItemAddress

# The links to items by the folders of their plans, and their numbers.
ItemLinks = Mapping[str, Mapping[int, ItemLink]]


def later_items(plans: Sequence[LoadedPlan], links: ItemLinks) -> Mapping[ItemAddress, Sequence[ItemLink]]:
    """Return by each item that later ones continue the links to these, in the order of ``plans``."""
    found: dict[ItemAddress, list[ItemLink]] = defaultdict(list)
    for loaded in plans:
        for entry in loaded.items:
            for earlier in entry.item.earlier:
                found[earlier].append(links[loaded.folder][entry.item.number])
    return found
