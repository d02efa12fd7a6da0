"""Where items and measures stand in the published text, and what to call it where the data differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from planbook.book import LoadedItem, LoadedPlan
from planbook.check.comparison import Sides
from planbook.problem import Problem
from planbook.text.folding import fold_official

_LOOKED_FOR = 40  # characters that tell one item or measure from all others


@dataclass(frozen=True)
class _Standing:
    """An item and where it begins in the published text."""

    entry: LoadedItem
    start: int


def out_of_place(loaded: LoadedPlan, both: Sides) -> Iterator[Problem]:
    """Yield the items in a wrong section, and the measures in a wrong item or order.

    Only what stands word for word in the published text is spoken of.
    """
    standing = sorted(_standing(loaded, both), key=lambda each: each.start)
    in_wrong_section = list(_sections(loaded, both, standing))
    yield from in_wrong_section or _measures(loaded, both, standing)


def _standing(loaded: LoadedPlan, both: Sides) -> Iterator[_Standing]:
    for entry in loaded.items:
        item = entry.item
        words = fold_official((item.label or "") + (item.title or "") + item.measures[0].text)
        start = both.published.find(words[:_LOOKED_FOR])
        if start < 0 and item.title:
            start = both.published.find(fold_official((item.label or "") + item.title))
        if start >= 0:
            yield _Standing(entry, start)


def _sections(loaded: LoadedPlan, both: Sides, standing: list[_Standing]) -> Iterator[Problem]:
    """Yield a problem for each item that names another section than the one it was published in."""
    headings = []
    for section in loaded.plan.sections:
        start = both.published.find(fold_official(section.heading))
        if start < 0:
            return
        headings.append((start, section))
    in_order = sorted(headings, key=lambda heading: heading[0])
    for index, (heading, right) in enumerate(zip(headings, in_order, strict=True)):
        if heading is not right:
            yield loaded.file.problem(
                ("sections", index, "id"),
                f"部分的次序不对：公文里这里是“{right[1].heading}”",
                "请照原文的次序排列 sections。",
            )
            return
    for each in standing:
        own = [section for start, section in headings if start < each.start]
        wanted = own[-1] if own else None
        item = each.entry.item
        if item.section == (wanted.id if wanted else None):
            continue
        where = f"在“{wanted.heading}”下面" if wanted else "在各部分之前"
        yield each.entry.file.problem(
            ("section",),
            f"部分不对：公文里第{item.number}项{where}",
            f"应当写 section: {wanted.id}。" if wanted else "这一项不写 section。",
        )


def _measures(loaded: LoadedPlan, both: Sides, standing: list[_Standing]) -> Iterator[Problem]:
    if not standing:
        return
    ends = [each.start for each in standing[1:]] + [len(both.published)]
    spans = {id(each.entry): (each.start, end) for each, end in zip(standing, ends, strict=True)}
    for entry in loaded.items:
        if id(entry) not in spans:
            continue
        first, last = spans[id(entry)]
        texts = [fold_official(measure.text) for measure in entry.item.measures]
        places = [both.published.find(text, first, last) for text in texts]
        found = [(index, place) for index, place in enumerate(places) if place >= 0]
        before_another = [i for (i, place), (_, after) in pairwise(found) if place > after]
        if before_another and len({place for _, place in found}) == len(found):
            index = before_another[0]
            yield entry.file.problem(
                ("measures", index, "text"),
                "举措的次序不对：公文里这一条在后面",
                "请照原文的次序排列。",
            )
        for index, (text, place) in enumerate(zip(texts, places, strict=True)):
            elsewhere = both.published.find(text)
            if place >= 0 or elsewhere < 0:
                continue
            owner = next((each for each in reversed(standing) if each.start < elsewhere), None)
            if owner is not None and owner.entry is not entry:
                number = owner.entry.item.number
                yield entry.file.problem(
                    ("measures", index, "text"),
                    f"这一条举措放错了地方：公文里它属于第{number}项",
                    f"请移到 {_short(owner.entry)}，放在原来的位置。",
                )


def _short(entry: LoadedItem) -> str:
    return "/".join(entry.file.name.split("/")[-2:])
