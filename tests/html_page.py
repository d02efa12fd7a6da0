"""Links, ids and official text of a built page."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class HtmlPage(HTMLParser):
    """A parsed page: ``links`` are all ``href`` and ``src``; ``official`` is in document order.

    ``empty_headings`` are those of the page's own content that nothing but an equal or higher one follows.
    """

    path: Path
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    official: str = ""
    nested: bool = False
    empty_headings: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[bool] = []
        self._tags: list[str] = []
        self._heading: tuple[int, str] | None = None
        self.feed(self.path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name in ("href", "src"):
            if link := values.get(name):
                self.links.append(link)
        if identifier := values.get("id"):
            self.ids.append(identifier)
        if tag in _HEADINGS and "article" in self._tags:
            self._end_heading(_HEADINGS.index(tag))
        if tag not in _VOID:
            self._tags.append(tag)
            is_official = "data-official" in values
            self.nested |= is_official and any(self._open)
            self._open.append(is_official)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and self._open:
            self._open.pop()
            self._tags.pop()
        if tag in _HEADINGS and "article" in self._tags:
            self._heading = (_HEADINGS.index(tag), self.get_starttag_text() or "")
        if tag == "article":
            self._end_heading(0)

    def handle_data(self, data: str) -> None:
        if any(self._open):
            self.official += data
        if data.strip() and not set(self._tags).intersection(_HEADINGS):
            self._heading = None

    def _end_heading(self, level: int) -> None:
        """Note the heading that is open, with nothing below it, when one of ``level`` or the end comes."""
        if self._heading and self._heading[0] >= level:
            self.empty_headings.append(self._heading[1])
        self._heading = None


@cache
def parsed(path: Path) -> HtmlPage:
    """Return a page that does not change any more."""
    return HtmlPage(path)


def broken_links(site: Path, page: Path) -> list[str]:
    """Return the links of a page of ``site`` that lead to no file, or to no place in it."""
    broken = []
    for link in parsed(page).links:
        parts = urlsplit(link)
        if parts.scheme in ("http", "https", "javascript", "data", "mailto"):
            continue
        target = page.parent / unquote(parts.path) if parts.path else page
        target = Path(os.path.normpath(target / "index.html" if target.is_dir() else target))
        is_there = target.is_relative_to(site) and target.is_file()
        has_place = not parts.fragment or target.suffix != ".html"
        if not (is_there and (has_place or unquote(parts.fragment) in parsed(target).ids)):
            broken.append(link)
    return broken
