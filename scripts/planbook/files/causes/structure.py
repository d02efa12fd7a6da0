"""Fields and entries that stand under the wrong one, by the model and their indent."""

from __future__ import annotations

import re

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import first_field
from planbook.files.causes.further_fields import dash_of_further_field
from planbook.files.causes.homes import first_without_dash, of_inner, of_other_list
from planbook.files.causes.levels import INDENT, Level, goes_on, level_of, open_field
from planbook.files.causes.lines import Line, content_lines
from planbook.files.causes.other_files import of_other_file
from planbook.model.record import Record, is_list, record_type
from planbook.text.shortening import shortened

_OTHER_NAME = re.compile("^[\u4e00-\u9fff]{1,8}[:：] *(?=.)")  # 说法: in the place of say:


def misplaced(text: str, model: type[Record], *, in_list: bool) -> Cause | None:
    """Return the first line of ``text`` that does not stand where its field or entry belongs.

    ``model`` is that of the file, or of its entries where it holds a list.
    """
    levels = [Level(in_list, 0, model, -1)]
    unknown: int | None = None
    lines = list(content_lines(text))
    written = {line.key for line in lines if line.key}
    for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if unknown is not None and len(line.indent) > unknown:
            continue
        unknown = None
        if "\t" in line.indent:
            return None  # told by the reader
        if not line.key and not line.dashes:
            continue
        own = level_of(line, levels)
        if cause := first_without_dash(line, own, levels):
            return cause
        if own is None and any(level.lacks_dash(line) for level in levels):
            return _lost_dash(line)
        if own is None and any(level.has_dash_too_many(line) for level in levels):
            return _dash_too_many(line)
        fitting = [level for level in levels if level.takes(line)]
        if cause := of_other_file(line, lines, levels[0], fitting):
            return cause
        if line.dashes and not fitting and _begins_list(line, above, own):
            names = [name for level in reversed(levels) for name in level.lists_without_name(line)]
            if names:
                return _lost_name(line, names[0])
        if line.dashes and not fitting and (cause := of_other_list(line, levels[0], written)):
            return cause
        if cause := of_inner(line, own, fitting, written):
            return cause
        if fitting and (own is None or not own.takes(line)):
            is_of_outer = line.key in fitting[-1].written or goes_on(own, below)
            return _of_outer(line) if own and is_of_outer else _indent(line, fitting[-1])
        if own is not None and own.is_odd(line):
            return _indent(line, own)
        if own is None:
            continue
        if own.is_list and own.model is not None and line.key is None and _lacks_field(line):
            return _nameless(line, own.model)
        if own.first_written and own.model and line.key == first_field(own.model):
            return _without_dash(line, own.written[line.key or ""])
        if cause := dash_of_further_field(line, lines, own, levels):
            return cause
        del levels[levels.index(own) + 1 :]
        if own.is_list:
            own.column = len(line.indent)
            if own.model is None or line.key is None:
                continue
            own = Level(False, line.column, own.model, own.column, line.key == first_field(own.model))
            levels.append(own)
        if cause := _flattened(line, below, own.model):
            return cause
        if own.model and line.key not in own.model.model_fields:
            unknown = line.column  # what stands below a field that there is not cannot be judged
        open_field(line, own, levels)
    return None


def _begins_list(line: Line, above: Line | None, own: Level | None) -> bool:
    """Whether an entry that no list takes can only be the first of another, whose name is not above it."""
    is_named = above is None or above.value == "" or above.value.endswith((":", "："))
    goes_on = above is not None and bool(above.dashes) and bool(above.key) == bool(line.key)
    return not (is_named or goes_on) and (line.key is not None or own is None or own.model is None)


def _lacks_field(line: Line) -> bool:
    return (
        line.value != ""
        and line.value[0] not in "[{'\"|>&*!#"
        and not re.match(r"[A-Za-z_]+\s*[:：]", line.value)
    )


def _nameless(line: Line, model: type[Record]) -> Cause:
    name = first_field(model)
    number = re.search("[0-9]+", line.value)
    value = number[0] if name == "item" and number else shortened(_OTHER_NAME.sub("", line.value))
    return Cause(
        line.number,
        line.column + 1,
        f"“- ”后面少了字段名“{name}: ”",
        f"请写成 - {name}: {value}；下面的字段和 {name} 对齐。",
    )


def _without_dash(line: Line, first: int) -> Cause:
    return Cause(
        line.number,
        line.column + 1,
        f"“{line.key}”写了两遍，前一处在第{first}行：从这里起像是另一条，前面少了“- ”",
        f"请写成 - {line.key}: {shortened(line.value)}，“- ”和上一条的对齐；不是另一条的，删去这一行。",
    )


def _lost_dash(line: Line) -> Cause:
    return Cause(
        line.number,
        line.column + 1,
        f"“{line.key}”前面少了“- ”，分不出是新的一条",
        f"请写成 - {line.key}: {shortened(line.value)}，“- ”和上一条的对齐；下面的字段和 {line.key} 对齐。",
    )


def _dash_too_many(line: Line) -> Cause:
    return Cause(
        line.number,
        len(line.indent) + 1,
        f"“{line.key}”前面多了“- ”",
        f"请删去“- ”，让 {line.key} 和上一行的字段对齐。",
    )


def _lost_name(line: Line, name: str) -> Cause:
    return Cause(
        line.number,
        len(line.indent) + 1,
        f"“{shortened(line.text.strip())}”上面少了一行“{name}:”，看不出是哪个列表",
        f"请在这一行上面补上 {name}: 这一行。",
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


def _of_outer(line: Line) -> Cause:
    return Cause(
        line.number,
        line.column + 1,
        f"“{line.key}”写错了地方：它是外面一层的字段",
        f"请把这一行移到外面一层，和那里的字段对齐；那里已经有 {line.key} 的，删去这一行。",
    )


def _indent(line: Line, level: Level) -> Cause:
    wanted = level.column if level.column is not None else level.parent_column + INDENT
    what = f"“{line.key}”" if line.key else f"“- {shortened(line.value)}”"
    return Cause(
        line.number,
        len(line.indent) + 1,
        f"{what}这一行的缩进不对",
        f"行首现在有 {len(line.indent)} 个空格，应当是 {wanted} 个{_home(level)}。",
    )


def _home(level: Level) -> str:
    """Return to which entry of a list a field belongs, by the first field of the entry."""
    if not level.written or not level.first_written:
        return ""
    name, number = next(iter(level.written.items()))
    return f"：它属于第{number}行“- {name}”那一条"
