"""Related items: each pair is written on both sides, with a reason for each side's reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planbook.book import Book, LoadedItem
from planbook.check.known_items import KnownItems
from planbook.check.repeats import repeats
from planbook.model.item import ItemAddress, Relation
from planbook.problem import Problem
from planbook.text.folding import fold


def relation_to_itself(book: Book) -> Iterator[Problem]:
    """No item is related to itself."""
    for own, entry, index, target, _ in _relations(book):
        if target == own:
            yield entry.file.problem(("related", index, "item"), "条目和自己相关", "请改成别的条目，或删去。")


def relation_to_nothing(book: Book) -> Iterator[Problem]:
    """A related item exists."""
    items = KnownItems(book)
    for _, entry, index, target, _ in _relations(book):
        if not items.has_plan(target[0]):
            yield entry.file.problem(
                ("related", index, "plan"),
                f"没有“{target[0]}”这份要点",
                "请写要点的文件夹名；就在这一份里的，删去这一行。",
            )
        elif not items.may_have(target):
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
    sides = [(own, target, entry, index) for own, entry, index, target, _ in _relations(book)]
    pairs = {(own, target) for own, target, *_ in sides}
    known = KnownItems(book).read
    one_way = [side for side in sides if side[1] in known and (side[1], side[0]) not in pairs]
    unanswered = {own for own, *_ in one_way}
    wrong = _wrong_relations(book)
    lacking = Counter(target for _, target, *_ in one_way)
    waiting: dict[ItemAddress, ItemAddress] = {target: own for own, target, *_ in one_way}
    for own, target, entry, index in one_way:
        if target in unanswered and own not in waiting:
            continue  # the item that should answer names another one instead: told there
        if lacking[target] <= wrong[target]:
            continue  # told by the rules about wrong relations
        place = ("related", index, "item")
        message = f"{_named(target, own)}没有反过来写{_named(own, target)}"
        if own in waiting:
            asking = waiting[own]
            hint = (
                f"写了{_named(own, asking)}的是{_named(asking, own)}：是不是该写 item: {asking[1]}？"
                f"不是的话，请在 {_file(target)} 的 related 里也写上 item: {own[1]}"
                f"{_plan(own, target)} 和理由。"
            )
        else:
            hint = (
                f"请在 {_file(target)} 的 related 里也写上 item: {own[1]}{_plan(own, target)} 和理由；"
                "不该连的，把这里的删去。"
            )
        yield entry.file.problem(place, message, hint)


def relation_says_the_same(book: Book) -> Iterator[Problem]:
    """Each side of a relation has a reason of its own, for readers who come from there."""
    reasons = {
        (own, target): (entry, index, relation) for own, entry, index, target, relation in _relations(book)
    }
    for (own, target), (entry, index, relation) in reasons.items():
        other = reasons.get((target, own))
        if other is None or fold(other[2].reason) != fold(relation.reason):
            continue
        names_itself = f"第{own[1]}项" in relation.reason
        if names_itself or (own > target and f"第{target[1]}项" not in other[2].reason):
            yield entry.file.problem(
                ("related", index, "reason"),
                f"和 {_file(target)} 里的理由一样",
                "读者从哪一项来，就为哪一项的读者写：请换一个理由。",
            )


def _wrong_relations(book: Book) -> Counter[ItemAddress]:
    """Return how many relations of each item name itself, an item that there is not, or one twice."""
    items, seen = KnownItems(book), set()
    wrong: Counter[ItemAddress] = Counter()
    for own, _, _, target, _ in _relations(book):
        if target == own or not items.may_have(target) or (own, target) in seen:
            wrong[own] += 1
        seen.add((own, target))
    return wrong


def _file(address: ItemAddress) -> str:
    return f"{address[0]}/items/{address[1]:02}.yml"


def _named(address: ItemAddress, other: ItemAddress) -> str:
    """Return how an item is called in a message about ``other``."""
    folder, number = address
    return f"第{number}项" if folder == other[0] else f"{folder} 的第{number}项"


def _plan(address: ItemAddress, other: ItemAddress) -> str:
    """Return what a relation from ``other`` must say besides the item's number."""
    return "" if address[0] == other[0] else f"、plan: {address[0]}"


def _relations(book: Book) -> Iterator[tuple[ItemAddress, LoadedItem, int, ItemAddress, Relation]]:
    for loaded in book.plans:
        for entry in loaded.items:
            own = (loaded.folder, entry.item.number)
            for index, relation in enumerate(entry.item.related):
                target = (relation.plan or loaded.folder, relation.item)
                yield own, entry, index, target, relation
