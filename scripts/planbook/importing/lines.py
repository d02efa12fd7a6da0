"""What readers of files give, and what the later steps make of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A line of the file as it was taken from it, and what its format tells of it.

    ``width`` is where it ends and ``indent`` where it begins, in half-width columns. ``heading`` is the
    level of its heading style, 0 without one. ``bold`` counts the leading characters that are bold.
    ``cells`` are those of a table's row, in which ``text`` has tabs between them. ``is_edge`` says that it
    is the first or last of a printed page, and ``is_whole`` that the format itself ends a paragraph here.
    """

    text: str
    width: float = 0
    indent: float = 0
    heading: int = 0
    bold: int = 0
    cells: Cells | None = None
    is_edge: bool = False
    is_whole: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the document, spaces inside words gone: made of the lines ``first`` to ``last``."""

    text: str
    first: int
    last: int
    heading: int = 0
    bold: int = 0
    cells: Cells | None = None

    def part(self, text: str) -> Paragraph:
        """Return the part of the paragraph that is ``text``."""
        return replace(self, text=text, bold=0)
