"""Icons as PNG, drawn from the shapes of the logo, for phones that take no SVG.

Of SVG only what a simple logo needs is read: ``rect`` with ``rx``, ``path`` of straight lines, ``fill``,
``stroke`` with round ends. A logo with anything else gets no PNG icons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

_OVERSAMPLED = 4
_SVG = "{http://www.w3.org/2000/svg}"
_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?[0-9]*\.?[0-9]+")
# Around a maskable icon a phone may cut off a fifth (W3C, Web Application Manifest, 'maskable').
_SAFE_PART = 0.8


@dataclass(frozen=True)
class Icon:
    """An icon: ``size`` in pixels; phones cut a ``maskable`` one, a full square, to their shape."""

    address: str
    size: int
    purpose: str = "any"

    @property
    def fills_square(self) -> bool:
        """Whether nothing of it may be transparent: iPhones round it off by themselves."""
        return self.purpose == "maskable" or self.address == APPLE.address


APPLE = Icon("assets/icons/180.png", 180)
ICONS = (
    Icon("assets/icons/192.png", 192),
    Icon("assets/icons/512.png", 512),
    Icon("assets/icons/maskable.png", 512, "maskable"),
)


class UnknownShapeError(ValueError):
    """The logo has a shape that is not read."""


def icon_files(logo: str) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every icon of ``logo``, an SVG document.

    Raises:
        UnknownShapeError: for any other SVG.
    """
    try:
        root = ElementTree.fromstring(logo)
        shapes = list(root)
        _, _, width, height = _numbers(root.get("viewBox") or "")
    except (ElementTree.ParseError, ValueError) as error:
        raise UnknownShapeError(str(error)) from error
    if width != height:
        raise UnknownShapeError("no square")
    for icon in (APPLE, *ICONS):
        yield icon.address, _drawn(shapes, width, icon)


def _drawn(shapes: Sequence[Any], width: float, icon: Icon) -> bytes:
    from PIL import Image, ImageDraw

    side = icon.size * _OVERSAMPLED
    ground = shapes[0].get("fill") if icon.fills_square and shapes else None
    image = Image.new("RGBA", (side, side), ground or (0, 0, 0, 0))
    part = _SAFE_PART if icon.purpose == "maskable" else 1.0
    scale, offset = side * part / width, side * (1 - part) / 2
    pen = ImageDraw.Draw(image)
    for shape in shapes:
        _draw(pen, shape, scale, offset)
    content = BytesIO()
    image.resize((icon.size, icon.size), Image.Resampling.LANCZOS).quantize(64).save(
        content, "PNG", optimize=True
    )
    return content.getvalue()


def _draw(pen: Any, shape: Any, scale: float, offset: float) -> None:
    def scaled(point: tuple[float, float]) -> tuple[float, float]:
        return point[0] * scale + offset, point[1] * scale + offset

    fill, stroke = shape.get("fill"), shape.get("stroke")
    if shape.tag == f"{_SVG}rect":
        x, y, wide, high, radius = (float(shape.get(name, 0)) for name in ("x", "y", "width", "height", "rx"))
        pen.rounded_rectangle([scaled((x, y)), scaled((x + wide, y + high))], radius * scale, fill)
    elif shape.tag == f"{_SVG}path":
        for line in _lines(shape.get("d", "")):
            points = [scaled(point) for point in line]
            if stroke:
                _stroke(pen, points, float(shape.get("stroke-width", 1)) * scale, stroke)
            else:
                pen.polygon(points, fill or "#000")
    else:
        raise UnknownShapeError(shape.tag)


def _stroke(pen: Any, points: Sequence[tuple[float, float]], width: float, colour: str) -> None:
    pen.line(points, colour, round(width), joint="curve")
    for x, y in points:
        pen.ellipse([x - width / 2, y - width / 2, x + width / 2, y + width / 2], colour)


def _lines(path: str) -> Iterator[list[tuple[float, float]]]:
    """Yield the points of each line of a path that has only straight ones."""
    line: list[tuple[float, float]] = []
    x = y = 0.0
    for command, written in _COMMAND.findall(path):
        numbers = _numbers(written)
        if command in "zZ":
            continue
        if command in "Mm" and line:
            yield line
            line = []
        pairs = _pairs(command, numbers)
        for across, down in pairs:
            is_relative = command.islower()
            x = (x if is_relative else 0) + across if across is not None else x
            y = (y if is_relative else 0) + down if down is not None else y
            line.append((x, y))
    if line:
        yield line


def _pairs(command: str, numbers: Sequence[float]) -> Sequence[tuple[float | None, float | None]]:
    match command.upper():
        case "H":
            return [(number, None) for number in numbers]
        case "V":
            return [(None, number) for number in numbers]
        case "M" | "L":
            return list(zip(numbers[::2], numbers[1::2], strict=True))
    raise UnknownShapeError(command)


def _numbers(text: str) -> list[float]:
    return [float(number) for number in _NUMBER.findall(text)]
