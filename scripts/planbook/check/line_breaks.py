"""Where paragraphs begin: in the data as in ``source.txt``, as far as its lines can tell.

Text may be hard-wrapped, its lines broken wherever they are full. There a paragraph still begins a line, but
not every line a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from planbook.book import Book, LoadedPlan
from planbook.check.outline import has_known_places
from planbook.model.plan import LineKind
from planbook.official import Block, BlockKind, Piece, blocks, published_paragraphs
from planbook.problem import Problem
from planbook.text.folding import fold_official, fold_official_character
from planbook.text.typography import CLOSING_QUOTES, ends_sentence

# What a paragraph ends in, quotation marks and units in brackets behind it left aside; a line inside one that
# ends in anything else was broken because it was full.
_END = re.compile(rf"[{fold_official('。；！？：')}](?:[{CLOSING_QUOTES}]|\([^()]*\))*$")
_LONGEST_END = 80  # characters, with units in brackets


@dataclass(frozen=True)
class _Text:
    """A measure or paragraph, and where it begins and ends in the folded document.

    ``begins_line`` is what the data says, ``None`` where it leaves that open.
    """

    piece: Piece
    start: int
    end: int
    begins_line: bool | None
    is_measure: bool


def line_break_differs(book: Book) -> Iterator[Problem]:
    """Paragraphs, and the lines of a cell, begin where lines of the published text begin."""
    for loaded in book.plans:
        if has_known_places(loaded):
            yield from _compare(loaded)


def _compare(loaded: LoadedPlan) -> Iterator[Problem]:
    document = list(blocks(loaded))
    published = ""
    lines: dict[int, int] = {}  # the number of each line by where it begins
    for number, line in published_paragraphs(loaded):
        lines[len(published)] = number
        published += fold_official(line)
    if published != "".join(fold_official(block.words) for block in document):
        return  # told by ``official_text_differs``
    source = loaded.source.name
    texts = list(_texts(document))
    yield from _added(texts, lines, source)
    starts = list(lines)
    inside = [
        (text, start)
        for text in texts
        for start in starts[bisect_right(starts, text.start) : bisect_left(starts, text.end)]
    ]
    if all(
        not text.is_measure and _END.search(published[max(0, start - _LONGEST_END) : start])
        for text, start in inside
    ):
        yield from _lacking(texts, lines, source)
        yield from _joined(inside, lines, source)


def _added(texts: Sequence[_Text], lines: Mapping[int, int], source: str) -> Iterator[Problem]:
    for text in texts:
        if text.begins_line and text.start not in lines:
            number = max(number for start, number in lines.items() if start < text.start)
            keys, hint = text.piece.keys, "请并入上一段。"
            if text.is_measure:
                keys, hint = (*keys[:-1], "new_line"), "请删去 new_line: true。"
            yield text.piece.file.problem(
                keys, f"原文没有在这里另起一段，它和前面的字在同一行（{source} 第{number}行）", hint
            )


def _lacking(texts: Sequence[_Text], lines: Mapping[int, int], source: str) -> Iterator[Problem]:
    for before, text in pairwise([None, *texts]):
        if not text or text.begins_line is not False or text.start not in lines:
            continue
        goes_on = before and before.is_measure and before.end == text.start
        if before and goes_on and not ends_sentence(before.piece.words):
            continue  # told by ``measure_is_not_one_sentence``
        yield text.piece.file.problem(
            text.piece.keys,
            f"原文从这里另起一段（{source} 第{lines[text.start]}行）",
            "请在这条举措里加一行 new_line: true。",
        )


def _joined(inside: Iterable[tuple[_Text, int]], lines: Mapping[int, int], source: str) -> Iterator[Problem]:
    for text, start in inside:
        ends = list(accumulate(len(fold_official_character(each)) for each in text.piece.words))
        yield text.piece.file.problem(
            text.piece.keys,
            f"原文从这里另起一段（{source} 第{lines[start]}行）",
            "请从这里分成两段，各写一条 text。",
            offset=bisect_right(ends, start - text.start),
        )


def _texts(document: Iterable[Block]) -> Iterator[_Text]:
    """Yield the measures and paragraphs of a document in order."""
    end, before = 0, None
    for block in document:
        for piece, begins_line in _pieces(block, before):
            start, end = end, end + len(fold_official(piece.words))
            is_measure = piece.keys[0] == "measures"
            if is_measure or block.kind is LineKind.PARAGRAPH:
                yield _Text(piece, start, end, begins_line, is_measure)
        before = block


def _pieces(block: Block, before: Block | None) -> Iterator[tuple[Piece, bool | None]]:
    """Yield the pieces of a block, each with whether the data begins a line with it."""
    if block.kind is BlockKind.ROW:
        for cell in block.cells:
            # Some sources give each cell a line, others each row.
            yield from ((piece, piece.begins_line if place else None) for place, piece in enumerate(cell))
    elif block.kind is BlockKind.ITEM:
        for place, piece in enumerate(block.pieces):
            # An item begins a line or goes on in one, as it comes, and so do its words after the label.
            is_open = block.is_first and (place == 0 or block.pieces[place - 1].keys == ("label",))
            yield piece, None if is_open else place == 0
    else:
        follows = before is not None and before.kind is block.kind is LineKind.PARAGRAPH
        yield from ((piece, follows or None) for piece in block.pieces)
