"""Where the values of a record stand in the text of its file.

Places are counted as JavaScript counts, in UTF-16 code units from the start of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.model.record import Record


class Places:
    """Finds places in the text of ``file``."""

    def __init__(self, file: DataFile) -> None:
        self._file = file
        # These take two code units each.
        self._wide = [index for index, character in enumerate(file.text) if character > "\uffff"]

    def values(self, record: Record, keys: Keys, names: Iterable[str]) -> dict[str, Any]:
        """Return the fields ``names`` of ``record``, which stands at ``keys``: each value and its place.

        ``span`` is where a value stands, ``at`` where its name does, ``entries`` are the spans of a list;
        without the field ``after`` is the end of what it would follow. ``indent`` is how far in the fields
        stand, and ``flow`` says whether they stand in braces.
        """
        return {
            "flow": self._file.text.startswith("{", self._file.span(keys)[0]),
            "indent": self._file.position(keys)[1] - 1,
            "fields": {name: self._field(record, keys, name) for name in names},
        }

    def end(self, keys: Keys) -> int:
        """Return the end of the value at ``keys``."""
        return self._span(keys)[1]

    def _field(self, record: Record, keys: Keys, name: str) -> dict[str, Any]:
        value = getattr(record, name)
        if self._file.has_field((*keys, name)):
            place: dict[str, Any] = {
                "at": self._units(self._file.start_of_name((*keys, name))),
                "span": self._span((*keys, name)),
            }
            if isinstance(value, tuple):
                place["entries"] = [self._span((*keys, name, index)) for index in range(len(value))]
        else:
            place = {"after": self.end((*keys, self._before(record, keys, name)))}
        return {"value": list(value) if isinstance(value, tuple) else value or "", **place}

    def _before(self, record: Record, keys: Keys, name: str) -> str:
        """Return the written field that stands before ``name`` in the order of the model."""
        order = list(type(record).model_fields)
        before = order[: order.index(name)]
        return next(field for field in reversed(before) if self._file.has_field((*keys, field)))

    def _span(self, keys: Keys) -> list[int]:
        return [self._units(index) for index in self._file.span(keys)]

    def _units(self, index: int) -> int:
        return index + bisect_left(self._wide, index)
