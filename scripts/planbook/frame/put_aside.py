"""Long HTML kept out of Markdown's sight: it would read every tag of it, only to give it back as it is.

Blocks of HTML that stand by themselves on a page are put aside before Markdown reads the page, with a small
element in the place of each, and put back into what Markdown made of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

# Elements that Markdown gives back untouched where they begin a line after an empty one. Those with an
# attribute ``markdown`` it has to read.
_BEGIN = re.compile(
    r"(?:\A|(?<=\n\n))<(?P<tag>details|div|dl|figure|form|h[1-6]|nav|p|section|table|ul)\b(?![^>]*\smarkdown=)[^>]*>"
)
_PLACE = '<div data-put-aside="{}"></div>'
_PLACES = re.compile(_PLACE.format(r"(\d+)"))
_ID = re.compile(r'<[^>]*?\sid="([^"]+)"')


class PutAside(NamedTuple):
    """The ``markdown`` that is left of a page, and its ``blocks`` of HTML, neighbours as one."""

    markdown: str
    blocks: Sequence[str]


def put_aside(markdown: str) -> PutAside:
    """Return a page of ours without its blocks of HTML.

    What comes from data holds no sign of HTML, so elements can be told by their tags alone.
    """
    kept: list[str] = []
    blocks: list[str] = []
    end = 0
    while begin := _BEGIN.search(markdown, end):
        between, end = markdown[end : begin.start()], _end(markdown, begin)
        block = markdown[begin.start() : end]
        if blocks and not between.strip("\n"):
            blocks[-1] += f"\n\n{block}"  # as Markdown does
        else:
            kept += [between, _PLACE.format(len(blocks))]
            blocks.append(block)
    return PutAside("".join([*kept, markdown[end:]]), blocks)


def put_back(content: str, blocks: Sequence[str]) -> str:
    """Return the HTML that Markdown made of a page with its ``blocks`` in their places."""
    return _PLACES.sub(lambda place: blocks[int(place[1])], content)


def ids_in(blocks: Sequence[str]) -> set[str]:
    """Return the ids that links can lead to in ``blocks``."""
    return {name for block in blocks for name in _ID.findall(block)}


def _end(markdown: str, begin: re.Match[str]) -> int:
    """Return where the element ends that ``begin`` opens."""
    depth = 0
    for tag in re.compile(rf"<(/?){begin['tag']}\b").finditer(markdown, begin.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return markdown.index(">", tag.start()) + 1
    return len(markdown)
