"""Tables: each cell stands below the column in which it was published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planbook.book import Book, LoadedPlan
from planbook.check.outline import columns_by_section, has_known_places
from planbook.files.positions import Keys
from planbook.official import Block, BlockKind, Piece, blocks, cell_places, published_paragraphs
from planbook.problem import Problem
from planbook.text.folding import fold

_TAB = "\t"


@dataclass(frozen=True)
class _Row:
    """A row of the data, and what ``source.txt`` holds there: its cells and the line it begins in."""

    block: Block
    published: Sequence[str]
    line: int


def cell_out_of_order(book: Book) -> Iterator[Problem]:
    """The cells of a row are written in the order of its columns: so an item's own page shows them."""
    for loaded in book.plans:
        if not has_known_places(loaded):
            continue  # told by the rules about the outline
        columns = columns_by_section(loaded.plan)
        for entry in loaded.items:
            measures, names = entry.item.measures, columns[entry.item.section]
            if not any(measure.column for measure in measures):
                continue
            for index, (before, place) in enumerate(pairwise(cell_places(measures, names)), 1):
                if place < before:
                    yield entry.file.problem(
                        ("measures", index, "column"),
                        f"表头里“{names[place]}”一栏在“{names[before]}”前面，这里却写在它后面",
                        "请按表头的次序排列各格。",
                    )


def cell_in_another_column(book: Book) -> Iterator[Problem]:
    """A cell stands below its column; only a source whose lines hold tab characters can tell."""
    for loaded in book.plans:
        for row in _rows(loaded):
            yield from _misplaced(row, loaded.source.name)


def _misplaced(row: _Row, source: str) -> Iterator[Problem]:
    """Yield a problem for the first cell of a row that was published below another column."""
    columns = row.block.columns
    cells = [fold("".join(piece.words for piece in cell)) for cell in row.block.cells]
    if len(row.published) > len(cells) or any(
        cells == shifted for shifted in _shifted(row.published, len(cells))
    ):
        return
    published = [*row.published, *[""] * (len(cells) - len(row.published))]
    for place, (written, wanted) in enumerate(zip(cells, published, strict=True)):
        if written and written != wanted:
            first = row.block.cells[place][0]
            yield first.file.problem(
                _place_of_column(first),
                f"“{columns[place]}”一栏和原文不一样：原文这一格{f'是“{wanted}”' if wanted else '空着'}，"
                f"这里是“{written}”（{source} 第{row.line}行）",
                f"照原文应写在“{columns[published.index(written)]}”一栏。"
                if written in published
                else "请照原文改正 column。",
            )
            return


def _shifted(published: Sequence[str], count: int) -> Iterator[list[str]]:
    """Yield the ways in which the cells of a line may fill a row: empty ones may lack at either end.

    Cells that go on from the row above are often lost at the beginning of a line.
    """
    lacking = count - len(published)
    for before in range(lacking + 1):
        yield [*[""] * before, *published, *[""] * (lacking - before)]


def _place_of_column(piece: Piece) -> Keys:
    """Return where the column of a measure is named; the piece's own place where it is a label or title."""
    return piece.keys if piece.is_heading else (*piece.keys[:-1], "column")


def _rows(loaded: LoadedPlan) -> Iterator[_Row]:
    """Yield every row of a plan's tables whose lines hold tabs, as long as its words are as published."""
    if not has_known_places(loaded):
        return  # told by the rules about the outline
    lines = published_paragraphs(loaded)
    text = "\n".join(line for _, line in lines)
    if _TAB not in text:
        return
    places = [place for place, character in enumerate(text) for _ in fold(character)]
    document = list(blocks(loaded))
    if fold("".join(block.words for block in document)) != fold(text):
        return  # told by ``official_text_differs``
    end = 0
    for block in document:
        start, end = end, end + len(fold(block.words))
        if block.kind is BlockKind.ROW and start < end:
            first = text.rfind("\n", 0, places[start]) + 1
            last = text.find("\n", places[end - 1])
            row = text[first : last if last >= 0 else len(text)]
            if _TAB in row and fold(row) == fold(block.words):
                number, _ = lines[text.count("\n", 0, first)]
                yield _Row(block, [fold(cell) for cell in row.split(_TAB)], number)
