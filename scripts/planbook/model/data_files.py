"""The kinds of data file and what each holds: one table for reading, mending, schemas and the guide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planbook.model.addresses import Addresses
from planbook.model.item import Item
from planbook.model.plan import Plan
from planbook.model.question import Question
from planbook.model.record import Record
from planbook.model.vocabularies import Audience, Term, Topic, Word


@dataclass(frozen=True)
class FileKind:
    """A kind of data file: the ``record`` it holds, or a list of them, and whether each plan has its own."""

    record: type[Record]
    in_list: bool = False
    is_of_plan: bool = False

    @property
    def content(self) -> Any:
        """The type of the whole file."""
        return list[self.record] if self.in_list else self.record  # type: ignore[name-defined]


# By the file's name without its ending; an item's is its number, and stands here as ``item``.
DATA_FILES: Mapping[str, FileKind] = {
    "plan": FileKind(Plan, is_of_plan=True),
    "item": FileKind(Item, is_of_plan=True),
    "questions": FileKind(Question, in_list=True, is_of_plan=True),
    "topics": FileKind(Topic, in_list=True),
    "audiences": FileKind(Audience, in_list=True),
    "terms": FileKind(Term, in_list=True),
    "words": FileKind(Word, in_list=True),
    "addresses": FileKind(Addresses),
}


def kind_of(name: str) -> FileKind:
    """Return what the data file ``name``, given without folders, holds: ``07.yml`` an item."""
    return DATA_FILES.get(name.removesuffix(".yml"), DATA_FILES["item"])
