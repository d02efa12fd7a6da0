"""The places of items in the document, and the names of their files."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planbook.book import Book
from planbook.check.repeats import repeats
from planbook.problem import Problem


def file_name_is_not_the_number(book: Book) -> Iterator[Problem]:
    """``07.yml`` holds item 7."""
    for loaded in book.plans:
        for entry in loaded.items:
            stem = entry.file.stem
            if not (stem.isascii() and stem.isdigit() and int(stem) == entry.item.number):
                yield entry.file.problem(
                    ("number",),
                    f"序号是{entry.item.number}，文件名却是“{stem}.yml”",
                    f"请改序号，或把文件改名为 {entry.item.number:02}.yml。",
                )


def number_twice(book: Book) -> Iterator[Problem]:
    """No two items of a plan have the same number."""
    for loaded in book.plans:
        for entry, first in repeats((entry, entry.item.number) for entry in loaded.items):
            yield entry.file.problem(
                ("number",),
                f"序号{entry.item.number}重复，{first.file.name} 已经用了",
                "请按原文改正其中一个。",
            )


def number_missing(book: Book) -> Iterator[Problem]:
    """Numbers run from 1 without a gap."""
    for loaded in book.plans:
        present = {entry.item.number for entry in loaded.items}
        unread = loaded.unread_numbers
        if not present and not unread:
            yield loaded.file.problem((), "这份工作要点还没有条目", "请在 items/ 里每项建一个文件。")
        for before, following in pairwise([0, *sorted(present)]):
            missing = [number for number in range(before + 1, following) if number not in unread]
            if missing:
                entry = next(entry for entry in loaded.items if entry.item.number == following)
                last = f"至{missing[-1]}" if len(missing) > 1 else ""
                yield entry.file.problem(
                    ("number",),
                    f"第{following}项前面缺第{missing[0]}{last}项",
                    f"请补上 items/{missing[0]:02}.yml，或改正序号。",
                )
