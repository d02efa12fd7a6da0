"""Web pages: what a reader of the page sees, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
from lxml import etree

from planbook.importing.errors import NotImportableError
from planbook.importing.formats.rows import is_table_of_data, row, spread
from planbook.importing.lines import Line
from planbook.importing.spacing import visible, without_spaces

_UNSEEN = {
    *("script", "style", "noscript", "template", "head", "title", "select", "option", "button", "input"),
    *("textarea", "iframe", "object", "svg", "audio", "video", "canvas", "map"),
}
_IN_LINE = {
    *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd"),
    *("label", "mark", "o:p", "q", "s", "small", "span", "st1:chsdate", "strike", "strong", "sub", "sup"),
    *("time", "tt", "u", "var", "wbr", "ruby", "rb", "nobr"),
}
_BOLD = {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"}
_HEADING = re.compile("h([1-6])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BREAK = "\n"
_DEEPEST = 200  # a page nested deeper than this was not made by people


def read_html(content: bytes, text: str) -> list[Line]:
    """Return the lines of a web page; ``text`` is what its bytes say without their own declaration."""
    try:
        page = lxml.html.document_fromstring(
            re.sub(r"^\s*<\?xml[^>]*>", "", visible(text)),
            parser=lxml.html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True),
        )
    except (etree.LxmlError, ValueError, AssertionError):
        raise NotImportableError(
            "读不懂这个网页。请用浏览器打开，选中正文，复制到 .txt 文件里再导入。"
        ) from None
    body = page.find("body")
    lines = list(_Reader().read(body if body is not None else page))
    while lines and not lines[0].text.strip():
        lines.pop(0)
    return lines


class _Reader:
    """Walks through a page and yields a line wherever a browser begins one."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._bold = 0
        self._is_all_bold = True

    def read(self, element: lxml.html.HtmlElement) -> Iterator[Line]:
        yield from self._walk(element, heading=0, bold=False, depth=0)
        yield from self._end(0)

    def _walk(self, element: lxml.html.HtmlElement, heading: int, bold: bool, depth: int) -> Iterator[Line]:
        tag = str(element.tag).lower()
        if tag in _UNSEEN or _HIDDEN.search(element.get("style") or "") or depth > _DEEPEST:
            return
        if tag == "br":
            yield from self._end(heading)
            return
        if tag == "table":
            rows = _rows(element)
            if is_table_of_data(rows):
                yield from self._end(heading)
                yield from (row(cells) for cells in rows)
                return
        is_block = tag not in _IN_LINE
        if is_block:
            yield from self._end(heading)
        level = _HEADING.fullmatch(tag)
        within = int(level[1]) if level else heading
        is_bold = bold or tag in _BOLD or "font-weight" in (element.get("style") or "").replace(": ", ":")
        self._add(element.text, is_bold)
        for child in element:
            yield from self._walk(child, within, is_bold, depth + 1)
            self._add(child.tail, is_bold)
        if is_block:
            yield from self._end(within)

    def _add(self, text: str | None, bold: bool) -> None:
        words = re.sub("[ \\t\\r\\n\\f]+", " ", text or "")
        if not words.strip() and not self._text:
            return
        self._text.append(words)
        self._is_all_bold = self._is_all_bold and (bold or not words.strip())
        if self._is_all_bold:
            self._bold = len(without_spaces("".join(self._text)))

    def _end(self, heading: int) -> Iterator[Line]:
        text = "".join(self._text).rstrip(" ")
        if text.strip():
            yield Line(text, heading=heading, bold=self._bold, is_whole=True)
        self._text, self._bold, self._is_all_bold = [], 0, True


def _rows(table: lxml.html.HtmlElement) -> list[tuple[str, ...]]:
    """Return the cells of a table, those that reach over several rows or columns followed by empty ones."""
    rows = []
    for element in table.iter("tr"):
        if next(element.iterancestors("table")) is table:
            cells = [cell for cell in element if cell.tag in ("td", "th")]
            rows.append([(_cell(cell), _span(cell, "colspan"), _span(cell, "rowspan")) for cell in cells])
    return spread(rows)


def _span(cell: lxml.html.HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(int(value), 100) if value.isascii() and value.isdigit() and int(value) else 1


def _cell(cell: lxml.html.HtmlElement) -> str:
    return _BREAK.join(line.text.strip() for line in _Reader().read(cell))
