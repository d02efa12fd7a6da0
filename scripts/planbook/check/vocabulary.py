"""Topics, audiences and terms: unique, and of use."""

from __future__ import annotations

from collections.abc import Iterator

from planbook.load import Book, vocabularies
from planbook.official import blocks
from planbook.problem import Problem


def id_twice(book: Book) -> Iterator[Problem]:
    """An id stands for one record of its file: addresses are made of it."""
    for vocabulary in vocabularies(book):
        seen: set[str] = set()
        for index, record in enumerate(vocabulary.records):
            if record.id in seen:
                yield vocabulary.file.problem((index, "id"), f"编号“{record.id}”重复", "请换一个编号。")
            seen.add(record.id)


def name_twice(book: Book) -> Iterator[Problem]:
    """A name stands for one record of its file."""
    for vocabulary in vocabularies(book):
        seen: set[str] = set()
        for index, record in enumerate(vocabulary.records):
            for name in (record.name, *getattr(record, "aliases", ())):
                if name in seen:
                    yield vocabulary.file.problem((index, "name"), f"“{name}”已经有了", "请合并成一条。")
                seen.add(name)


def term_never_used(book: Book) -> Iterator[Problem]:
    """A term and each of its aliases stand in the official text of some plan."""
    text = "\n".join(block.words for loaded in book.plans for block in blocks(loaded))
    if any(loaded.unread for loaded in book.plans):
        return
    for index, term in enumerate(book.terms.records):
        if term.name not in text:
            yield book.terms.file.problem(
                (index, "name"), f"哪份工作要点里都没有“{term.name}”", "请照原文的写法改，或删去这个名词。"
            )
        for place, alias in enumerate(term.aliases):
            if alias not in text:
                yield book.terms.file.problem(
                    (index, "aliases", place),
                    f"哪份工作要点里都没有“{alias}”",
                    "请照原文的写法改，或删去这个别称。",
                )
