"""PDF files with text in them: the printed lines of every page."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

from planbook.importing.errors import NotImportableError
from planbook.importing.lines import Line
from planbook.importing.spacing import visible

_SCANNED = "这个 PDF 里没有文字，可能是扫描件。请找原来的 Word 文件，或先用文字识别软件转成 .docx，再导入。"
_FEWEST_CHARACTERS = 20


@dataclass(frozen=True)
class _Printed:
    text: str
    left: float
    right: float
    height: float


def read_pdf(content: bytes) -> list[Line]:
    """Return the printed lines of a PDF file, page after page."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise NotImportableError(
                "这个 PDF 加了密码。请用阅读软件打开，另存一份不加密的，再导入。"
            ) from None
        raise NotImportableError(
            "读不了这个 PDF，它可能已经损坏。请重新下载，或另存为 .docx 再导入。"
        ) from None
    try:
        pages = [list(_page(document, number)) for number in range(len(document))]
    except pypdfium2.PdfiumError:
        raise NotImportableError(
            "读不了这个 PDF，它可能已经损坏。请重新下载，或另存为 .docx 再导入。"
        ) from None
    finally:
        document.close()
    if sum(len(line.text) for page in pages for line in page) < _FEWEST_CHARACTERS:
        raise NotImportableError(_SCANNED)
    return list(_measured(pages))


def _page(document: pypdfium2.PdfDocument, number: int) -> Iterator[_Printed]:
    page = document[number]
    textpage = page.get_textpage()
    text = textpage.get_text_bounded() if textpage.count_chars() == 0 else textpage.get_text_range()
    start = 0
    for line in text.split("\r\n"):
        boxes = [
            textpage.get_charbox(start + place)
            for place in _ends(line)
            if start + place < textpage.count_chars()
        ]
        start += len(line) + len("\r\n")
        plain = visible(line).strip()
        if plain and boxes:
            (left, bottom, _, top), (_, _, right, _) = boxes[0], boxes[-1]
            yield _Printed(plain, left, right, top - bottom)
    textpage.close()
    page.close()


def _ends(line: str) -> tuple[int, int]:
    """Return the places of the first and last character of a line that are not white space."""
    return len(line) - len(line.lstrip()), max(len(line.rstrip()) - 1, 0)


def _measured(pages: list[list[_Printed]]) -> Iterator[Line]:
    printed = [line for page in pages for line in page]
    margin = statistics.quantiles([line.left for line in printed], n=20)[0] if len(printed) > 1 else 0
    column = _width_of_column(printed)
    for page in pages:
        for place, line in enumerate(page):
            yield Line(
                line.text,
                width=(line.right - margin) / column,
                indent=max(0.0, (line.left - margin) / column),
                is_edge=place in (0, 1, len(page) - 2, len(page) - 1),
            )


def _width_of_column(printed: list[_Printed]) -> float:
    """Return half the width of a character of the text, from the lines that are mostly Chinese."""
    from planbook.importing.spacing import columns

    widths = [(line.right - line.left) / columns(line.text) for line in printed if len(line.text) > 10] or [
        6.0
    ]
    return max(statistics.median(widths), 0.1)
