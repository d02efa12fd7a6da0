"""Word documents (.docx), whoever wrote them: Word, WPS or LibreOffice."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile, ZipFile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from planbook.importing.errors import NotImportableError
from planbook.importing.formats.numbering import Numbering
from planbook.importing.formats.rows import is_table_of_data, row, spread
from planbook.importing.lines import Line
from planbook.importing.spacing import columns, indent_of, visible, without_spaces

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TEXT_LEVEL = 9  # what Word calls the outline level of body text
# Deleted words, copies for older readers, and boxes that float beside the text.
_PASSED_OVER = {
    qn(name) for name in ("w:del", "w:moveFrom", "w:txbxContent", "w:instrText", "w:rPr", "w:pPr", "w:pict")
}
_PASSED_OVER.add("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_LARGEST = 300_000_000  # bytes, unpacked: what is larger was made to fill the memory
_MOST_BASES = 20  # styles based on one another: more than this is a circle


def read_docx(content: bytes, hint: str) -> list[Line]:
    """Return the lines of a Word document; ``hint`` says how to save it where it is something else."""
    try:
        if sum(entry.file_size for entry in ZipFile(io.BytesIO(content)).infolist()) > _LARGEST:
            raise NotImportableError(f"这个文件太大了，读不了。{hint}")
        document = docx.Document(io.BytesIO(content))
    except (BadZipFile, OpcError, KeyError, ValueError, etree.LxmlError):
        raise NotImportableError(f"这个文件不是能读的 Word 文档，或者已经损坏。{hint}") from None
    return list(_Reader(document).lines())


class _Reader:
    def __init__(self, document: Any) -> None:
        self._body = document.element.body
        self._styles = {
            style.get(qn("w:styleId")): style for style in document.styles.element.findall(qn("w:style"))
        }
        self._numbering = Numbering(_definitions(document))

    def lines(self) -> Iterator[Line]:
        yield from self._blocks(self._body)

    def _blocks(self, parent: Any) -> Iterator[Line]:
        for element in parent:
            if element.tag == qn("w:p"):
                yield from self._paragraph(element)
            elif element.tag == qn("w:tbl"):
                yield from self._table(element)
            elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
                yield from self._blocks(element)

    def _paragraph(self, paragraph: Any) -> Iterator[Line]:
        runs = list(_runs(paragraph))
        text = visible("".join(words for words, _ in runs))
        if not text.strip():
            yield Line("", is_whole=True)
            return
        label = self._label(paragraph)
        bold = label
        for words, is_bold in runs:
            if not is_bold and words.strip():
                break
            bold += words
        for place, line in enumerate(f"{label}{text}".split("\n")):
            yield Line(
                line,
                width=columns(line.rstrip()),
                indent=indent_of(line),
                heading=self._heading(paragraph) if place == 0 else 0,
                bold=len(without_spaces(bold)) if place == 0 and bold != label else 0,
                is_whole=True,
            )

    def _table(self, table: Any) -> Iterator[Line]:
        rows = spread(
            [self._cell(cell) for cell in element.iter(qn("w:tc")) if _row_of(cell) is element]
            for element in table.findall(qn("w:tr"))
        )
        if is_table_of_data(rows):
            yield from map(row, rows)
            return
        for cells in rows:
            for cell in cells:
                yield from (Line(line, is_whole=True) for line in cell.split("\n") if line.strip())

    def _cell(self, cell: Any) -> tuple[str, int, int]:
        """Return text, columns and rows of a cell; one that goes on from above is empty by itself."""
        properties = cell.find(qn("w:tcPr"))
        span = properties.find(qn("w:gridSpan")) if properties is not None else None
        merged = properties.find(qn("w:vMerge")) if properties is not None else None
        lines = [line.text.strip() for line in self._blocks(cell) if line.text.strip()]
        goes_on = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
        wide = span.get(qn("w:val"), "1") if span is not None else "1"
        return "" if goes_on else "\n".join(lines), int(wide) if wide.isdigit() else 1, 1

    def _label(self, paragraph: Any) -> str:
        """Return the number that Word makes for a paragraph, by its own properties or by its style's."""
        number, place = None, None
        for properties in self._properties(paragraph):
            numbering = properties.find(qn("w:numPr"))
            if numbering is None:
                continue
            found, level = numbering.find(qn("w:numId")), numbering.find(qn("w:ilvl"))
            place = level.get(qn("w:val")) if place is None and level is not None else place
            if found is not None:
                number = found.get(qn("w:val"))
                break
        if number in (None, "0"):
            return ""
        return self._numbering.next_label(str(number), int(place) if place and place.isdigit() else 0)

    def _heading(self, paragraph: Any) -> int:
        """Return the level of the heading that a paragraph is, 0 for text."""
        for properties in self._properties(paragraph):
            level = properties.find(qn("w:outlineLvl"))
            value = level.get(qn("w:val"), "") if level is not None else ""
            if value.isdigit():
                return int(value) + 1 if int(value) < _TEXT_LEVEL else 0
        style = self._style(paragraph)
        name = style.find(qn("w:name")).get(qn("w:val"), "") if style is not None else ""
        match = _HEADING.fullmatch(name)
        return int(match[1]) if match else 0

    def _properties(self, paragraph: Any) -> Iterator[Any]:
        """Yield the properties of a paragraph, of its style, and of those that this is based on."""
        own = paragraph.find(qn("w:pPr"))
        if own is not None:
            yield own
        style = self._style(paragraph)
        for _ in range(_MOST_BASES):
            if style is None:
                return
            properties = style.find(qn("w:pPr"))
            if properties is not None:
                yield properties
            base = style.find(qn("w:basedOn"))
            style = self._styles.get(base.get(qn("w:val"))) if base is not None else None

    def _style(self, paragraph: Any) -> Any:
        own = paragraph.find(qn("w:pPr"))
        style = own.find(qn("w:pStyle")) if own is not None else None
        return self._styles.get(style.get(qn("w:val"))) if style is not None else None


def _definitions(document: Any) -> Any:
    try:
        return document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:  # the document numbers nothing
        return None


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(qn("w:tr")))


def _runs(element: Any) -> Iterator[tuple[str, bool]]:
    """Yield the words of a paragraph in order, and whether they are bold."""
    for child in element:
        if child.tag in _PASSED_OVER:
            continue
        if child.tag == qn("w:t"):
            yield child.text or "", _is_bold(element)
        elif child.tag in _SIGNS:
            is_page = child.get(qn("w:type")) in ("page", "column")
            yield " " if is_page else _SIGNS[child.tag], _is_bold(element)
        else:
            yield from _runs(child)


def _is_bold(run: Any) -> bool:
    properties = run.find(qn("w:rPr"))
    bold = properties.find(qn("w:b")) if properties is not None else None
    return bold is not None and bold.get(qn("w:val"), "1") not in ("0", "false")
