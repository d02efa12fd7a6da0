"""Where each page lives: Markdown paths, which become the addresses that others rely on."""

from __future__ import annotations

HOME = "index.md"
ABOUT = "about.md"
TOPICS = "topics/index.md"
AUDIENCES = "for/index.md"
TERMS = "terms.md"
SEARCH_WORDS = "search-words.md"


def plan(year: int) -> str:
    """Return the page of a plan, ``/2018/``."""
    return f"{year}/index.md"


def full(year: int) -> str:
    """Return the page with a plan's whole official text, ``/2018/full/``."""
    return f"{year}/full.md"


def section(year: int, identifier: str) -> str:
    """Return the page of a section, ``/2018/reform/``."""
    return f"{year}/{identifier}.md"


def item(year: int, number: int) -> str:
    """Return the page of an item, ``/2018/26/``."""
    return f"{year}/{number}.md"


def topic(identifier: str) -> str:
    """Return the page of a topic, ``/topics/campus-safety/``."""
    return f"topics/{identifier}.md"


def audience(identifier: str) -> str:
    """Return the page of an audience, ``/for/parents/``."""
    return f"for/{identifier}.md"


def facets(page: str) -> str:
    """Return the page that lists all facets of a kind, ``/timeline/``."""
    return f"{page}.md"


def measure_anchor(number: int) -> str:
    """Return the id of the ``number``-th measure on its item's page, ``m3``."""
    return f"m{number}"


def facet_anchor(year: int, item_number: int, measure_number: int, facet_number: int) -> str:
    """Return the id of a facet on its overview page, ``2018-26-m3-1``."""
    return f"{year}-{item_number}-m{measure_number}-{facet_number}"
