"""Related items: each pair is written on both sides, with a reason for each side's reader."""

from __future__ import annotations

from collections.abc import Iterator

from planbook.book import Book, LoadedItem
from planbook.check.repeats import repeats
from planbook.model.item import Relation
from planbook.problem import Problem

Address = tuple[int, int]


def relation_to_itself(book: Book) -> Iterator[Problem]:
    """No item is related to itself."""
    for own, entry, index, target, _ in _relations(book):
        if target == own:
            yield entry.file.problem(("related", index, "item"), "条目和自己相关", "请改成别的条目，或删去。")


def relation_to_nothing(book: Book) -> Iterator[Problem]:
    """A related item exists."""
    known = _known(book) | _unread(book)
    for _, entry, index, target, _ in _relations(book):
        if target not in known and not _is_in_gap(book, target):
            yield entry.file.problem(
                ("related", index, "item"),
                f"没有{target[0]}年第{target[1]}项",
                "请核对序号；跨年的要写 year。",
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
    for own, entry, index, target, _ in _relations(book):
        if target in known and (target, own) not in pairs:
            yield entry.file.problem(
                ("related", index, "item"),
                f"第{target[1]}项没有反过来写第{own[1]}项",
                f"请在第{target[1]}项的 related 里也写上 item: {own[1]} 和理由。",
            )


def _relations(book: Book) -> Iterator[tuple[Address, LoadedItem, int, Address, Relation]]:
    for loaded in book.plans:
        for entry in loaded.items:
            own = (loaded.plan.year, entry.item.number)
            for index, relation in enumerate(entry.item.related):
                target = (relation.year or loaded.plan.year, relation.item)
                yield own, entry, index, target, relation


def _known(book: Book) -> set[Address]:
    return {(loaded.plan.year, entry.item.number) for loaded in book.plans for entry in loaded.items}


def _is_in_gap(book: Book, target: Address) -> bool:
    """Whether ``target`` may be among what is known to be missing, or its plan could not be read."""
    year, number = target
    for loaded in book.plans:
        if loaded.plan.year == year:
            return number < max((entry.item.number for entry in loaded.items), default=number + 1)
    return str(year) in book.unread


def _unread(book: Book) -> set[Address]:
    return {(loaded.plan.year, number) for loaded in book.plans for number in loaded.unread_numbers}
