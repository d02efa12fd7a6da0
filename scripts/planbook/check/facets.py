"""Facets: each quotes its measure, title or section, and none is forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from planbook.book import Book, LoadedItem, LoadedPlan
from planbook.check.comparison import is_published
from planbook.check.repeats import repeats
from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.model.facet_kinds import FACET_FIELDS
from planbook.model.facets import Facet, MilestoneKind, Policy, Unit
from planbook.model.item import Measure
from planbook.problem import Problem

# GB/T 9704-2012, 7.2.5: the number of a document is its issuer's code, the year in 〔〕 and a serial number;
# 发, 函 or 字 at the end of the code says what sort of document it is.
_CODE_OF_ISSUER = re.compile("([^〔]+?)[发函字]*〔")
# How alike words are of which one was made from the other; longer ones are not compared.
_LIKE, _COMPARED_AT_MOST = 0.6, 60
_LEFT_OUT = "……"
_BESIDE = "，。；：、“”‘’《》（）"


def quote_not_in_measure(book: Book) -> Iterator[Problem]:
    """The quoted words and the document number stand in the measure."""
    for loaded in book.plans:
        for entry, keys, measure in measures(loaded):
            for facet_keys, facet in _facets(keys, measure):
                for field, words in _quoted(facet):
                    # Where the measure is wrong and not the quotation, the guard of the official text tells.
                    if words not in measure.text and is_published(loaded, measure.text):
                        yield entry.file.problem(
                            (*facet_keys, field),
                            f"这句举措里没有“{words}”",
                            f"请照原文一字不差地抄。{_nearest_words(words, measure.text)}",
                        )


def _nearest_words(words: str, text: str) -> str:
    """Return the words of ``text`` that are most like ``words``, as a hint."""
    if _LEFT_OUT in words:
        return f"“{_LEFT_OUT}”接不起两处：只抄连着的一段，两处都要就写成两条。"
    size = len(words)
    pieces = [text[start : start + size] for start in range(max(1, len(text) - size + 1))]
    near = get_close_matches(words, pieces, n=1, cutoff=_LIKE) if size <= _COMPARED_AT_MOST else []
    # What stands beside the words meant is no part of them.
    return f"原文有“{near[0].strip(''.join(set(_BESIDE) - set(words)))}”。" if near else ""


def unit_not_in_heading(book: Book) -> Iterator[Problem]:
    """The units of an item stand in its title, those of a section in its title or its paragraphs."""
    for heading in _headings(book):
        for index, unit in enumerate(heading.units):
            if not any(unit.quote in text for text in heading.texts) and heading.is_as_published:
                yield heading.file.problem(
                    (*heading.keys, "units", index, "quote"),
                    f"{heading.called}里没有“{unit.quote}”",
                    "请照原文一字不差地抄；举措里的写在那条举措下面。",
                )


def quote_twice(book: Book) -> Iterator[Problem]:
    """One measure, title or section gives the same words only once in each list."""
    for file, facets in lists_of_facets(book):
        quotes = (((place, facet.quote), (place[-2], facet.quote)) for place, facet in facets)
        for (place, quote), _ in repeats(quotes):
            yield file.problem((*place, "quote"), f"“{quote}”写了两遍", "请删去一处。")


def milestone_kind_does_not_fit(book: Book) -> Iterator[Problem]:
    """``every`` goes with recurring milestones, ``date`` with the others."""
    for entry, keys, measure in _measures(book):
        for index, milestone in enumerate(measure.milestones):
            place = (*keys, "milestones", index)
            recurring = milestone.kind is MilestoneKind.RECURRING
            if recurring and milestone.every is None:
                yield entry.file.problem(
                    (*place, "kind"),
                    "定期的时间节点没有写多久一次",
                    "请补上 every，原文没说的写 unspecified。",
                )
            if recurring and milestone.date is not None:
                yield entry.file.problem(
                    (*place, "date"), "定期的时间节点不写日期", "请删去 date，或把 kind 改成 period。"
                )
            if not recurring and milestone.every is not None:
                yield entry.file.problem(
                    (*place, "every"), "只有定期的时间节点才写 every", "请删去，或把 kind 改成 recurring。"
                )
            if milestone.until is not None and not (
                milestone.kind is MilestoneKind.PERIOD and milestone.date is not None
            ):
                yield entry.file.problem(
                    (*place, "until"),
                    "只有写了开始日期的时段才写 until",
                    "请补上 date，kind 写 period；或删去 until。",
                )


def period_ends_before_it_begins(book: Book) -> Iterator[Problem]:
    """The end of a period is not before its beginning, as far as both are written."""
    for entry, keys, measure in _measures(book):
        for index, milestone in enumerate(measure.milestones):
            start, end = milestone.date, milestone.until
            if start and end and end[: len(start)] < start[: len(end)]:
                yield entry.file.problem(
                    (*keys, "milestones", index, "until"),
                    f"时段到{end}为止，却从{start}开始",
                    "请核对 date 和 until。",
                )


def issuer_not_in_text(book: Book) -> Iterator[Problem]:
    """The issuer of a policy stands in the measure, or the code of the document's number abbreviates it."""
    for loaded in book.plans:
        for entry, keys, measure in measures(loaded):
            for index, policy in enumerate(measure.policies):
                issuer = policy.issuer
                is_named = not issuer or issuer in measure.text or _abbreviates(policy.number or "", issuer)
                if not is_named and is_published(loaded, measure.text):
                    yield entry.file.problem(
                        (*keys, "policies", index, "issuer"),
                        f"这句举措里没有“{issuer}”，文号里也看不出来",
                        "原文没有写明是谁发的，就不写 issuer。",
                    )


def _abbreviates(number: str, issuer: str) -> bool:
    """Whether the code in 威政办发〔2017〕15号 is made of characters of its issuer, in their order."""
    code = _CODE_OF_ISSUER.match(number)
    rest = iter(issuer)
    return code is not None and all(character in rest for character in code[1])


def measures(loaded: LoadedPlan) -> Iterator[tuple[LoadedItem, Keys, Measure]]:
    """Yield every measure of a plan with its item and its place."""
    for entry in loaded.items:
        for index, measure in enumerate(entry.item.measures):
            yield entry, ("measures", index), measure


def _measures(book: Book) -> Iterator[tuple[LoadedItem, Keys, Measure]]:
    for loaded in book.plans:
        yield from measures(loaded)


@dataclass(frozen=True)
class _Heading:
    """What stands above measures, an item's title or a section, with its words and the units they name."""

    file: DataFile
    keys: Keys
    called: str
    texts: tuple[str, ...]
    units: tuple[Unit, ...]
    plan: LoadedPlan

    @property
    def is_as_published(self) -> bool:
        """Whether its words are as published: of others the guard of the official text tells."""
        return all(is_published(self.plan, text) for text in self.texts)


def _headings(book: Book) -> Iterator[_Heading]:
    for loaded in book.plans:
        for index, section in enumerate(loaded.plan.sections):
            keys: Keys = ("sections", index)
            yield _Heading(loaded.file, keys, "这个部分的标题和段落", section.texts, section.units, loaded)
        for entry in loaded.items:
            item = entry.item
            yield _Heading(entry.file, (), "这一项的标题", (item.title or "",), item.units, loaded)


def lists_of_facets(book: Book) -> Iterator[tuple[DataFile, Iterable[tuple[Keys, Facet]]]]:
    """Yield the file of every measure, title and section, and the places and facets of each."""
    for entry, keys, measure in _measures(book):
        yield entry.file, _facets(keys, measure)
    for heading in _headings(book):
        yield (
            heading.file,
            [((*heading.keys, "units", index), unit) for index, unit in enumerate(heading.units)],
        )


def _facets(keys: Keys, measure: Measure) -> Iterator[tuple[Keys, Facet]]:
    for name in FACET_FIELDS:
        for index, facet in enumerate(getattr(measure, name)):
            yield (*keys, name, index), facet


def _quoted(facet: Facet) -> Iterator[tuple[str, str]]:
    yield "quote", facet.quote
    if isinstance(facet, Policy) and facet.number:
        yield "number", facet.number


def not_quoted(
    book: Book, pattern: re.Pattern[str], names: tuple[str, ...]
) -> Iterator[tuple[LoadedItem, Keys, re.Match[str]]]:
    """Yield where ``pattern`` stands in a measure's text and no facet in ``names`` quotes it."""
    for entry, keys, measure in _measures(book):
        covered = _covered(measure, names)
        for match in pattern.finditer(measure.text):
            if not covered.issuperset(range(*match.span())):
                yield entry, (*keys, "text"), match


def _covered(measure: Measure, names: tuple[str, ...]) -> set[int]:
    """Return the indexes of the characters of the text that a facet in ``names`` quotes."""
    indexes: set[int] = set()
    for name in names:
        for facet in getattr(measure, name):
            for _, words in _quoted(facet):
                start = measure.text.find(words)
                while start >= 0:
                    indexes.update(range(start, start + len(words)))
                    start = measure.text.find(words, start + 1)
    return indexes
