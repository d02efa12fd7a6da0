"""Where a field belongs that stands beside or outside its record, and an entry in another list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import first_field
from planbook.files.causes.levels import INDENT, Level
from planbook.files.causes.lines import Line
from planbook.model.record import Record, record_type
from planbook.text.shortening import shortened


def of_inner(line: Line, own: Level | None, fitting: Sequence[Level], written: set[str]) -> Cause | None:
    """Return that a field of a record below ``own`` stands in ``own`` itself: ``issuer`` on a measure.

    ``fitting`` are the open levels that take it, ``written`` the names of all fields in the file: a record
    that is nowhere in it was hardly meant.
    """
    if own is None or own.is_list or own.model is None or line.key is None or line.dashes:
        return None
    if line.key in own.model.model_fields or (fitting and line.key not in fitting[-1].written):
        return None
    names = _distinct(name for name, model in _below(own.model, written) if line.key in model.model_fields)
    if not names:
        return None
    return Cause(
        line.number,
        line.column + 1,
        f"“{line.key}”写错了地方：它是 {'、'.join(names)} 里的字段",
        f"请移到 {' 或 '.join(names)} 下面它说的那一条里，和那一条的别的字段对齐；那里已经有的，删去这一行。",
    )


def of_other_list(line: Line, root: Level, written: set[str]) -> Cause | None:
    """Return that an entry of another list stands in this one: of ``related`` among the measures."""
    if not line.dashes or line.key is None or root.model is None:
        return None
    names = _distinct(name for name, model in _below(root.model, written) if line.key == first_field(model))
    if not names:
        return None
    return Cause(
        line.number,
        len(line.indent) + 1,
        f"“- {line.key}”这一条写错了地方：它是 {'、'.join(names)} 里的",
        f"请把整条移到 {' 或 '.join(names)} 下面，“- ”和那里的别的条目对齐。",
    )


def first_without_dash(line: Line, own: Level | None, levels: Sequence[Level]) -> Cause | None:
    """Return that the first record of a list is written as if the list were the record."""
    opened = levels[-1]
    if not opened.is_list or opened.column is not None or opened.model is None or line.dashes:
        return None
    is_own = own is not None and own.model is not None and line.key in own.model.model_fields
    if is_own or line.key not in opened.model.model_fields:
        return None
    indent = opened.parent_column + INDENT
    return Cause(
        line.number,
        len(line.indent) + 1,
        f"“{line.key}”前面少了“- ”：上一行的字段是列表，每一条都以“- ”开头",
        f"请写成 - {line.key}: {shortened(line.value)}（行首{indent}个空格）；"
        f"这一条下面的字段不加“- ”，行首{indent + INDENT}个空格，和 {line.key} 对齐。",
    )


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _below(model: type[Record], written: set[str]) -> Iterator[tuple[str, type[Record]]]:
    """Yield name and model of what stands below a record of this ``model``, as far as it is ``written``."""
    for name, field in model.model_fields.items():
        if name in written and (inner := record_type(field.annotation)):
            yield name, inner
            yield from _below(inner, written)
