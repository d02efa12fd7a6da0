"""Topics, audiences and terms: unique, and of use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.book import Book
from planbook.folding import fold
from planbook.official import blocks, published_paragraphs
from planbook.positions import Keys
from planbook.problem import Problem

# Addresses of other pages, and anchors on the pages that list sections or terms by their ids.
_TAKEN_FOR_SECTIONS = re.compile("index|full|plan|guiding|notice|document|item-[0-9]+")
_TAKEN_FOR_TERMS = re.compile("glossary|topic-.*")
_TAKEN_FOR_OTHERS = re.compile("index")


def id_twice(book: Book) -> Iterator[Problem]:
    """An id stands for one record of its file: addresses are made of it."""
    for vocabulary in book.vocabularies():
        seen: set[str] = set()
        for index, record in enumerate(vocabulary.records):
            if record.id in seen:
                yield vocabulary.file.problem((index, "id"), f"编号“{record.id}”重复", "请换一个编号。")
            seen.add(record.id)


def id_reserved(book: Book) -> Iterator[Problem]:
    """No id takes the address of another page, such as ``/2018/full/``, or the place of another anchor."""
    for loaded in book.plans:
        for index, section in enumerate(loaded.plan.sections):
            if _TAKEN_FOR_SECTIONS.fullmatch(section.id):
                yield loaded.file.problem(("sections", index, "id"), *_taken(section.id))
    for vocabulary in book.vocabularies():
        taken = _TAKEN_FOR_TERMS if vocabulary is book.terms else _TAKEN_FOR_OTHERS
        for index, record in enumerate(vocabulary.records):
            if taken.fullmatch(record.id):
                yield vocabulary.file.problem((index, "id"), *_taken(record.id))


def name_twice(book: Book) -> Iterator[Problem]:
    """A name or alias stands for one record of its file."""
    for vocabulary in book.vocabularies():
        seen: set[str] = set()
        for index, record in enumerate(vocabulary.records):
            names: list[tuple[Keys, str]] = [((index, "name"), record.name)]
            aliases = getattr(record, "aliases", ())
            names += [((index, "aliases", place), alias) for place, alias in enumerate(aliases)]
            for keys, name in names:
                if fold(name) in seen:
                    yield vocabulary.file.problem(keys, f"“{name}”已经有了", "请合并成一条，或删去一处。")
                seen.add(fold(name))


def term_never_used(book: Book) -> Iterator[Problem]:
    """A term and each of its aliases stand in the official text of some plan."""
    official = _official_text(book)
    for index, term in enumerate(book.terms.records):
        if official and fold(term.name) not in official:
            yield book.terms.file.problem((index, "name"), *_not_official(term.name, "这个名词"))
        for place, alias in enumerate(term.aliases):
            if official and fold(alias) not in official:
                yield book.terms.file.problem((index, "aliases", place), *_not_official(alias, "这个别称"))


def word_means_nothing(book: Book) -> Iterator[Problem]:
    """The official words that everyday words stand for are in the official text of some plan."""
    official = _official_text(book)
    for index, word in enumerate(book.words.records):
        for name, meanings in (("means", word.means), ("near", word.near)):
            for place, meant in enumerate(meanings):
                if official and fold(meant) not in official:
                    yield book.words.file.problem((index, name, place), *_not_official(meant, "这个词"))


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
    seen: set[str] = set()
    for index, word in enumerate(book.words.records):
        for place, said in enumerate(word.say):
            if fold(said) in seen:
                yield book.words.file.problem(
                    (index, "say", place), f"“{said}”已经写过", "请把两处的 means 和 near 合并到一处。"
                )
            seen.add(fold(said))


def _taken(identifier: str) -> tuple[str, str]:
    return f"编号不能用“{identifier}”，网站另有用处", "请换一个编号。"


def _official_text(book: Book) -> str:
    """Return the folded text of all plans, or nothing when a plan could not be read.

    As published too: an item that is missing or unreadable takes no word with it.
    """
    if book.unread:
        return ""
    paragraphs = [block.words for loaded in book.plans for block in blocks(loaded)]
    paragraphs += [line for loaded in book.plans for _, line in published_paragraphs(loaded)]
    return "\n".join(map(fold, paragraphs))


def _not_official(words: str, what: str) -> tuple[str, str]:
    return f"哪份工作要点里都没有“{words}”", f"请照原文的写法改，或删去{what}。"
