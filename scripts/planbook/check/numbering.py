"""The places of items in the document, and the names of their files."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planbook.book import Book, LoadedPlan
from planbook.load.item_numbers import missing_item, name_of_item
from planbook.problem import Problem


def file_name_is_not_the_number(book: Book) -> Iterator[Problem]:
    """``07.yml`` holds item 7."""
    for loaded in book.plans:
        for entry in loaded.items:
            written = entry.written_number or entry.item.number
            stem = entry.file.stem
            if entry.number_of_file == written or not entry.file.name.endswith(".yml"):
                continue
            if entry.number_of_file == entry.item.number:
                hint = f"请写成 number: {entry.item.number}。"
            else:
                hint = (
                    f"请把文件改名为 {name_of_item(loaded, entry.item.number)}；是次序写错了的，请改 number。"
                )
            yield entry.file.problem(("number",), f"序号是{written}，文件名却是“{stem}.yml”", hint)


def number_twice(book: Book) -> Iterator[Problem]:
    """No two items of a plan have the same number."""
    for loaded in book.plans:
        by_number = {entry.item.number: entry for entry in loaded.items}
        overwritten = _overwritten(loaded)
        for copy in loaded.copies:
            number = copy.item.number
            first = by_number[number].file.name
            if copy.item.official_text == by_number[number].item.official_text:
                if copy.number_of_file in overwritten:
                    hint = f"请从历史版本（History）里找回这个文件原来的内容，那是第{copy.number_of_file}项。"
                else:
                    hint = "请删去这个文件；里面有新内容的，先写进那一个。"
                yield copy.file.problem(("number",), f"这是第{number}项的副本：{first} 已经有了", hint)
            else:
                yield copy.file.problem(
                    ("number",), f"序号{number}重复，{first} 已经用了", "请按原文改正其中一个。"
                )


def number_missing(book: Book) -> Iterator[Problem]:
    """Numbers run from 1 without a gap, to the last item that the published text has."""
    for loaded in book.plans:
        present = {entry.item.number for entry in loaded.items}
        overwritten = _overwritten(loaded)
        unread = loaded.unread_numbers | overwritten
        if not present and not unread:
            yield loaded.file.problem((), "这份工作要点还没有条目", "请在 items/ 里每项建一个文件。")
        for before, following in pairwise([0, *sorted(present)]):
            missing = [number for number in range(before + 1, following) if number not in unread]
            if missing:
                yield missing_item(loaded, missing[0], missing[-1])
        for number in sorted(set(loaded.lost) - overwritten):
            yield missing_item(loaded, number)


def _overwritten(loaded: LoadedPlan) -> set[int]:
    """Return the numbers of the document's items whose files hold copies of others now."""
    present = {entry.item.number for entry in loaded.items}
    missing = set(range(1, max(present, default=0))) - present | set(loaded.lost)
    return missing & {copy.number_of_file for copy in loaded.copies if copy.number_of_file}
