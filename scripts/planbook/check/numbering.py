"""Item numbers, file and folder names, and the order of sections."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planbook.book import Book
from planbook.check.repeats import repeats
from planbook.problem import Problem


def folder_is_not_the_year(book: Book) -> Iterator[Problem]:
    """The folder of a plan is named after its year, because addresses start with it."""
    for loaded in book.plans:
        if loaded.folder != str(loaded.plan.year):
            yield loaded.file.problem(
                ("year",), f"年份是{loaded.plan.year}，文件夹却叫“{loaded.folder}”", "请把两处改成一样。"
            )


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


def section_unknown(book: Book) -> Iterator[Problem]:
    """Every item belongs to a section of its plan."""
    for loaded in book.plans:
        known = [section.id for section in loaded.plan.sections]
        for entry in loaded.items:
            if entry.item.section not in known:
                yield entry.file.problem(
                    ("section",),
                    f"plan.yml 里没有编号为“{entry.item.section}”的部分",
                    f"可以写：{'、'.join(known)}。",
                )


def section_twice(book: Book) -> Iterator[Problem]:
    """Section ids are unique inside a plan."""
    for loaded in book.plans:
        sections = loaded.plan.sections
        for index, _ in repeats((index, section.id) for index, section in enumerate(sections)):
            yield loaded.file.problem(
                ("sections", index, "id"), f"部分的编号“{sections[index].id}”重复", "请换一个编号。"
            )


def section_without_items(book: Book) -> Iterator[Problem]:
    """Every section holds at least one item."""
    for loaded in book.plans:
        used = {entry.item.section for entry in loaded.items}
        for index, section in enumerate(loaded.plan.sections):
            if section.id not in used and not loaded.unread and not loaded.has_gap:
                yield loaded.file.problem(
                    ("sections", index, "id"),
                    f"没有条目属于“{section.title}”这一部分",
                    "请检查条目的 section，或删去这一部分。",
                )


def section_out_of_order(book: Book) -> Iterator[Problem]:
    """Item numbers rise from section to section, as in the official text."""
    for loaded in book.plans:
        order = {section.id: index for index, section in enumerate(loaded.plan.sections)}
        highest = 0
        for entry in loaded.items:
            position = order.get(entry.item.section, highest)
            if position < highest:
                yield entry.file.problem(
                    ("section",),
                    f"第{entry.item.number}项前面的条目已经属于后一部分，这里又回到“{entry.item.section}”",
                    "请对照原文改正 section。",
                )
            highest = max(highest, position)
