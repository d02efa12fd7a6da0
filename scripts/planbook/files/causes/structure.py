"""Fields and entries that stand under the wrong one, by the model and their indent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from planbook.files.causes.cause import Cause, shortened
from planbook.files.causes.fields import first_field
from planbook.files.causes.lines import Line, content_lines
from planbook.model.record import Record, is_list, record_type

_INDENT = 2  # spaces of a level, as in all data files


@dataclass
class _Level:
    """A record, or a list, that is open at ``column``; a list that has no entry yet has none.

    ``model`` is the record's, or that of the entries of a list; ``None`` where these are words.
    ``first_written`` says that the record is an entry whose first field is written already.
    """

    is_list: bool
    column: int | None
    model: type[Record] | None
    parent_column: int
    first_written: bool = False

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

    def is_odd(self, line: Line) -> bool:
        """Whether ``line`` is the first of a list and not indented as lists are."""
        usual = (self.parent_column, self.parent_column + _INDENT)
        return self.is_list and self.column is None and len(line.indent) not in usual


def misplaced(text: str, model: type[Record], *, in_list: bool) -> Cause | None:
    """Return the first line of ``text`` that does not stand where its field or entry belongs.

    ``model`` is that of the file, or of its entries where it holds a list.
    """
    levels = [_Level(in_list, 0, model, -1)]
    unknown: int | None = None
    lines = list(content_lines(text))
    for line, below in zip_longest(lines, lines[1:]):
        if unknown is not None and len(line.indent) > unknown:
            continue
        unknown = None
        if "\t" in line.indent:
            return None  # told by the reader
        if not line.key and not line.dashes:
            continue
        own = _level_of(line, levels)
        if own is None and any(level.lacks_dash(line) for level in levels):
            return _lost_dash(line)
        fitting = [level for level in levels if level.takes(line)]
        if fitting and (own is None or not own.takes(line)):
            return _indent(line, fitting[-1])
        if own is not None and own.is_odd(line):
            return _indent(line, own)
        if own is None:
            continue
        if own.is_list and own.model is not None and line.key is None and _lacks_field(line):
            return _nameless(line, own.model)
        if own.first_written and own.model and line.key == first_field(own.model):
            return _without_dash(line)
        del levels[levels.index(own) + 1 :]
        if own.is_list:
            own.column = len(line.indent)
            if own.model is None or line.key is None:
                continue
            own = _Level(False, line.column, own.model, own.column, line.key == first_field(own.model))
            levels.append(own)
        if cause := _flattened(line, below, own.model):
            return cause
        if own.model and line.key not in own.model.model_fields:
            unknown = line.column  # what stands below a field that there is not cannot be judged
        _open(line, own, levels)
    return None


def _level_of(line: Line, levels: list[_Level]) -> _Level | None:
    column = len(line.indent)
    for level in reversed(levels):
        if level.is_list != bool(line.dashes):
            continue
        if level.column == column or (level.column is None and column > level.parent_column):
            if level.column is None and not level.is_list:
                level.column = column
            return level
    return None


def _open(line: Line, own: _Level, levels: list[_Level]) -> None:
    """Open what the field of ``line`` holds, if that stands on the lines below."""
    field = own.model.model_fields.get(line.key or "") if own.model else None
    if field is None or line.value:
        return
    inner = record_type(field.annotation)
    if is_list(field.annotation) or inner:
        levels.append(_Level(is_list(field.annotation), None, inner, line.column))


def _lacks_field(line: Line) -> bool:
    return (
        line.value != ""
        and line.value[0] not in "[{'\"|>&*!#"
        and not re.match(r"[A-Za-z_]+\s*[:：]", line.value)
    )


def _nameless(line: Line, model: type[Record]) -> Cause:
    name = first_field(model)
    number = re.search("[0-9]+", line.value)
    value = number[0] if name == "item" and number else shortened(line.value)
    return Cause(
        line.number,
        line.column + 1,
        f"“- ”后面少了字段名“{name}: ”",
        f"请写成 - {name}: {value}；下面的字段和 {name} 对齐。",
    )


def _without_dash(line: Line) -> Cause:
    return Cause(
        line.number,
        line.column + 1,
        f"“{line.key}”写了两遍：从这里起像是另一条，前面少了“- ”",
        f"请写成 - {line.key}: {shortened(line.value)}，“- ”和上一条的对齐；不是另一条的，删去这一行。",
    )


def _lost_dash(line: Line) -> Cause:
    return Cause(
        line.number,
        line.column + 1,
        f"“{line.key}”前面少了“- ”，分不出是新的一条",
        f"请写成 - {line.key}: {shortened(line.value)}，“- ”和上一条的对齐；下面的字段和 {line.key} 对齐。",
    )


def _flattened(line: Line, below: Line | None, model: type[Record] | None) -> Cause | None:
    """``source: 网站``: words in the place of a record, whose fields stand below."""
    field = model.model_fields.get(line.key or "") if model else None
    inner = record_type(field.annotation) if field and not is_list(field.annotation) else None
    if inner is None or not line.is_plain or below is None or len(below.indent) <= line.column:
        return None
    return Cause(
        line.number,
        line.value_column + 1,
        f"“{line.key}:”后面不能直接写内容，它由下面几个字段组成",
        f"请把后面的字移到下一行，写在它自己的字段名后面（{'、'.join(inner.model_fields)}）。",
    )


def _indent(line: Line, level: _Level) -> Cause:
    wanted = level.column if level.column is not None else level.parent_column + _INDENT
    what = f"“{line.key}”" if line.key else f"“- {shortened(line.value)}”"
    return Cause(
        line.number,
        len(line.indent) + 1,
        f"{what}这一行的缩进不对",
        f"行首现在有 {len(line.indent)} 个空格，应当是 {wanted} 个。",
    )
