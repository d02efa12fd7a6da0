"""Items that continue items of earlier plans: these exist, are earlier, and are named once."""

from __future__ import annotations

from collections.abc import Iterator

from planbook.book import Book, LoadedItem, LoadedPlan
from planbook.check.known_items import KnownItems
from planbook.check.repeats import repeats
from planbook.files.positions import Keys
from planbook.model.item import ItemAddress, item_address
from planbook.problem import Problem

_FIELDS = ("continues", "proposed_continues")


def continued_item_unknown(book: Book) -> Iterator[Problem]:
    """An item of an earlier plan that an item continues exists."""
    items, plans = KnownItems(book), {loaded.folder: loaded for loaded in book.plans}
    for loaded, entry, keys, (folder, number) in _continued(book):
        if not items.has_plan(folder):
            yield entry.file.problem(
                keys, f"没有叫 {folder} 的要点", "请核对文件夹名；那份要点不在这里的，把这一处删去。"
            )
        elif _is_earlier(plans.get(folder), loaded) and not items.may_have((folder, number)):
            yield entry.file.problem(keys, f"{folder} 里没有第{number}项", "请对照那份要点，核对是第几项。")


def continued_item_not_earlier(book: Book) -> Iterator[Problem]:
    """What an item continues stands in a plan of an earlier year."""
    plans = {loaded.folder: loaded for loaded in book.plans}
    for loaded, entry, keys, (folder, number) in _continued(book):
        if _is_earlier(plans.get(folder), loaded):
            continue
        if (folder, number) == (loaded.folder, entry.item.number):
            message = "条目写成了延续自己"
        elif folder == loaded.folder:
            message = f"第{number}项和这一项在同一份要点里"
        else:
            message = f"{folder} 是{plans[folder].plan.year}年的，不比这一份早"
        yield entry.file.problem(
            keys, message, "延续只写往年的条目；同一年的写在 related 里，后一年的写到那一年的条目里。"
        )


def continued_item_twice(book: Book) -> Iterator[Problem]:
    """An item names each item that it continues once."""
    places = (
        ((entry, keys), (loaded.folder, entry.item.number, address))
        for loaded, entry, keys, address in _continued(book)
    )
    for (entry, keys), _ in repeats(places):
        yield entry.file.problem(keys, "延续的条目写了两遍", "请删去一处。")


def _is_earlier(plan: LoadedPlan | None, own: LoadedPlan) -> bool:
    """Whether ``plan`` is of an earlier year than ``own``, or may be, because it could not be read."""
    return plan is None or plan.plan.year < own.plan.year


def _continued(book: Book) -> Iterator[tuple[LoadedPlan, LoadedItem, Keys, ItemAddress]]:
    """Yield every item that is said or proposed to be continued, with who says so and where."""
    for loaded in book.plans:
        for entry in loaded.items:
            for field in _FIELDS:
                for index, written in enumerate(getattr(entry.item, field)):
                    yield loaded, entry, (field, index), item_address(written)
