"""Topics, audiences and terms: unique, and of use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planbook.book import Book
from planbook.check.repeats import repeats
from planbook.files.positions import Keys
from planbook.model.vocabularies import Entry
from planbook.problem import Problem
from planbook.text.folding import fold

_QUOTED = re.compile("[“‘「『]([^“”‘’「」『』]+)[”’」』]")


def id_twice(book: Book) -> Iterator[Problem]:
    """An id stands for one record of its file: addresses are made of it."""
    for vocabulary in book.vocabularies():
        records = vocabulary.records
        for index, first in repeats((index, record.id) for index, record in enumerate(records)):
            yield vocabulary.file.problem(
                (index, "id"),
                f"编号“{records[index].id}”重复",
                f"{vocabulary.file.line_of((first, 'id'))}已经用了：请换一个编号；整条都一样的，删去一条。",
            )


def name_twice(book: Book) -> Iterator[Problem]:
    """A name or alias stands for one record of its file."""
    for vocabulary in book.vocabularies():
        names = (((keys, name), fold(name)) for keys, name in _names(vocabulary.records))
        for (keys, name), (first, _) in repeats(names):
            yield vocabulary.file.problem(
                keys, f"“{name}”已经有了", f"在 {vocabulary.file.line_of(first)}：请合并成一条，或删去一处。"
            )


def name_is_quoted(book: Book) -> Iterator[Problem]:
    """The name of a term is what stands inside quotation marks."""
    for index, term in enumerate(book.terms.records):
        if match := _QUOTED.fullmatch(term.name):
            yield book.terms.file.problem(
                (index, "name"), f"“{term.name}”两边的引号不用写", f"请写成 name: {match[1]}。"
            )


def word_leads_nowhere(book: Book) -> Iterator[Problem]:
    """Everyday words have official ones that say the same, or that come closest."""
    for index, word in enumerate(book.words.records):
        if not word.official:
            yield book.words.file.problem(
                (index,),
                f"“{word.say[0]}”没有写对应的公文说法",
                "原文说的就是这件事，写 means: […]；原文没有写、只有相近的，写 near: […]。",
            )


def word_said_twice(book: Book) -> Iterator[Problem]:
    """An everyday word stands in one entry only, with all that it may mean."""
    words = (
        (((index, "say", place), said), fold(said))
        for index, word in enumerate(book.words.records)
        for place, said in enumerate(word.say)
    )
    for (keys, said), (first, _) in repeats(words):
        hint = "请删去一个。" if keys[0] == first[0] else "请删去一处，留意思对的那一处。"
        yield book.words.file.problem(
            keys, f"“{said}”已经写过", f"在 {book.words.file.line_of(first)}：{hint}"
        )


def target_twice(book: Book) -> Iterator[Problem]:
    """Everyday words name each official word once."""
    for index, word in enumerate(book.words.records):
        targets = (
            ((index, field, place), fold(target))
            for field in ("means", "near")
            for place, target in enumerate(getattr(word, field))
        )
        for keys, first in repeats(targets):
            yield book.words.file.problem(
                keys, "这个公文说法写了两遍", f"在 {book.words.file.line_of(first)} 已经有了，请删去一个。"
            )


def explanation_begins_with_its_name(book: Book) -> Iterator[Problem]:
    """An explanation stands beside the name, and does not say it again before a colon."""
    for index, term in enumerate(book.terms.records):
        if re.match(rf"[“《]?{re.escape(term.name)}[”》]?[：:]", term.explanation):
            yield book.terms.file.problem(
                (index, "explanation"),
                f"解释开头又写了一遍“{term.name}”",
                "网页上名词就在解释前面，请从冒号后面写起。",
            )


def _names(records: Sequence[Entry]) -> Iterator[tuple[Keys, str]]:
    """Yield the place and value of every name and alias."""
    for index, record in enumerate(records):
        yield (index, "name"), record.name
        for place, alias in enumerate(getattr(record, "aliases", ())):
            yield (index, "aliases", place), alias
