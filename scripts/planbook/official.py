"""The official document as a whole: its paragraphs in order, each traceable to the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from planbook.book import LoadedItem, LoadedPlan
from planbook.data_file import DataFile
from planbook.folding import fold
from planbook.model.plan import Layout, Section
from planbook.positions import Keys


class BlockKind(StrEnum):
    """What part of the document a paragraph is."""

    NOTICE_TITLE = "notice-title"
    ADDRESSEES = "addressees"
    NOTICE = "notice"
    SIGNATURE = "signature"
    DATE = "date"
    TITLE = "title"
    GUIDING = "guiding"
    SECTION = "section"
    ITEM = "item"


@dataclass(frozen=True)
class Piece:
    """Official words and the value in the data that they come from."""

    words: str
    file: DataFile
    keys: Keys


@dataclass(frozen=True)
class Block:
    """One paragraph; ``number`` is set for items, ``section`` for section headings."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    number: int | None = None
    section: str | None = None

    @property
    def words(self) -> str:
        """The paragraph's text."""
        return "".join(piece.words for piece in self.pieces)


def blocks(loaded: LoadedPlan) -> Iterator[Block]:
    """Yield the paragraphs of the document from the notice's title to the last item."""
    plan, file = loaded.plan, loaded.file
    notice = plan.notice
    if notice:
        yield Block(BlockKind.NOTICE_TITLE, (Piece(notice.title, file, ("notice", "title")),))
        yield Block(BlockKind.ADDRESSEES, (Piece(notice.addressees, file, ("notice", "addressees")),))
        for index, paragraph in enumerate(notice.paragraphs):
            yield Block(BlockKind.NOTICE, (Piece(paragraph, file, ("notice", "paragraphs", index)),))
        yield Block(BlockKind.SIGNATURE, (Piece(notice.signature, file, ("notice", "signature")),))
        yield Block(BlockKind.DATE, (Piece(notice.date, file, ("notice", "date")),))
    yield Block(BlockKind.TITLE, (Piece(plan.title, file, ("title",)),))
    for index, paragraph in enumerate(plan.guiding):
        yield Block(BlockKind.GUIDING, (Piece(paragraph, file, ("guiding", index)),))
    for index, section in enumerate(plan.sections):
        before, title, after = _section_heading(plan.layout, section)
        pieces = (
            Piece(before, file, ("sections", index, "numeral")),
            Piece(title + after, file, ("sections", index, "title")),
        )
        yield Block(BlockKind.SECTION, pieces, section=section.id)
        for entry in loaded.items:
            if entry.item.section == section.id:
                yield _item_block(plan.layout, entry)


def published_paragraphs(loaded: LoadedPlan) -> list[tuple[int, str]]:
    """Return line number and text of every line of ``source.txt`` that belongs to the document."""
    source = loaded.plan.source
    numbered = list(enumerate(loaded.source.text.split("\n"), 1))
    return [
        (number, line) for number, line in numbered[source.first_line - 1 : source.last_line] if fold(line)
    ]


def section_heading(layout: Layout, section: Section) -> str:
    """Return a section's heading as the document writes it: ``一、标题``."""
    return "".join(_section_heading(layout, section))


def item_heading(layout: Layout, number: int, title: str) -> tuple[str, str, str]:
    """Return what stands before, in and after an item's title: ``("26.", "标题", "。")``."""
    return _heading(layout.item, "{number}", str(number), title)


def _section_heading(layout: Layout, section: Section) -> tuple[str, str, str]:
    return _heading(layout.section, "{numeral}", section.numeral, section.title)


def _heading(pattern: str, counter: str, count: str, title: str) -> tuple[str, str, str]:
    before, _, after = pattern.partition("{title}")
    return before.replace(counter, count), title, after.replace(counter, count)


def _item_block(layout: Layout, entry: LoadedItem) -> Block:
    item = entry.item
    before, title, after = item_heading(layout, item.number, item.title)
    pieces = [Piece(before, entry.file, ("number",)), Piece(title + after, entry.file, ("title",))]
    for index, measure in enumerate(item.measures):
        pieces.append(Piece(measure.text, entry.file, ("measures", index, "text")))
    return Block(BlockKind.ITEM, tuple(pieces), number=item.number)
