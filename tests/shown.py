"""What a reader sees of Markdown, once converted as the site converts it."""

from __future__ import annotations

from functools import cache, lru_cache
from html.parser import HTMLParser

import markdown  # type: ignore[import-untyped]
import yaml

from data_folder import PROJECT

# More than the pages of the books that are compared: some of their pages are the same.
_KEPT_PAGES = 256


class _MkDocsLoader(yaml.SafeLoader):
    """Reads mkdocs.yml; environment variables do not matter here."""


_MkDocsLoader.add_constructor("!ENV", lambda loader, node: None)


class Shown(HTMLParser):
    """Text, official text, titles and elements of converted Markdown."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.titles: list[str] = []
        self.elements: list[str] = []
        self.official = ""
        self._is_official: list[bool] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag not in ("br", "input", "wbr"):
            self._is_official.append("data-official" in dict(attrs))
        self.titles += [value or "" for name, value in attrs if name == "title"]

    def handle_endtag(self, tag: str) -> None:
        self._is_official.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        if any(self._is_official):
            self.official += data


@cache
def converter() -> markdown.Markdown:
    """Return a converter with the extensions that mkdocs.yml names."""
    settings = yaml.load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"), _MkDocsLoader)
    named = [entry if isinstance(entry, dict) else {entry: {}} for entry in settings["markdown_extensions"]]
    options = {name: values for entry in named for name, values in entry.items()}
    # MkDocs adds these of itself (its documentation, "markdown_extensions").
    extensions = [*options, "tables", "fenced_code"]
    return markdown.Markdown(extensions=extensions, extension_configs=options)


@lru_cache(_KEPT_PAGES)
def shown(source: str) -> Shown:
    """Return what a reader sees of ``source``."""
    return Shown(converter().reset().convert(source))
