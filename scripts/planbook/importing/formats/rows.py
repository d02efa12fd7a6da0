"""Tables: rows of cells as the document has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planbook.importing.lines import Cells, Line
from planbook.importing.spacing import without_spaces

_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
# A cell with more than this is a column of the page, not of a table.
_LONGEST_CELL = 1500
_LONGEST_NAME = 15


def spread(rows: Iterable[Iterable[tuple[str, int, int]]]) -> list[Cells]:
    """Return cells of text, columns and rows as a grid: what a cell reaches over is left empty."""
    grid: list[Cells] = []
    below: dict[int, int] = {}
    for row_of_cells in rows:
        cells: list[str] = []
        following: dict[int, int] = {}
        for text, wide, high in row_of_cells:
            _pass_over(cells, below, following)
            following |= dict.fromkeys(range(len(cells), len(cells) + wide), high - 1)
            cells += [text, *[""] * (wide - 1)]
        _pass_over(cells, below, following)
        below = following
        grid.append(tuple(cells))
    return grid


def _pass_over(cells: list[str], below: dict[int, int], following: dict[int, int]) -> None:
    """Leave the places empty into which cells of earlier rows reach."""
    while below.get(len(cells)):
        following[len(cells)] = below[len(cells)] - 1
        cells.append("")


def row(cells: Sequence[str]) -> Line:
    """Return a row as a line of the document: its cells with tabs between them."""
    plain = tuple("\n".join(filter(None, map(without_spaces, cell.split("\n")))) for cell in cells)
    return Line("\t".join(plain), cells=plain, is_whole=True)


def is_table_of_data(rows: Sequence[Cells]) -> bool:
    """Whether these are rows of a table that is to be read as one, and not the frame of a page."""
    filled = [cells for cells in rows if any(cell.strip() for cell in cells)]
    return (
        len(filled) >= _FEWEST_ROWS
        and max(map(len, filled)) >= _FEWEST_COLUMNS
        and any(is_head(cells) for cells in filled[:3])
        and all(len(cell) <= _LONGEST_CELL for cells in filled for cell in cells)
    )


def is_head(cells: Cells) -> bool:
    """Whether a row may name the columns of a table."""
    names = [cell for cell in cells if cell.strip()]
    return len(names) >= _FEWEST_COLUMNS and all(
        len(name) <= _LONGEST_NAME and not any(mark in name for mark in "。；，") for name in names
    )
