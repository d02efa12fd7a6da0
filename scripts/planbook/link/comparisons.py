"""The plans of two years side by side: what the newer continues of the older, what is new, and what went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planbook.addresses import paths
from planbook.book import Book
from planbook.link.comparison_views import ComparisonView, ContinuedItems
from planbook.link.plan_views import ItemView, PlanView
from planbook.model.item import ItemAddress, item_address
from planbook.text.word_changes import word_changes

# Items of the older plan and of the newer one that belong together, by their numbers.
_Group = tuple[set[int], set[int]]


def comparisons(book: Book, plans: Sequence[PlanView]) -> list[ComparisonView]:
    """Return each two ``plans`` of which the newer continues items of the older, newest first.

    ``book`` is the one that they come from with what is only proposed: of these items nothing is said yet.
    """
    earlier = {(plan.link.id, view.item.number): view.item.earlier for plan in plans for view in plan.items}
    proposed = [
        ((loaded.folder, entry.item.number), item_address(written))
        for loaded in book.plans
        for entry in loaded.items
        for written in entry.item.proposed_continues
    ]
    return [
        _comparison(older, newer, _groups(older, newer, earlier), proposed)
        for newer in plans
        for older in plans
        if any(folder == older.link.id for view in newer.items for folder, _ in view.item.earlier)
    ]


def _comparison(
    older: PlanView,
    newer: PlanView,
    groups: Sequence[_Group],
    proposed: Iterable[tuple[ItemAddress, ItemAddress]],
) -> ComparisonView:
    continued, continuing = ({number for group in groups for number in group[side]} for side in (0, 1))
    open_pairs = [
        (target[1], own[1])
        for own, target in proposed
        if (target[0], own[0]) == (older.link.id, newer.link.id)
    ]
    undecided_old = {number for number, _ in open_pairs} - continued
    undecided_new = {number for _, number in open_pairs} - continuing
    new = [view.link for view in newer.items if view.item.number not in continuing]
    dropped = [view.link for view in older.items if view.item.number not in continued]
    return ComparisonView(
        older=older.link,
        newer=newer.link,
        path=paths.comparison(older.link.id, newer.link.id),
        continued=[_continued(older, newer, group) for group in groups],
        new=[link for link in new if link.number not in undecided_new],
        dropped=[link for link in dropped if link.number not in undecided_old],
        undecided=[
            *(link for link in new if link.number in undecided_new),
            *(link for link in dropped if link.number in undecided_old),
        ],
    )


def _continued(older: PlanView, newer: PlanView, group: _Group) -> ContinuedItems:
    before, after = (
        [view for view in plan.items if view.item.number in numbers]
        for plan, numbers in zip((older, newer), group, strict=True)
    )
    return ContinuedItems(
        [view.link for view in before],
        [view.link for view in after],
        word_changes(_text(before), _text(after)),
    )


def _text(views: Iterable[ItemView]) -> str:
    return "".join(view.item.official_text for view in views)


def _groups(
    older: PlanView, newer: PlanView, earlier: Mapping[ItemAddress, Sequence[ItemAddress]]
) -> list[_Group]:
    """Return the items that belong together, in the order of the newer plan.

    Where an item was parted, or several were joined, all of them do: what one lost the other may have.
    """
    groups: list[_Group] = []
    for view in newer.items:
        number = view.item.number
        before = {
            address[1]
            for address in _all_earlier((newer.link.id, number), earlier)
            if address[0] == older.link.id
        }
        if before:
            groups = _with(groups, (before, {number}))
    return sorted(groups, key=lambda group: min(group[1]))


def _with(groups: Sequence[_Group], added: _Group) -> list[_Group]:
    """Return ``groups`` with one more, joined with those of which it continues items too."""
    apart = [group for group in groups if not group[0] & added[0]]
    joined = [group for group in groups if group[0] & added[0]]
    return [*apart, (added[0].union(*(g[0] for g in joined)), added[1].union(*(g[1] for g in joined)))]


def _all_earlier(
    own: ItemAddress, earlier: Mapping[ItemAddress, Sequence[ItemAddress]]
) -> Iterator[ItemAddress]:
    """Yield what an item continues, and what that continues: years in between need no page of their own."""
    for address in earlier.get(own, ()):
        yield address
        yield from _all_earlier(address, earlier)
