"""Where each page lives: Markdown paths, which become the addresses that others rely on."""

from __future__ import annotations

HOME = "index.md"
ABOUT = "about.md"
TOPICS = "topics/index.md"
AUDIENCES = "for/index.md"
TERMS = "terms.md"
SEARCH_WORDS = "search-words.md"
CHANGES = "changes.md"
EDIT = "edit.md"
CONTRIBUTE = "contribute/index.md"
RECIPES = "contribute/recipes.md"
FIELDS = "contribute/fields.md"
DATA = "data.md"
# The calendar of dates, a file.
CALENDAR = "timeline.ics"

# What stands at the top of the site, so that no plan may be called so; facets have pages of their own.
TAKEN = frozenset(
    {
        "index",
        "about",
        "topics",
        "for",
        "terms",
        "search-words",
        "changes",
        "edit",
        "contribute",
        "compare",
        "search",
        "assets",
        "404",
        "sitemap",
        "data",
    }
)

# Ids on a plan's page, of what stands before its title, before its first section and after its last item.
NOTICE_ANCHOR = "notice"
OPENING_ANCHOR = "guiding"
CLOSING_ANCHOR = "closing"


def plan(name: str) -> str:
    """Return the page of a plan, ``/2018/``."""
    return f"{name}/index.md"


def full(name: str) -> str:
    """Return the page with a plan's whole official text, ``/2018/full/``."""
    return f"{name}/full.md"


def full_anchor(number: int) -> str:
    """Return the id of an item on the page with the whole official text, ``item-26``."""
    return f"item-{number}"


def edit_data(name: str) -> str:
    """Return the file that the form for editors loads as ``name``: ``2018/26``, ``terms``."""
    return f"edit/files/{name}.js"


def section(plan_name: str, identifier: str) -> str:
    """Return the page of a section, ``/2018/reform/``."""
    return f"{plan_name}/{identifier}.md"


def item(plan_name: str, number: int) -> str:
    """Return the page of an item, ``/2018/26/``."""
    return f"{plan_name}/{number}.md"


def topic(identifier: str) -> str:
    """Return the page of a topic, ``/topics/campus-safety/``."""
    return f"topics/{identifier}.md"


def audience(identifier: str) -> str:
    """Return the page of an audience, ``/for/parents/``."""
    return f"for/{identifier}.md"


def facets(page: str) -> str:
    """Return the page that lists all facets of a kind, ``/timeline/``."""
    return f"{page}.md"


def comparison(older: str, newer: str) -> str:
    """Return the page that compares two plans, ``/compare/2018/2019/``."""
    return f"compare/{older}/{newer}.md"


def address(path: str, anchor: str = "") -> str:
    """Return where a page or file is on the site, or a place in it: ``2018/26/#m3`` for ``2018/26.md``.

    It is relative to the site's root.
    """
    fragment = f"#{anchor}" if anchor else ""
    if not path.endswith(".md"):
        return path + fragment
    stem = path.removesuffix("index.md").removesuffix(".md")
    return (stem if stem.endswith("/") or not stem else f"{stem}/") + fragment


def question_anchor(plan_name: str, identifier: str) -> str:
    """Return the id of a question on the page of its reader, ``q2018-after-school``."""
    return f"q{plan_name}-{identifier}"


def group_anchor(plan_name: str, number: int) -> str:
    """Return the id of the ``number``-th group of questions on the page of their reader, ``g2018-3``."""
    return f"g{plan_name}-{number}"


def compared_anchor(number: int) -> str:
    """Return the id of the newer plan's item ``number`` on the page that compares it, ``item-26``."""
    return f"item-{number}"


def measure_anchor(number: int) -> str:
    """Return the id of the ``number``-th measure on its item's page, ``m3``."""
    return f"m{number}"


def line_anchor(number: int) -> str:
    """Return the id of the ``number``-th paragraph below a section's heading on its page, ``p1``."""
    return f"p{number}"


def closing_line_anchor(number: int) -> str:
    """Return the id of the ``number``-th paragraph after a section's items on its page, ``c1``."""
    return f"c{number}"


def facet_anchor(plan_name: str, item_number: int, measure_number: int, facet_number: int) -> str:
    """Return the id of a facet on its overview page, ``2018-26-m3-1``."""
    return f"{plan_name}-{item_number}-m{measure_number}-{facet_number}"


def title_facet_anchor(plan_name: str, item_number: int, facet_number: int) -> str:
    """Return the id on its overview page of a facet that an item's title names, ``2018-26-t-1``."""
    return f"{plan_name}-{item_number}-t-{facet_number}"


def section_facet_anchor(plan_name: str, identifier: str, facet_number: int) -> str:
    """Return the id on its overview page of a facet that a section names, ``2018_reform-1``.

    Names of plans and sections may hold hyphens; what no name holds keeps them apart.
    """
    return f"{plan_name}_{identifier}-{facet_number}"
