"""The names of all fields, and what kind of value each has, from the model."""

from __future__ import annotations

from collections.abc import Iterator

from planbook.model.addresses import Addresses
from planbook.model.item import Item
from planbook.model.plan import Plan
from planbook.model.question import Question
from planbook.model.record import Record, is_list, record_type
from planbook.model.vocabularies import Audience, Term, Topic, Word

_ROOTS: tuple[type[Record], ...] = (
    Plan,
    Item,
    Question,
    Topic,
    Audience,
    Term,
    Word,
    Addresses,
)


def _records(record: type[Record]) -> Iterator[type[Record]]:
    yield record
    for field in record.model_fields.values():
        if inner := record_type(field.annotation):
            yield from _records(inner)


_ALL = [
    (name, field)
    for root in _ROOTS
    for record in _records(root)
    for name, field in record.model_fields.items()
]
FIELDS = frozenset(name for name, _ in _ALL)
LISTS = frozenset(name for name, field in _ALL if is_list(field.annotation))
# Fields with one value: text, a number, a date.
SINGLE = FIELDS - LISTS - {name for name, field in _ALL if record_type(field.annotation)}


def first_field(record: type[Record]) -> str:
    """Return the field that a record of a list begins with: the first that must be there."""
    return next(name for name, field in record.model_fields.items() if field.is_required())
