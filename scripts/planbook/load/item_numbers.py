"""Which item a file holds, where its name and the number in it do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from planbook.book import LoadedItem, LoadedPlan
from planbook.files.file_names import digits_of_items, item_file
from planbook.official import blocks
from planbook.problem import Problem
from planbook.text.folding import fold


def sorted_out(items: Sequence[LoadedItem]) -> tuple[list[LoadedItem], list[LoadedItem]]:
    """Return the items of a plan, each under a number of its own, and those that are a second copy.

    A number that another file has, or that lies beyond the number of files, gives way to that of the file's
    name. So one wrong number is one problem, and not one of every rule that goes by numbers.
    """
    sure = {entry.item.number: entry for entry in items if entry.number_of_file == entry.item.number}
    kept, copies = list(sure.values()), []
    for entry in items:
        if sure.get(entry.item.number) is entry:
            continue
        number = _number(entry, sure, len(items))
        if number is None:
            copies.append(entry)
            continue
        item = entry.item.model_copy(update={"number": number})
        settled = LoadedItem(item, entry.file, written_number=entry.item.number)
        sure[number] = settled
        kept.append(settled)
    return sorted(kept, key=lambda entry: entry.item.number), copies


def _number(entry: LoadedItem, sure: dict[int, LoadedItem], count: int) -> int | None:
    """Return the number that is most likely an item's own, or ``None`` for a copy of another item."""
    written = entry.item.number
    if written in sure and sure[written].item.official_text == entry.item.official_text:
        return None
    choices = [number for number in (written, entry.number_of_file) if number and number not in sure]
    return next((number for number in choices if number <= count), choices[0] if choices else None)


def lost_at_end(loaded: LoadedPlan) -> Iterator[int]:
    """Yield the numbers of items after the last that stand in the published text and not in the data."""
    last = loaded.items[-1].item if loaded.items else None
    if last is None or not last.label or fold(last.label).strip(".、()") != str(last.number):
        return
    lines = [fold(line) for line in loaded.source.text.split("\n")]
    number = last.number
    while True:
        label = fold(last.label).replace(str(last.number), str(number + 1))
        line = next((line for line in lines if line.startswith(label)), None)
        if line is None or line in fold("".join(block.words for block in blocks(loaded))):
            return
        number += 1
        yield number


def missing_item(loaded: LoadedPlan, number: int, until: int | None = None) -> Problem:
    """Return the problem of an item that is not there, or of all of them ``until`` another."""
    folder = loaded.file.name.rpartition("/")[0]
    name = name_of_item(loaded, number)
    others = f"，直到第{until}项" if until and until != number else ""
    return Problem(
        f"{folder}/items/{name}",
        1,
        1,
        f"缺少第{number}项的文件 items/{name}{others}",
        "请补上；删错了的，从历史版本（History）里找回来。",
    )


def name_of_item(loaded: LoadedPlan, number: int) -> str:
    """Return what the file of an item is called beside those of the other items."""
    return item_file(number, digits_of_items(PurePosixPath(entry.file.name).name for entry in loaded.items))
