"""What was read from the file -> ``source.txt``, and the lines of it that the document is."""

from __future__ import annotations

from collections.abc import Sequence

from planbook.importing.document import Document
from planbook.importing.lines import Line, Paragraph


def source_text(lines: Sequence[Line], removed: set[int], document: Document) -> tuple[str, int, int | None]:
    """Return the text as taken from the file, and the document's first and last line in it.

    What stood inside the document and does not belong to it is left out; the last line is ``None`` where
    nothing comes after it. A line in the middle of which the document begins or ends is broken there.
    """
    inside = document.inside
    first, last = inside[0].first, inside[-1].last
    dropped = removed | _lines_of(document.between)
    if _is_inside_a_line(document.before, first) or any(p.first <= last for p in document.after):
        return _rebuilt(document, inside)
    before = [line.text for index, line in enumerate(lines[:first]) if index not in dropped]
    within = [
        line.text for index, line in enumerate(lines) if first <= index <= last and index not in dropped
    ]
    after = [line.text for index, line in enumerate(lines) if index > last and index not in dropped]
    return _written(before, within, after)


def _rebuilt(document: Document, inside: Sequence[Paragraph]) -> tuple[str, int, int | None]:
    return _written(
        [paragraph.text for paragraph in document.before],
        [paragraph.text for paragraph in inside],
        [paragraph.text for paragraph in document.after],
    )


def _written(
    before: Sequence[str], within: Sequence[str], after: Sequence[str]
) -> tuple[str, int, int | None]:
    first_line = sum(text.count("\n") + 1 for text in before) + 1
    last_line = first_line + sum(text.count("\n") + 1 for text in within) - 1
    text = "\n".join([*before, *within, *after]).rstrip("\n") + "\n"
    return text, first_line, last_line if any(line.strip() for line in after) else None


def _is_inside_a_line(before: Sequence[Paragraph], first: int) -> bool:
    return any(paragraph.last >= first for paragraph in before)


def _lines_of(paragraphs: Sequence[Paragraph]) -> set[int]:
    return {index for paragraph in paragraphs for index in range(paragraph.first, paragraph.last + 1)}
