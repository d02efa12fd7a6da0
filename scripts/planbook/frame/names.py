"""Names that the style sheets of a site can meet: what stands in tags, and what scripts may put there."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TAG = re.compile(r"<([A-Za-z][^>]*)>")
_NAME = re.compile(r"-{0,2}[A-Za-z_][\w-]*", re.ASCII)

# So many tags are looked into once only: what all pages share is among them, and memory stays small.
_REMEMBERED = 10_000

# What the theme's script names because it can dress it, which it does only where a page has such a thing
# already; the direction of writing that it asks for; and kinds of boxes and grids, which are words that
# scripts have for other things.
_ONLY_IN_TAGS = re.compile(
    r"rtl$|mermaid$|highlight$|tabbed|--md-mermaid|md-(annotation|code|status|version)|md-source__fact|"
    r"(note|info|success|question|warning|danger|example|quote|grid|cards?|keys|inline|middle|footnote)$|"
    r"data-preview$|md-tags?(-icon)?$|--md-admonition-icon"
)


def names_in(text: str) -> set[str]:
    """Return each word of ``text`` that could be a class, an id, a tag, an attribute or a custom property."""
    return set(_NAME.findall(text))


class TagNames:
    """The words in the tags of a site's pages: names and values of elements and attributes."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self._seen: set[str] = set()

    def add(self, page: str) -> None:
        """Add the words of an HTML page."""
        new = set(_TAG.findall(page)) - self._seen
        self.names |= names_in(" ".join(new))
        if len(self._seen) < _REMEMBERED:
            self._seen |= new


def names_met(sheet: str, in_tags: set[str], in_scripts: Iterable[str]) -> frozenset[str]:
    """Return the names of ``sheet`` that a page can have.

    ``in_tags`` are all words of the pages' tags, ``in_scripts`` those of scripts and of style sheets of ours.
    A word of a script that ends in a hyphen is the beginning of a name that the script puts together.
    """
    said = {name for name in in_scripts if not _ONLY_IN_TAGS.match(name)}
    beginnings = tuple(name for name in said if name.endswith("-") and name.strip("-"))
    return frozenset(
        name for name in names_in(sheet) if name in in_tags or name in said or name.startswith(beginnings)
    )
