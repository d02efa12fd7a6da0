"""The official document as a whole: its paragraphs in order, each traceable to the data."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planbook.book import LoadedItem, LoadedPlan
from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.model.item import Item, Measure
from planbook.model.plan import Line, LineKind
from planbook.text.folding import fold

_COLUMN_OF_LABELS = re.compile(".*(序号|编号|项号|顺序|次序)|号|项次", re.DOTALL)


class Part(StrEnum):
    """Where in the document a paragraph stands."""

    NOTICE = "notice"
    TITLE = "title"
    OPENING = "opening"
    SECTION = "section"
    ITEM = "item"
    CLOSING = "closing"


class BlockKind(StrEnum):
    """What a paragraph is: one of the kinds of lines, or one of these."""

    TITLE = "title"
    HEADING = "heading"
    COLUMNS = "columns"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True)
class Piece:
    """Official words and the value in the data that they come from.

    ``begins_line`` is set where a new line begins with them inside a cell.
    """

    words: str
    file: DataFile
    keys: Keys
    begins_line: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it is a label or title, and no running text."""
        return self.keys[-1] in ("label", "title")


@dataclass(frozen=True)
class Block:
    """One paragraph, or one row of a table.

    ``number`` is the item's, ``section`` the id and ``level`` the depth of the section whose heading it is.
    ``cells`` are the pieces of a row, column by column, and ``columns`` what these are called. ``is_first``
    is false for the further paragraphs of an item.
    """

    part: Part
    kind: BlockKind | LineKind
    pieces: tuple[Piece, ...]
    number: int | None = None
    section: str | None = None
    level: int = 0
    cells: tuple[tuple[Piece, ...], ...] = ()
    columns: tuple[str, ...] = ()
    is_first: bool = True

    @property
    def first_filled(self) -> int | None:
        """The place of the first cell that is not empty."""
        return next((place for place, cell in enumerate(self.cells) if cell), None)

    @property
    def words(self) -> str:
        """The paragraph's text."""
        return "".join(piece.words for piece in self.pieces)


def blocks(loaded: LoadedPlan) -> Iterator[Block]:
    """Yield the paragraphs of the document from the first line of its notice to the last of its closing."""
    plan, file = loaded.plan, loaded.file
    items: dict[str | None, list[LoadedItem]] = defaultdict(list)
    for entry in loaded.items:
        items[entry.item.section].append(entry)
    columns: Sequence[str] = plan.columns
    yield from _lines(Part.NOTICE, plan.notice, file, ("notice",))
    yield Block(Part.TITLE, BlockKind.TITLE, (Piece(plan.title, file, ("title",)),))
    yield from _lines(Part.OPENING, plan.opening, file, ("opening",))
    yield from _columns(plan.columns, file, ())
    yield from _items(items[None], columns)
    for index, section in enumerate(plan.sections):
        keys: Keys = ("sections", index)
        heading = tuple(
            Piece(words, file, (*keys, field))
            for field, words in (("label", section.label), ("title", section.title))
            if words
        )
        yield Block(Part.SECTION, BlockKind.HEADING, heading, section=section.id, level=section.level)
        yield from _lines(Part.SECTION, section.lines, file, (*keys, "lines"))
        yield from _columns(section.columns, file, keys)
        # A table goes on below the headings between its rows until another one begins.
        columns = section.columns or columns
        yield from _items(items[section.id], columns)
        yield from _lines(Part.SECTION, section.closing, file, (*keys, "closing"))
    yield from _lines(Part.CLOSING, plan.closing, file, ("closing",))


def paragraphs(item: Item) -> Iterator[Sequence[int]]:
    """Yield the indexes of the measures of each paragraph of an item.

    The first is empty where the title stands on a line of its own.
    """
    current: list[int] = []
    for index, measure in enumerate(item.measures):
        if measure.starts_line and (index > 0 or item.title):
            yield current
            current = []
        current.append(index)
    yield current


def lines_of_text(item: Item) -> Iterator[str]:
    """Yield the lines in which an item stands, without its label: paragraphs, cells, and lines of these."""
    for place, indexes in enumerate(paragraphs(item)):
        words = (item.title or "") if place == 0 else ""
        yield words + "".join(item.measures[index].text for index in indexes)


def published_paragraphs(loaded: LoadedPlan) -> list[tuple[int, str]]:
    """Return line number and text of every line of ``source.txt`` that belongs to the document."""
    source = loaded.plan.source
    numbered = list(enumerate(loaded.source.text.split("\n"), 1))
    return [
        (number, line) for number, line in numbered[source.first_line - 1 : source.last_line] if fold(line)
    ]


def _lines(part: Part, lines: Iterable[Line], file: DataFile, keys: Keys) -> Iterator[Block]:
    for index, line in enumerate(lines):
        yield Block(part, line.kind, (Piece(line.text, file, (*keys, index, "text")),))


def _columns(columns: Sequence[str], file: DataFile, keys: Keys) -> Iterator[Block]:
    if columns:
        pieces = tuple(Piece(name, file, (*keys, "columns", index)) for index, name in enumerate(columns))
        yield Block(Part.SECTION, BlockKind.COLUMNS, pieces, cells=tuple((piece,) for piece in pieces))


def _items(entries: Iterable[LoadedItem], columns: Sequence[str]) -> Iterator[Block]:
    for entry in entries:
        if any(measure.column for measure in entry.item.measures):
            yield _row(entry, columns)
        else:
            yield from _paragraphs(entry)


def _paragraphs(entry: LoadedItem) -> Iterator[Block]:
    item = entry.item
    heading = _heading(entry)
    for place, indexes in enumerate(paragraphs(item)):
        measures = tuple(_measure(entry, index) for index in indexes)
        pieces = measures if place else (*heading, *measures)
        yield Block(Part.ITEM, BlockKind.ITEM, pieces, number=item.number, is_first=place == 0)


def _row(entry: LoadedItem, columns: Sequence[str]) -> Block:
    """Return an item as a row: its label, its title and each of its cells below its column."""
    measures = entry.item.measures
    names = _names_of_cells(measures, columns)
    cells: list[list[Piece]] = [[] for _ in names]
    for piece in _heading(entry):
        cells[label_place(names) if piece.keys == ("label",) else title_place(names)].append(piece)
    for index, place in enumerate(cell_places(measures, names)):
        cells[place].append(_measure(entry, index))
    return Block(
        Part.ITEM,
        BlockKind.ROW,
        tuple(piece for cell in cells for piece in cell),
        number=entry.item.number,
        cells=tuple(tuple(cell) for cell in cells),
        columns=names,
    )


def _names_of_cells(measures: Sequence[Measure], columns: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the columns, and of those that the table lacks but measures name."""
    unknown = (measure.column for measure in measures if measure.column and measure.column not in columns)
    return (*(columns or ("",)), *dict.fromkeys(unknown))


def label_place(columns: Sequence[str]) -> int:
    """Return the place of the column of labels: the one that says so, or the first."""
    return next((place for place, name in enumerate(columns) if _is_for_labels(name)), 0)


def title_place(columns: Sequence[str]) -> int:
    """Return the place of the column of titles: the one after that of the labels, if it holds only these."""
    label = label_place(columns)
    has_own_column = _is_for_labels(columns[label]) and label + 1 < len(columns)
    return label + 1 if has_own_column else label


def _is_for_labels(column: str) -> bool:
    return _COLUMN_OF_LABELS.fullmatch(fold(column)) is not None


def cell_places(measures: Sequence[Measure], columns: Sequence[str]) -> list[int]:
    """Return for each measure the place of its column among ``columns``.

    Where several columns have its name, it is the next of them that holds nothing yet. Without a name it is
    that of the measure before it, or of the title.
    """
    places: list[int] = []
    place = title_place(columns)
    for measure in measures:
        if measure.column is not None:
            named = [other for other, name in enumerate(columns) if name == measure.column]
            place = min(named, key=lambda other: (other in places, other < place))
        places.append(place)
    return places


def _heading(entry: LoadedItem) -> tuple[Piece, ...]:
    fields = (("label", entry.item.label), ("title", entry.item.title))
    return tuple(Piece(words, entry.file, (field,)) for field, words in fields if words)


def _measure(entry: LoadedItem, index: int) -> Piece:
    measure: Measure = entry.item.measures[index]
    return Piece(measure.text, entry.file, ("measures", index, "text"), measure.new_line)
