"""The names of all fields, and what kind of value each has, from the model."""

from __future__ import annotations

from collections.abc import Iterator

from planbook.files.field_names import ALSO_CALLED
from planbook.model.data_files import DATA_FILES
from planbook.model.record import Record, is_list, record_type


def _records(record: type[Record]) -> Iterator[type[Record]]:
    yield record
    for field in record.model_fields.values():
        if inner := record_type(field.annotation):
            yield from _records(inner)


_ALL = [
    (name, field)
    for kind in DATA_FILES.values()
    for record in _records(kind.record)
    for name, field in record.model_fields.items()
]
FIELDS = frozenset(name for name, _ in _ALL)
LISTS = frozenset(name for name, field in _ALL if is_list(field.annotation))
# Fields with one value: text, a number, a date.
SINGLE = FIELDS - LISTS - {name for name, field in _ALL if record_type(field.annotation)}

# The names of fields by their Chinese ones.
BY_TITLE: dict[str, list[str]] = {}
for _name, _field in _ALL:
    names = BY_TITLE.setdefault(_field.title or "", [])
    names += [] if _name in names else [_name]
for _title, _name in ALSO_CALLED.items():
    BY_TITLE[_title] = [*BY_TITLE.get(_title, ()), _name]


def first_field(record: type[Record]) -> str:
    """Return the field that a record of a list begins with: the first that must be there; ``""`` for none."""
    return next((name for name, field in record.model_fields.items() if field.is_required()), "")
