"""Levels of sections, as far as their printed numbers tell them: 二、 stands beside 一、, （一） below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planbook.book import Book
from planbook.model.plan import Section
from planbook.problem import Problem
from planbook.text.folding import fold
from planbook.text.numerals import read_number

_NUMERAL = re.compile("[零一二三四五六七八九十]+|[0-9]+")
# The numbers of an outline from the top, as GB/T 9704-2012 (7.3.3) has them; the mark at the end may differ.
_IN_CHINESE, _IN_DIGITS = "一", "1"
_ORDER = [
    re.compile(form)
    for each in (_IN_CHINESE, _IN_DIGITS)
    for form in (rf"{each}[、.]?", rf"\({each}\)[、.]?")
]


@dataclass(frozen=True)
class _Number:
    """A printed number: the form that it shares with those beside it (``(一)`` for （二）), and its value."""

    form: str
    value: int

    @property
    def rank(self) -> int | None:
        """Its place in the order of an outline, where it has one."""
        return next((rank for rank, form in enumerate(_ORDER) if form.fullmatch(self.form)), None)


@dataclass(frozen=True)
class _Place:
    """A section and the level that it should have; ``where`` says in Chinese what that level is."""

    index: int
    section: Section
    number: _Number | None
    level: int
    where: str = ""


def section_level_jumps(book: Book) -> Iterator[Problem]:
    """A section is at most one level below the one before it, and the first is at the top."""
    for loaded in book.plans:
        before = 0
        for place in _places(loaded.plan.sections):
            section = place.section
            if section.level > before + 1:
                yield loaded.file.problem(
                    ("sections", place.index, "level"),
                    f"“{section.title}”的层级是{section.level}，前面却没有第{section.level - 1}级的部分",
                    f"请改成不大于 {before + 1} 的数，或补上中间那一级。",
                )
            before = place.level


def section_level_does_not_fit(book: Book) -> Iterator[Problem]:
    """Sections whose numbers go on are on one level, and （一） is below the 一、 that it comes after."""
    for loaded in book.plans:
        for place in _places(loaded.plan.sections):
            section = place.section
            if section.level != place.level:
                yield loaded.file.problem(
                    ("sections", place.index, "level"),
                    f"“{section.heading}”的层级是{section.level}，照序号应当{place.where}",
                    f"请改成 level: {place.level}。",
                )


def _places(sections: Sequence[Section]) -> Iterator[_Place]:
    trail: list[_Place] = []  # what leads to the section before, from the top
    before = 0
    for index, section in enumerate(sections):
        number = _number(section.label)
        place = _place(index, section, number, trail)
        if section.level > before + 1:  # told by ``section_level_jumps``
            place = _Place(index, section, None, section.level)
        # Without a number there is nothing to go by.
        trail = [*(above for above in trail if place.number and above.level < place.level), place]
        before = place.level
        yield place


def _place(index: int, section: Section, number: _Number | None, trail: Sequence[_Place]) -> _Place:
    for above in reversed(trail):
        if number and above.number and _goes_on(above.number, number):
            return _Place(index, section, number, above.level, f"和“{above.section.heading}”同级")
    last = trail[-1] if trail else None
    if last and number and last.number and section.level <= last.level and _goes_below(last.number, number):
        return _Place(index, section, number, last.level + 1, f"在“{last.section.heading}”下面一级")
    return _Place(index, section, number, section.level)


def _goes_on(before: _Number, number: _Number) -> bool:
    return before.form == number.form and before.value + 1 == number.value


def _goes_below(before: _Number, number: _Number) -> bool:
    ranks = before.rank, number.rank
    return number.value == 1 and ranks[0] is not None and ranks[1] is not None and ranks[0] < ranks[1]


def _number(label: str | None) -> _Number | None:
    words = fold(label or "")
    match = _NUMERAL.search(words)
    value = read_number(match[0]) if match else None
    if match is None or value is None:
        return None
    sign = _IN_DIGITS if match[0].isascii() else _IN_CHINESE
    return _Number(words[: match.start()] + sign + words[match.end() :], value)
