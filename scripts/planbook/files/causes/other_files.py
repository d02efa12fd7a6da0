"""An entry of one data file in another: a question at the end of an item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import first_field
from planbook.files.causes.levels import Level
from planbook.files.causes.lines import Line
from planbook.model.data_files import DATA_FILES
from planbook.model.record import Record
from planbook.text.shortening import shortened

# Fields that the list it stands in does not know: one is a slip, so many are an entry of another kind.
_STRANGE = 2
_CALLED = {
    "questions": "一条问答",
    "topics": "一个主题",
    "audiences": "一种读者",
    "terms": "一个名词",
    "words": "一条说法",
}


def of_other_file(line: Line, lines: Sequence[Line], root: Level, fitting: Sequence[Level]) -> Cause | None:
    """Return that an entry belongs into another file, by the fields that it has.

    ``root`` is what the file holds, ``fitting`` are the open levels that take the first line of the entry.
    """
    if not line.dashes or line.key is None:
        return None
    keys = list(_fields(line, lines))
    least = min((_strange(keys, level.model) for level in fitting), default=len(keys))
    strange = {
        name: _strange(keys, kind.record)
        for name, kind in DATA_FILES.items()
        if kind.in_list and kind.record != root.model and line.key == first_field(kind.record)
    }
    best = min(strange.values(), default=least)
    names = [name for name, count in strange.items() if count == best]
    if least < _STRANGE or best >= least or best * 2 >= len(keys):
        return None
    kinds, files = (
        "或".join(each) for each in zip(*((_CALLED[name], _file(name)) for name in names), strict=True)
    )
    return Cause(
        line.number,
        len(line.indent) + 1,
        f"“{shortened(line.text.strip())}”这一条写错了文件：它是{kinds}",
        f"请把整条移到{files}里，“- ”和那里的别的条目对齐。",
    )


def _fields(line: Line, lines: Sequence[Line]) -> Iterator[str]:
    """Yield the names of the fields of the entry that begins with a line."""
    yield line.key or ""
    below = (each for each in lines if each.number > line.number)
    for each in takewhile(lambda each: len(each.indent) > len(line.indent), below):
        if each.key and not each.dashes and each.column == line.column:
            yield each.key


def _strange(keys: Sequence[str], model: type[Record] | None) -> int:
    """Return how many of the fields a record does not have; one may be called like it: ``question``."""
    known = (*model.model_fields, model.__name__.lower()) if model else ()
    return sum(key not in known for key in keys)


def _file(name: str) -> str:
    return f"这份要点的 {name}.yml " if DATA_FILES[name].is_of_plan else f" {name}.yml "
