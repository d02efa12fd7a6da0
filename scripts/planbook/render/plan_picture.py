"""The picture of a plan as SVG: a circle where a section and a topic meet, larger the more items there are.

Its colours are classes of the style sheet, so that it is as readable in the dark; every circle is a link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from math import sqrt

from planbook.link.plan_pictures import PictureCell, PictureRow, PlanPicture
from planbook.render.markdown import Markdown

# Makes the address of a page from its Markdown path.
AddressOf = Callable[[str], str]

# Units of the drawing, which are pixels on a phone of 390: so wide is the text of a page there.
_WIDTH_ON_PHONE = 358
_NARROWEST_COLUMN = 40  # a circle, and room for a finger
_LETTER = 13
_MOST_LETTERS = 11  # longer names are set closer
_GAP = 6
_HEIGHT_OF_HEAD = 30
_HEIGHT_OF_ROW = 36
_SMALLEST_RADIUS, _LARGEST_RADIUS = 9, 15
_BELOW_MIDDLE = 4.5  # from the middle of letters to their baseline


@dataclass(frozen=True)
class _Sheet:
    """The width of the topics and of each column, the most items in a circle, and where links lead."""

    topics: float
    column: float
    most: int
    address_of: AddressOf

    def left(self, index: int) -> float:
        """Return where a column begins."""
        return self.topics + index * self.column


def plan_picture_svg(picture: PlanPicture, address_of: AddressOf) -> Markdown:
    """Return the picture as one line of SVG."""
    letters = max(len(row.topic.name) for row in picture.rows)
    topics = min(letters, _MOST_LETTERS) * _LETTER + _GAP
    column = max(_NARROWEST_COLUMN, (_WIDTH_ON_PHONE - topics) / len(picture.columns))
    most = max(len(cell.items) for row in picture.rows for cell in row.cells)
    sheet = _Sheet(topics, column, most, address_of)
    width = sheet.left(len(picture.columns))
    height = _HEIGHT_OF_HEAD + _HEIGHT_OF_ROW * len(picture.rows)
    parts = [
        f'<svg viewBox="0 0 {width:g} {height}" width="{width:g}" role="group" '
        'aria-label="主题和部分相交的地方有几项">',
        *_head(picture, sheet),
        *(part for index, row in enumerate(picture.rows) for part in _row(picture, row, index, sheet)),
        "</svg>",
    ]
    return Markdown("".join(parts))


def _head(picture: PlanPicture, sheet: _Sheet) -> Iterator[str]:
    for index, each in enumerate(picture.columns):
        middle = sheet.left(index) + sheet.column / 2
        mark = _text(middle, _HEIGHT_OF_HEAD / 2, each.mark, sheet.column - _GAP, "middle")
        yield _link(sheet.address_of(each.section.path), each.section.heading, mark)


def _row(picture: PlanPicture, row: PictureRow, index: int, sheet: _Sheet) -> Iterator[str]:
    top = _HEIGHT_OF_HEAD + index * _HEIGHT_OF_ROW
    yield f'<line x1="0" y1="{top:g}" x2="{sheet.left(len(row.cells)):g}" y2="{top:g}"/>'
    name = _text(0, top + _HEIGHT_OF_ROW / 2, row.topic.name, sheet.topics - _GAP, "start")
    yield _link(sheet.address_of(row.path), row.topic.name, name)
    for place, cell in enumerate(row.cells):
        if cell.items:
            words = f"{row.topic.name}，{picture.columns[place].section.heading}：{len(cell.items)}项"
            address = sheet.address_of(cell.path) + (f"?topic={cell.topic}" if cell.topic else "")
            yield _link(address, words, _circle(cell, sheet.left(place), top, sheet))


def _circle(cell: PictureCell, left: float, top: float, sheet: _Sheet) -> str:
    """Return a circle whose area grows with the number of items, on a ground that is easy to hit."""
    share = (sqrt(len(cell.items)) - 1) / (sqrt(sheet.most) - 1) if sheet.most > 1 else 0
    radius = _SMALLEST_RADIUS + share * (_LARGEST_RADIUS - _SMALLEST_RADIUS)
    x, y = left + sheet.column / 2, top + _HEIGHT_OF_ROW / 2
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{sheet.column:g}" height="{_HEIGHT_OF_ROW}"/>'
        f'<circle cx="{x:g}" cy="{y:g}" r="{radius:.1f}"/>'
        f"{_text(x, y, str(len(cell.items)), sheet.column, 'middle')}"
    )


def _text(x: float, y: float, words: str, room: float, anchor: str) -> str:
    """Return words at a place, set closer where they are too long for their room."""
    fitted = f' textLength="{room:g}" lengthAdjust="spacingAndGlyphs"' if len(words) * _LETTER > room else ""
    return f'<text x="{x:g}" y="{y + _BELOW_MIDDLE:g}" text-anchor="{anchor}"{fitted}>{escape(words)}</text>'


def _link(address: str, words: str, content: str) -> str:
    return f'<a href="{escape(address)}" aria-label="{escape(words)}">{content}</a>'
