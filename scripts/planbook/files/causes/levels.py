"""The records and lists of a data file that are open at one of its lines, by the model and the indent."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import get_args

from planbook.files.causes.fields import first_field
from planbook.files.causes.lines import Line
from planbook.model.record import Record, is_list, record_type
from planbook.model.value_types import Text

INDENT = 2  # spaces of a level, as in all data files


@dataclass
class Level:
    """A record, or a list, that is open at ``column``; a list that has no entry yet has none.

    ``model`` is the record's, or that of the entries of a list; ``None`` where these are words.
    ``first_written`` says that the record is an entry whose first field is written already; ``written`` has
    the line of each field of a record that is.
    """

    is_list: bool
    column: int | None
    model: type[Record] | None
    parent_column: int
    first_written: bool = False
    written: dict[str, int] = field(default_factory=dict)

    def takes(self, line: Line) -> bool:
        """Whether a line of this shape and field may stand here, were it indented right."""
        if self.is_list != bool(line.dashes):
            return False
        if line.key is None:
            return self.is_list and self.model is None
        return self.model is not None and line.key in self.model.model_fields

    def lacks_dash(self, line: Line) -> bool:
        """Whether a line stands where an entry of this list begins, with the field that it begins with."""
        at_place = self.is_list and self.column == len(line.indent) and not line.dashes
        return at_place and self.model is not None and line.key == first_field(self.model)

    def has_dash_too_many(self, line: Line) -> bool:
        """Whether a line would be a further field of this record, but for its dash."""
        at_place = not self.is_list and self.column == len(line.indent) and bool(line.dashes)
        is_further = self.model is not None and line.key != first_field(self.model)
        return at_place and is_further and self.takes(replace(line, dashes=""))

    def lists_without_name(self, line: Line) -> list[str]:
        """Return the lists of this record that are not written, and that an entry like ``line`` may begin."""
        at_place = self.column is not None and len(line.indent) in (self.column, self.column + INDENT)
        if self.is_list or self.model is None or not at_place:
            return []
        fields = {name: of.annotation for name, of in self.model.model_fields.items()}
        return [
            name
            for name, annotation in fields.items()
            if is_list(annotation)
            and not name.startswith("proposed_")
            and name not in self.written
            and _may_begin(line, annotation)
        ]

    def is_odd(self, line: Line) -> bool:
        """Whether ``line`` is the first of a list and not indented as lists are."""
        usual = (self.parent_column, self.parent_column + INDENT)
        return self.is_list and self.column is None and len(line.indent) not in usual


def level_of(line: Line, levels: list[Level]) -> Level | None:
    """Return the innermost of ``levels`` whose column a line stands in."""
    column = len(line.indent)
    for level in reversed(levels):
        if level.is_list != bool(line.dashes):
            continue
        if level.column == column or (level.column is None and column > level.parent_column):
            if level.column is None and not level.is_list:
                level.column = column
            return level
    return None


def open_field(line: Line, own: Level, levels: list[Level]) -> None:
    """Open what the field of ``line`` holds, if that stands on the lines below."""
    own.written.setdefault(line.key or "", line.number)
    field = own.model.model_fields.get(line.key or "") if own.model else None
    if field is None or line.value:
        return
    inner = record_type(field.annotation)
    if is_list(field.annotation) or inner:
        levels.append(Level(is_list(field.annotation), None, inner, line.column))


def _may_begin(line: Line, annotation: object) -> bool:
    """Whether an entry of a list of this type may begin like ``line``; words in Chinese are no ids."""
    inner = record_type(annotation)
    if inner or line.key:
        return inner is not None and line.key == first_field(inner)
    return line.value.isascii() or get_args(annotation)[0] == Text


def goes_on(own: Level | None, below: Line | None) -> bool:
    """Whether the record ``own`` goes on in the line ``below``: the line above it stands in its midst."""
    return own is not None and below is not None and len(below.indent) == own.column and own.takes(below)
