"""Draws cards as PNG: a sheet of paper with a red line at its head, what editors say on sand.

One picture is 1200 × 630 pixels, as Open Graph wants it, the other a square, as WeChat shows it.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from planbook.publish.card_texts import Card
from planbook.publish.fonts import Fonts
from planbook.publish.lines import line_count, lines

WIDE = (1200, 630)
SQUARE = (480, 480)

# The colours of the site (docs/assets/style/tokens.css), each from its background in so many steps.
_STEPS = 4
_PAPER, _SAND = (255, 255, 255), (246, 241, 228)
_OFFICIAL, _TEXT, _QUIET, _EDITORS = (163, 58, 44), (34, 41, 43), (85, 96, 95), (91, 74, 36)
_INKS = ((_PAPER, _OFFICIAL), (_PAPER, _TEXT), (_PAPER, _QUIET), (_SAND, _EDITORS))
_ON_PAPER_OFFICIAL, _ON_PAPER_TEXT, _ON_PAPER_QUIET, _ON_SAND = range(0, len(_INKS) * _STEPS, _STEPS)
_BITS = 4  # a pixel, for as many colours as there are
_LEVEL = 4  # of zlib; a step further takes half as long again, for a hundredth less

_DARKEST = 255
_LINE = 1.36  # of the size of type


@dataclass(frozen=True)
class _Layout:
    """Sizes in pixels; of titles the largest that fits into ``most_lines`` is taken."""

    size: tuple[int, int]
    margin: int
    rule: int
    head: int
    label: int
    titles: Sequence[int]
    most_lines: int
    fact: int
    fact_lines: int


_LAYOUTS = (
    _Layout(WIDE, 72, 6, 34, 76, (80, 72, 64, 56, 48, 40), 3, 40, 2),
    _Layout(SQUARE, 32, 6, 24, 64, (68, 60, 52, 46, 40, 34), 4, 30, 0),
)


def card_pictures(card: Card, fonts: Fonts) -> list[bytes]:
    """Return the wide picture of ``card`` and the square one; a fact is on the wide one alone."""
    return [_picture(card, fonts, layout) for layout in _LAYOUTS]


def _picture(card: Card, fonts: Fonts, layout: _Layout) -> bytes:
    width, height = layout.size
    image = Image.new("L", layout.size, _ON_PAPER_TEXT)  # numbers of colours, in whichever mode is quickest
    pen = _Pen(image, fonts)
    left, inner = layout.margin, width - 2 * layout.margin
    top = layout.margin
    for line in _head(pen, card, layout.head, inner):
        pen.write((left, top), line, layout.head, _ON_PAPER_QUIET)
        top += round(layout.head * _LINE)
    top += layout.head // 2
    ImageDraw.Draw(image).rectangle(
        (left, top, width - left, top + layout.rule), _ON_PAPER_OFFICIAL + _STEPS - 1
    )
    top += layout.rule + layout.head
    if card.label:
        pen.write((left, top), card.label, layout.label, _ON_PAPER_OFFICIAL, is_title=True)
        top += round(layout.label * _LINE)
    bottom = height - layout.margin
    if layout.fact_lines and (card.fact or card.remark):
        bottom = _write_fact(pen, card, layout)
    _write_title(pen, card.title, layout, top, bottom)
    content = BytesIO()
    image.putpalette(_palette())
    image.save(content, "PNG", bits=_BITS, compress_level=_LEVEL, compress_type=zlib.Z_RLE)
    return content.getvalue()


def _head(pen: _Pen, card: Card, size: int, width: int) -> list[str]:
    """Return the names in the head as one line, or where that is too long as a line each."""
    whole = pen.broken(" · ".join(card.head), size, width, is_title=False)
    if len(whole) <= 1:
        return whole
    return [
        line for name in card.head for line in _shortened(pen.broken(name, size, width, is_title=False), 1)
    ]


def _write_title(pen: _Pen, title: str, layout: _Layout, top: int, bottom: int) -> None:
    """Write the title as large as it fits between ``top`` and ``bottom``."""
    inner = layout.size[0] - 2 * layout.margin
    for size in layout.titles:
        room = max(1, (bottom - top) // round(size * _LINE))
        if pen.line_count(title, size, inner) <= min(layout.most_lines, room):
            break
    for line in _shortened(pen.broken(title, size, inner, is_title=True), room):
        pen.write((layout.margin, top), line, size, _ON_PAPER_TEXT, is_title=True)
        top += round(size * _LINE)


def _write_fact(pen: _Pen, card: Card, layout: _Layout) -> int:
    """Write the fact on a box of sand at the foot of the card, and return where the box begins."""
    width, height = layout.size
    size, padding = layout.fact, layout.fact // 2
    inner = width - 2 * layout.margin - 2 * padding
    words = "　".join(filter(None, (card.fact, card.remark)))
    broken = _shortened(pen.broken(words, size, inner, is_title=False), layout.fact_lines)
    box = len(broken) * round(size * _LINE) + 2 * padding
    top = height - layout.margin - box
    ImageDraw.Draw(pen.image).rectangle(
        (layout.margin, top, width - layout.margin, height - layout.margin), _ON_SAND
    )
    top += padding
    for number, line in enumerate(broken):
        begins = card.fact if number == 0 and line.startswith(card.fact) else ""
        place = pen.write((layout.margin + padding, top), begins, size, _ON_SAND, is_title=True)
        pen.write((place, top), line[len(begins) :], size, _ON_SAND)
        top += round(size * _LINE)
    return height - layout.margin - box - layout.head // 2


def _shortened(broken: list[str], most: int) -> list[str]:
    """Return at most ``most`` lines; where that is not all of them, the last one says so."""
    return broken if len(broken) <= most else [*broken[: most - 1], f"{broken[most - 1][:-1]}…"]


def _palette() -> list[int]:
    return [
        round(paper + (ink - paper) * step / (_STEPS - 1))
        for background, colour in _INKS
        for step in range(_STEPS)
        for paper, ink in zip(background, colour, strict=True)
    ]


class _Pen:
    """Writes text on an image with a palette; characters are drawn once for all images."""

    def __init__(self, image: Image.Image, fonts: Fonts) -> None:
        self.image = image
        self._fonts = fonts

    def line_count(self, title: str, size: int, width: int) -> int:
        return line_count(title, width, partial(_width, self._font(True), size))

    def broken(self, text: str, size: int, width: int, *, is_title: bool) -> list[str]:
        return lines(text, width, partial(_width, self._font(is_title), size))

    def write(self, place: tuple[int, int], text: str, size: int, ink: int, *, is_title: bool = False) -> int:
        """Write ``text`` in steps of ``ink`` and return where it ends."""
        left, top = place
        for sign in text:
            glyph = _glyph(*self._font(is_title), size, sign, ink)
            if glyph.drawn:
                self.image.paste(glyph.drawn, (left + glyph.left, top + glyph.top), glyph.mask)
            left += glyph.advance
        return left

    def _font(self, is_title: bool) -> tuple[Path, int]:
        return self._fonts.title if is_title else self._fonts.text


@dataclass(frozen=True)
class _Glyph:
    """A character in the steps of an ink; ``mask`` covers those of its pixels that are not blank."""

    advance: int
    left: int = 0
    top: int = 0
    drawn: Image.Image | None = None
    mask: Image.Image | None = None


@cache
def _advance(font: tuple[Path, int], size: int, sign: str) -> int:
    return round(_opened(*font, size).getlength(sign))


def _width(font: tuple[Path, int], size: int, text: str) -> int:
    return sum(_advance(font, size, sign) for sign in text)


@cache
def _glyph(path: Path, face: int, size: int, sign: str, ink: int) -> _Glyph:
    font = _opened(path, face, size)
    advance = _advance((path, face), size, sign)
    left, top, right, bottom = map(round, font.getbbox(sign))
    if right <= left or bottom <= top:
        return _Glyph(advance)
    drawn = Image.new("L", (right - left, bottom - top), 0)
    ImageDraw.Draw(drawn).text((-left, -top), sign, font=font, fill=_DARKEST)
    steps = [round(value * (_STEPS - 1) / _DARKEST) for value in range(_DARKEST + 1)]
    inked = drawn.point([step + ink for step in steps])
    return _Glyph(advance, left, top, inked, drawn.point([_DARKEST * (step > 0) for step in steps]))


@cache
def _opened(path: Path, face: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, index=face)
