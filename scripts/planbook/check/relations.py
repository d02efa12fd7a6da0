"""Related items: each pair is written on both sides, with a reason for each side's reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planbook.book import Book, LoadedItem
from planbook.check.repeats import repeats
from planbook.model.item import Relation
from planbook.problem import Problem

Address = tuple[str, int]


def relation_to_itself(book: Book) -> Iterator[Problem]:
    """No item is related to itself."""
    for own, entry, index, target, _ in _relations(book):
        if target == own:
            yield entry.file.problem(("related", index, "item"), "条目和自己相关", "请改成别的条目，或删去。")


def relation_to_nothing(book: Book) -> Iterator[Problem]:
    """A related item exists."""
    may_be = _known(book) | _unread(book)
    for _, entry, index, target, _ in _relations(book):
        if target not in may_be and not _is_in_gap(book, target):
            yield entry.file.problem(
                ("related", index, "item"),
                f"{target[0]} 里没有第{target[1]}项",
                "请核对次序；在另一份要点里的，用 plan 写它的文件夹名。",
            )


def relation_twice(book: Book) -> Iterator[Problem]:
    """An item names each related item once."""
    sides = (((entry, index, target), (own, target)) for own, entry, index, target, _ in _relations(book))
    for (entry, index, (_, number)), _ in repeats(sides):
        yield entry.file.problem(
            ("related", index, "item"), f"相关条目第{number}项写了两遍", "请合并理由，删去一处。"
        )


def relation_one_way(book: Book) -> Iterator[Problem]:
    """The other side of a relation names this item too."""
    pairs = {(own, target) for own, _, _, target, _ in _relations(book)}
    known = _known(book)
    may_be = known | _unread(book)
    wrong = Counter(
        own
        for own, _, _, target, _ in _relations(book)
        if target == own or (target not in may_be and not _is_in_gap(book, target))
    )
    lacking = Counter(target for own, target in pairs if (target, own) not in pairs)
    for own, entry, index, target, _ in _relations(book):
        # Where the other item names wrong ones, this may be what is meant there: that is told at the cause.
        is_told = lacking[target] <= wrong[target]
        if target in known and (target, own) not in pairs and not is_told:
            yield entry.file.problem(
                ("related", index, "item"),
                f"{_named(target, own)}没有反过来写{_named(own, target)}",
                f"请在{_named(target, own)}的 related 里也写上 item: {own[1]}{_plan(own, target)} 和理由。",
            )


def _named(address: Address, other: Address) -> str:
    """Return how an item is called in a message about ``other``."""
    folder, number = address
    return f"第{number}项" if folder == other[0] else f"{folder} 的第{number}项"


def _plan(address: Address, other: Address) -> str:
    """Return what a relation from ``other`` must say besides the item's number."""
    return "" if address[0] == other[0] else f"、plan: {address[0]}"


def _relations(book: Book) -> Iterator[tuple[Address, LoadedItem, int, Address, Relation]]:
    for loaded in book.plans:
        for entry in loaded.items:
            own = (loaded.folder, entry.item.number)
            for index, relation in enumerate(entry.item.related):
                target = (relation.plan or loaded.folder, relation.item)
                yield own, entry, index, target, relation


def _known(book: Book) -> set[Address]:
    return {(loaded.folder, entry.item.number) for loaded in book.plans for entry in loaded.items}


def _is_in_gap(book: Book, target: Address) -> bool:
    """Whether ``target`` may be among what is known to be missing, or its plan could not be read."""
    folder, number = target
    for loaded in book.plans:
        if loaded.folder == folder:
            return number < max((entry.item.number for entry in loaded.items), default=number + 1)
    return folder in book.unread


def _unread(book: Book) -> set[Address]:
    return {(loaded.folder, number) for loaded in book.plans for number in loaded.unread_numbers}
