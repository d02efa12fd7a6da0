"""The further fields of an entry, each written with a dash as if it were an entry of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import first_field
from planbook.files.causes.levels import Level
from planbook.files.causes.lines import Line


def dash_of_further_field(
    line: Line, lines: Sequence[Line], own: Level, levels: Sequence[Level]
) -> Cause | None:
    """Return that an entry of the list ``own`` is a further field of the one above it.

    It is one field alone, not the one that entries begin with, and the entry above lacks it: it must have it,
    or has only its first field yet.
    """
    entry = next(iter(levels[levels.index(own) + 1 :]), None)
    field = own.model.model_fields.get(line.key or "") if own.model else None
    if not own.is_list or entry is None or field is None:
        return None
    if len(entry.written) > 1 and not field.is_required():
        return None
    names = list(_further_fields([each for each in lines if each.number >= line.number], entry))
    if not names:
        return None
    first = next(iter(entry.written))
    return Cause(
        line.number,
        len(line.indent) + 1,
        f"“{names[0]}”前面多了“- ”：同一条里只有第一个字段前面有“- ”",
        f"请删去 {'、'.join(names)} 前面的“- ”，让它们和 {first} 对齐（行首{entry.column}个空格）。",
    )


def _further_fields(lines: Sequence[Line], entry: Level) -> Iterator[str]:
    """Yield the fields with which the first of ``lines`` and those below it go on with an entry."""
    seen = set(entry.written)
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        is_same_list = line.dashes != "" and line.indent == lines[0].indent
        model = entry.model
        if not is_same_list or line.key is None or model is None or line.key not in model.model_fields:
            return
        goes_on = below is not None and not below.dashes and len(below.indent) > len(line.indent)
        if line.key in seen or line.key == first_field(model) or goes_on:
            return
        seen.add(line.key)
        yield line.key
