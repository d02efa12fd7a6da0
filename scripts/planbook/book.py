"""What was read from the data folder: plans, items and shared lists, each with the file it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from planbook.files.data_file import DataFile
from planbook.model.addresses import Addresses
from planbook.model.item import Item
from planbook.model.plan import Plan
from planbook.model.question import Question
from planbook.model.record import Record
from planbook.model.vocabularies import Audience, Entry, Term, Topic, Word

V = TypeVar("V", bound=Record, covariant=True)


@dataclass(frozen=True)
class Vocabulary(Generic[V]):
    """A list of records, most shared by all plans, and the file it comes from.

    ``is_complete`` is false when a record could not be read: then rules must not call it unknown.
    """

    file: DataFile
    records: tuple[V, ...] = ()
    is_complete: bool = True


@dataclass(frozen=True)
class LoadedItem:
    """An item and the file it was read from.

    ``written_number`` is the number in the file, where it cannot be the item's own.
    """

    item: Item
    file: DataFile
    written_number: int | None = None

    @property
    def number_of_file(self) -> int | None:
        """The number that the file is named after, if it is named after one."""
        stem = self.file.stem
        return int(stem) if stem.isascii() and stem.isdigit() else None


@dataclass(frozen=True)
class LoadedPlan:
    """One plan folder: the plan, its items by number, its questions, and the official text to compare with.

    ``folder`` is the folder's name; ``unread`` the stems of item files that could not be read; ``copies``
    are items whose number another file has; ``lost`` are numbers of items that the published text has at its
    end, and no file.
    """

    folder: str
    plan: Plan
    file: DataFile
    items: tuple[LoadedItem, ...]
    source: DataFile
    questions: Vocabulary[Question] = Vocabulary(DataFile("", ""))
    unread: frozenset[str] = frozenset()
    copies: tuple[LoadedItem, ...] = ()
    lost: frozenset[int] = frozenset()

    @property
    def unread_numbers(self) -> frozenset[int]:
        """The numbers of the items that could not be read, where the files are named after them."""
        return frozenset(int(stem) for stem in self.unread if stem.isascii() and stem.isdigit())

    @property
    def has_gap(self) -> bool:
        """Whether items are known to be missing: there are none, or their numbers leave some out."""
        numbers = {entry.item.number for entry in self.items}
        return not numbers or max(numbers) > len(numbers)


@dataclass(frozen=True)
class LoadedAddresses:
    """The addresses that were published, and the file they were read from."""

    record: Addresses
    file: DataFile


@dataclass(frozen=True, eq=False)  # each loading is a book of its own, which rules may remember things of
class Book:
    """Everything in the data folder; plans with the newest year first, those of a year by their folders.

    ``unread`` holds the names of plan folders that could not be read.
    """

    plans: tuple[LoadedPlan, ...]
    topics: Vocabulary[Topic]
    audiences: Vocabulary[Audience]
    terms: Vocabulary[Term]
    words: Vocabulary[Word]
    unread: frozenset[str] = frozenset()
    addresses: LoadedAddresses = LoadedAddresses(Addresses(), DataFile("", ""))

    def items(self) -> Iterator[LoadedItem]:
        """Yield the items of all plans."""
        for loaded in self.plans:
            yield from loaded.items

    def files(self) -> Iterator[DataFile]:
        """Yield every file that was read."""
        for loaded in self.plans:
            yield from (loaded.file, loaded.source, loaded.questions.file)
            yield from (entry.file for entry in (*loaded.items, *loaded.copies))
        shared = (self.topics, self.audiences, self.terms, self.words)
        yield from (self.addresses.file, *(vocabulary.file for vocabulary in shared))

    def vocabularies(self) -> tuple[Vocabulary[Entry], ...]:
        """Return the lists of named entries that the plans share: all but the words."""
        return self.topics, self.audiences, self.terms
