"""A data folder that is read and checked, for whoever makes something of it or tells what is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from planbook.addresses.published import recorded
from planbook.book import Book
from planbook.build_cache import kept_values
from planbook.load import load
from planbook.problem import Problem

_SOUND = "sound"


def checked(directory: Path, cache: Path | None = None) -> tuple[Book | None, list[Problem]]:
    """Return the book in ``directory``, ``None`` if there is none, and its problems in file order.

    What ``cache`` knows to be sound is not looked at again.
    """
    book, problems = load(directory, cache)
    if book is None or problems:
        return book, sorted({*problems, *(_check(book) if book else ())})
    return book, _found_before(book, cache)


def _found_before(book: Book, cache: Path | None) -> list[Problem]:
    """Return the problems of a book that could be read: none where its files were without any before."""
    content = "\0".join(part for file in book.files() for part in (file.name, file.text))
    found: list[set[Problem]] = []

    def look() -> str:
        found.append(_check(book))
        return "" if found[0] else _SOUND

    with kept_values(cache, "sound.json", "") as kept:
        is_sound = kept.get(content, look) == _SOUND
    return [] if is_sound else sorted(found[0] if found else _check(book))


def checked_with(directory: Path, data: Path) -> list[Problem]:
    """Return the problems that the plans in ``directory`` would have beside those in ``data``."""
    new, problems = load(directory)
    old, _ = load(data)
    if new is None or old is None:
        return sorted({*problems, *(_check(new) if new else ())})
    together = replace(old, plans=(*old.plans, *new.plans))
    own = directory.as_posix()
    return sorted({*problems, *(problem for problem in _check(together) if problem.path.startswith(own))})


def addresses_of(directory: Path) -> tuple[str | None, list[Problem]]:
    """Return the new content of ``addresses.yml`` of ``directory``, or ``None`` and its problems."""
    book, problems = checked(directory)
    return (None, problems) if problems or book is None else (recorded(book), [])


def to_do(directory: Path) -> list[Problem]:
    """Return what editors could add to ``directory``, most useful first; its problems while it has any."""
    from planbook.check.todo import suggestions

    book, problems = checked(directory)
    return problems if problems or book is None else suggestions(book)


def _check(book: Book) -> set[Problem]:
    from planbook.check import check  # a build without changes needs no rule

    return check(book)
