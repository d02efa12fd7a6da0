"""Tables in plain text: lines with tabs between the cells, of which some may hold lines themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planbook.importing.formats.rows import is_head
from planbook.importing.labels import read_label
from planbook.importing.lines import Cells, Line
from planbook.importing.spacing import without_spaces

_NUMBER_OF_ROW = re.compile("[0-9]{1,3}")


def rows_of_text(lines: Sequence[Line], removed: set[int]) -> dict[int, tuple[int, Cells]]:
    """Return the rows of the tables in plain text: by their first line, their last line and their cells."""
    rows: dict[int, tuple[int, Cells]] = {}
    index, count = 0, 0
    while index < len(lines):
        cells = _cells(lines[index].text)
        if lines[index].cells or index in removed or not lines[index].text.strip():
            index += 1
            continue
        if not count and is_head(cells) and len(cells) > 1:
            count = len(cells)
            rows[index] = (index, cells)
        elif count:
            last = _last_of_row(lines, index, count)
            cells = _cells("\n".join(line.text for line in lines[index : last + 1]))
            if len(cells) == 1 and not _is_heading(cells[0]):
                count = 0  # the table has ended
                continue
            rows[index] = (last, cells)
            index = last
        index += 1
    return rows


def _last_of_row(lines: Sequence[Line], index: int, count: int) -> int:
    """Return the last line of the row that begins at ``index``: the one that completes its cells."""
    missing = count - 1 - lines[index].text.count("\t")
    if _is_heading(lines[index].text) and missing == count - 1:
        return index
    for last in range(index + 1, len(lines)):
        text = lines[last].text
        first = _cells(text)[0]
        if not text.strip() or missing <= 0 or _NUMBER_OF_ROW.fullmatch(first) or _is_heading(text):
            break
        missing -= text.count("\t")
        if missing == 0:
            return last
    return index


def _is_heading(text: str) -> bool:
    label, _ = read_label(without_spaces(text))
    return label is not None and "\t" not in text.strip() and label.rank < 3 and "；" not in text


def _cells(text: str) -> Cells:
    return tuple("\n".join(map(without_spaces, cell.split("\n"))) for cell in text.split("\t"))
