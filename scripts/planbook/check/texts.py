"""Every text in the data, and whose words it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from planbook.book import Book
from planbook.check.joined import Joined
from planbook.check.text_rule import TextRule, first_broken
from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.model.record import Record
from planbook.problem import Problem
from planbook.text.folding import fold

# Fields that hold words of the document; all others are the editors'.
_OFFICIAL = {"text", "title", "label", "quote", "number", "columns", "column", "issuer"}
# Lists of words and short phrases, of which each entry is one.
ENTRIES = {"search_words", "say", "means", "near", "aliases", "not_said"}
_ADDRESS_OF_SOURCE: Keys = ("source", "url")
# More than any data folder has.
_KEPT_RECORDS = _KEPT_ANSWERS = 131_072

# Records that one file holds, or a single one.
Records = Record | tuple[Record, ...]


class Text(NamedTuple):
    """A text, and the keys that lead to it from its record.

    ``field`` is the name of the field, also for an entry of a list; ``is_editors`` is set where editors
    wrote it.
    """

    keys: Keys
    words: str
    field: str
    is_editors: bool


@dataclass(frozen=True)
class Home:
    """The file that a record stands in, and the keys that lead to the record there."""

    file: DataFile
    keys: Keys = ()

    def problem(self, text: Text, message: str, hint: str, *, offset: int = 0) -> Problem:
        """Return a ``Problem`` of ``text``, ``offset`` characters into it."""
        return self.file.problem((*self.keys, *text.keys), message, hint, offset=offset)

    def broken(self, text: Text, rules: tuple[TextRule, ...], allowed: str = "") -> Iterator[Problem]:
        """Yield a problem of the first of ``rules`` that ``text`` breaks, unless ``allowed`` has the same."""
        if (broken := first_broken(rules, text.words)) and broken[1][0] not in allowed:
            rule, match = broken
            yield self.problem(text, *rule.told(match), offset=match.start())


def odd_texts(book: Book, is_odd: Callable[[Text], object]) -> Iterator[tuple[Home, Text]]:
    """Yield every text in the data that is odd, official or the editors', but not the address of the source.

    ``is_odd`` goes by the text alone: its answers are kept, so that a preview, which checks after every
    change, asks again only about the file that changed.
    """
    for file, above, records in _records(book):
        for keys, text in _odd_among(_Same(records), is_odd):
            yield Home(file, (*above, *keys)), text


def _is_any(_: Text) -> bool:
    return True


def texts_breaking(
    book: Book, rules: tuple[TextRule, ...], is_meant: Callable[[Text], bool] = _is_any
) -> Iterator[tuple[Home, Text]]:
    """Yield every text that is meant and breaks any of ``rules``; what is found is kept, as of odd ones."""
    return texts_holding(book, tuple(rule.pattern for rule in rules), is_meant)


def texts_holding(
    book: Book, patterns: tuple[re.Pattern[str], ...], is_meant: Callable[[Text], bool] = _is_any
) -> Iterator[tuple[Home, Text]]:
    """Yield every text that is meant and in which any of ``patterns`` finds something."""
    for file, above, records in _records(book):
        for keys, text in _holding_among(_Same(records), patterns, is_meant):
            yield Home(file, (*above, *keys)), text


@dataclass(frozen=True, eq=False)
class _Same:
    """Records that equal themselves alone: to compare them field by field takes longer than to look."""

    records: Records

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.records is other.records

    def __hash__(self) -> int:
        return id(self.records)


@lru_cache(_KEPT_ANSWERS)
def _odd_among(same: _Same, is_odd: Callable[[Text], object]) -> Sequence[tuple[Keys, Text]]:
    return [(keys, text) for keys, text in _texts_in(same) if is_odd(text)]


@lru_cache(_KEPT_ANSWERS)
def _holding_among(
    same: _Same, patterns: tuple[re.Pattern[str], ...], is_meant: Callable[[Text], bool]
) -> Sequence[tuple[Keys, Text]]:
    meant = _odd_among(same, is_meant)
    places = _joined(same, is_meant).may_hold(patterns) if meant else ()
    return [meant[place] for place in places if any(each.search(meant[place][1].words) for each in patterns)]


@lru_cache(_KEPT_ANSWERS)
def _joined(same: _Same, is_meant: Callable[[Text], bool]) -> Joined:
    return Joined([text.words for _, text in _odd_among(same, is_meant)])


def sources(book: Book) -> str:
    """Return the text of all plans as published, character by character."""
    return "\n".join(loaded.source.text for loaded in book.plans)


def published_text(book: Book) -> str:
    """Return the folded text of all plans, as published and as the data has it, since either may be wrong."""
    of_data = (entry.item.official_text for entry in book.items())
    return "\n".join(fold(text) for text in (*(loaded.source.text for loaded in book.plans), *of_data))


def _records(book: Book) -> Iterator[tuple[DataFile, Keys, Records]]:
    """Yield all records by their files, with the keys that lead to them there."""
    for loaded in book.plans:
        yield loaded.file, (), loaded.plan
        for entry in loaded.items:
            yield entry.file, (), entry.item
    for vocabulary in (*book.vocabularies(), book.words, *(loaded.questions for loaded in book.plans)):
        yield vocabulary.file, (), vocabulary.records
    yield book.addresses.file, ("gone",), book.addresses.record.gone


@lru_cache(_KEPT_RECORDS)
def _texts_in(same: _Same) -> Sequence[tuple[Keys, Text]]:
    """Return the texts in records, with the keys that lead from there to the record of each."""
    records = same.records
    if isinstance(records, Record):
        return [((), text) for text in _texts_of(records)]
    return [((place,), text) for place, record in enumerate(records) for text in _texts_of(record)]


def _texts_of(record: Record) -> Iterator[Text]:
    for keys, words, field in _strings(record.model_dump(), (), ""):
        if keys != _ADDRESS_OF_SOURCE:
            yield Text(keys, words, field, field not in _OFFICIAL)


def _strings(value: object, keys: Keys, field: str) -> Iterator[tuple[Keys, str, str]]:
    """Yield the strings in what stands at ``keys``, each with the field that it is of."""
    if isinstance(value, str):
        yield keys, value, field
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _strings(part, (*keys, key), key)
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _strings(part, (*keys, index), field)
