"""Links, ids and official text of a built page."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class HtmlPage(HTMLParser):
    """A parsed page: ``links`` are all ``href`` and ``src``; ``official`` is in document order."""

    path: Path
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    official: str = ""
    nested: bool = False

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[bool] = []
        self.feed(self.path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name in ("href", "src"):
            if link := values.get(name):
                self.links.append(link)
        if identifier := values.get("id"):
            self.ids.append(identifier)
        if tag not in _VOID:
            is_official = "data-official" in values
            self.nested |= is_official and any(self._open)
            self._open.append(is_official)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if any(self._open):
            self.official += data
