"""A data folder that tests may edit, and places in it.

Nothing here knows a year, an item or a bureau: tests look them up in the data, or bring their own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planbook.book import Book, LoadedItem
from planbook.check import Rule
from planbook.checked import checked
from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.load import load
from planbook.model.item import Measure
from planbook.problem import Problem

PROJECT = Path(__file__).resolve().parent.parent
# A whole real plan as it once stood: a right edit of data/ must not fail a test of the code.
FROZEN_DATA = PROJECT / "tests" / "frozen"
SMALL_DATA = PROJECT / "tests" / "golden" / "data"
# Two years of one invented bureau: items kept, reworded, dropped and new.
YEARS_DATA = PROJECT / "tests" / "years" / "data"

# Marks a place in the text of a test. It is removed before the text is used.
CARET = "‸"


@dataclass(frozen=True)
class Place:
    """Where a problem must be found; ``line`` and ``column`` count from 1."""

    path: str
    line: int
    column: int


def place_of(problem: Problem) -> Place:
    """Return where ``problem`` says it is."""
    return Place(problem.path, problem.line, problem.column)


def without_caret(marked: str) -> tuple[str, int, int]:
    """Return ``marked`` without its caret, and the caret's line and column."""
    before, _, after = marked.partition(CARET)
    return before + after, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1


class DataFolder:
    """A copy of a data folder, made unless it is there. File names are relative to it."""

    def __init__(self, original: Path, path: Path) -> None:
        self.path = path
        if not path.exists():
            shutil.copytree(original, path)

    def restore(self, original: Path) -> None:
        """Make this a copy of ``original`` again: only what was changed since is written."""
        _restore(original, self.path)

    def read(self, name: str) -> str:
        """Return the text of a file."""
        return (self.path / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Write a file, new or old, exactly as given."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")

    def replace(self, name: str, old: str, new: str) -> Place:
        """Replace ``old``, which must stand in the file exactly once.

        Returns the place of the caret in ``new``, or of the start of ``new`` when it has none.
        """
        text = self.read(name)
        if text.count(old) != 1:
            raise ValueError(f"{old!r} stands {text.count(old)} times in {name}, not once")
        before, _, after = text.partition(old)
        self.write(name, before + new.replace(CARET, "") + after)
        return self._place(name, before + new.partition(CARET)[0] if CARET in new else before)

    def change(self, file: DataFile, keys: Keys, old: str, new: str) -> Place:
        """Replace ``old``, with which the value at ``keys`` must begin, and return its place."""
        line, column = file.position(keys)
        lines = file.text.split("\n")
        before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        if not after.startswith(old):
            raise ValueError(f"{after!r} in {file.name} does not begin with {old!r}")
        lines[line - 1] = before + new + after.removeprefix(old)
        Path(file.name).write_text("\n".join(lines), encoding="utf-8", newline="")
        return Place(file.name, line, column)

    def find(self, name: str, marked: str) -> Place:
        """Return the place of the caret in ``marked``, which must stand in the file exactly once."""
        words, text = marked.replace(CARET, ""), self.read(name)
        if text.count(words) != 1 or CARET not in marked:
            raise ValueError(f"{words!r} stands {text.count(words)} times in {name}, not once")
        return self._place(name, text.partition(words)[0] + marked.partition(CARET)[0])

    def start(self, name: str) -> Place:
        """Return the first character of a file."""
        return self._place(name, "")

    def book(self) -> Book:
        """Return the book, which must be readable."""
        book, problems = load(self.path)
        assert book is not None, problems
        return book

    def found_by(self, rule: Rule) -> list[tuple[Place, str]]:
        """Return place and message of the problems that one rule finds, in the order of the files."""
        return [(place_of(problem), problem.message) for problem in sorted(set(rule(self.book())))]

    def relative(self, path: str) -> str:
        """Return the name inside this folder of a file that a problem or a book names."""
        return Path(path).relative_to(self.path).as_posix()

    def problems(self) -> list[Problem]:
        """Return all problems, those of reading among them."""
        return checked(self.path)[1]

    def _place(self, name: str, before: str) -> Place:
        last_line = before.rpartition("\n")[2]
        return Place((self.path / name).as_posix(), before.count("\n") + 1, len(last_line) + 1)


def _restore(original: Path, path: Path) -> None:
    before, now = ({entry.name: entry for entry in os.scandir(folder)} for folder in (original, path))
    for name, entry in now.items():
        if name not in before or not _is_as(entry, before[name]):
            shutil.rmtree(entry) if entry.is_dir(follow_symlinks=False) else Path(entry).unlink()
    for name, entry in before.items():
        own = path / name
        if not own.exists():
            shutil.copytree(entry, own) if entry.is_dir() else shutil.copy2(entry, own)
        elif entry.is_dir():
            _restore(Path(entry), own)


def _is_as(entry: os.DirEntry[str], original: os.DirEntry[str]) -> bool:
    """Whether an entry of a copy is as copied: of the same kind and rights, and a file of the same time."""
    own, before = entry.stat(follow_symlinks=False), original.stat()
    return own.st_mode == before.st_mode and (entry.is_dir() or own.st_mtime_ns == before.st_mtime_ns)


def measures(book: Book) -> Iterator[tuple[LoadedItem, int, Measure]]:
    """Yield every measure with its item and its index there, newest plan first."""
    for entry in book.items():
        for index, measure in enumerate(entry.item.measures):
            yield entry, index, measure


def first_with(book: Book, facets: str) -> tuple[LoadedItem, int, Measure]:
    """Return the first measure that has ``facets``, such as ``figures``, with its item and index."""
    return next(found for found in measures(book) if getattr(found[2], facets))
