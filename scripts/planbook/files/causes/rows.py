"""Rows of a table in a file that holds a list of records: pasted from Excel, or saved as CSV."""

from __future__ import annotations

import re

from planbook.files.causes.cause import Cause
from planbook.files.causes.fields import first_field
from planbook.model.record import Record, is_list
from planbook.text.shortening import shortened

# A line that is no field and no entry of a list inside a record, with signs between its cells.
_ROW = re.compile(r"^(?:- +| *)(?![#\s\[{-]|[a-z_]+:(?:\s|$))[^\n]*[\t,，|][^\n]*$", re.MULTILINE)
_CELLS = re.compile(r"[\t,，|]")
_AROUND = " -\"'“”"
_FEWEST, _SURE = 2, 3  # cells of a row; so many with nothing but commas between them are no sentence
_ID = re.compile("[a-z][a-z0-9-]*")


def pasted_row(text: str, model: type[Record], *, in_list: bool) -> Cause | None:
    """Return the first row of a table in ``text``, which is not sound, or ``None``.

    Only a list of records of a ``model`` is looked at: in others words between commas may be right.
    """
    if not in_list:
        return None
    for match in _ROW.finditer(text):
        cells = [cell.strip(_AROUND) for cell in _CELLS.split(match[0])]
        below = text[match.end() + 1 :].partition("\n")[0]
        if _is_row(match[0], below, cells, model) or _leads_on(match[0], cells, text):
            line = text.count("\n", 0, match.start()) + 1
            return _cause(line, match[0], [cell for cell in cells if cell], model)
    return None


def _is_row(line: str, below: str, cells: list[str], model: type[Record]) -> bool:
    """Whether a line is a row: by a tab, the name of a field, an id, many words, or another row below."""
    if len([cell for cell in cells if cell]) < _FEWEST:
        return False
    begins_with_id = first_field(model) == "id" and _ID.fullmatch(cells[0]) is not None
    if "\t" in line or begins_with_id or any(cell in model.model_fields for cell in cells):
        return True
    has_commas = bool(re.fullmatch(r"[^\s，。；：？！:]+", line)) and "," in line
    return has_commas and (len(cells) >= _SURE or below.count(",") == line.count(","))


def _leads_on(line: str, cells: list[str], text: str) -> bool:
    """Whether a line is a word and one that other entries in ``text`` name, with a comma between."""
    is_pair = line.count(",") == 1 and len(cells) == _FEWEST
    return is_pair and re.search(rf"[\[,] *{re.escape(cells[-1])} *[\],]", text) is not None


def _cause(line: int, row: str, cells: list[str], model: type[Record]) -> Cause:
    first = first_field(model)
    named = [cell for cell in cells if cell in model.model_fields and cell != first]
    words = [cell for cell in cells if cell not in model.model_fields] or ["……"] * len(cells)
    others = named + [name for name in model.model_fields if name not in (first, *named)]
    written = [_written(name, word, model) for name, word in zip([first, *others], words, strict=False)]
    below = "".join(f"，下一行和 {first} 对齐写 {field}" for field in written[1:2])
    return Cause(
        line,
        1,
        f"“{shortened(row.replace(chr(9), ' ').strip())}”像是从表格里粘贴来的一行",
        f"请每行改成一条，写成 - {written[0]}{below}；"
        f"可以写的字段：{'、'.join(model.model_fields)}。不要的行，删去。",
    )


def _written(name: str, word: str, model: type[Record]) -> str:
    """Return a field as it must be written."""
    word = shortened(word)
    return f"{name}: [{word}]" if is_list(model.model_fields[name].annotation) else f"{name}: {word}"
