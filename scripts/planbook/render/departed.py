"""Pages and notes for readers who follow an address whose content went; they work without scripts."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterator, Sequence

from planbook.addresses import paths
from planbook.link.departed import Departed

# A page of its own, outside the site's frame: whoever opens it is on the next page before it is read.
_REDIRECT = """\
<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>这一页搬走了</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={relative}">
<link rel="canonical" href="{canonical}">
<style>body {{ margin: 2rem; font: 1.125rem/1.8 sans-serif }}</style>
<p>这一页的内容搬到了<a href="{relative}">{name}</a>。</p>
</html>
"""


def redirects(departed: Sequence[Departed], site_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of a page for every page that moved.

    ``site_url`` is where the site is published, for search engines; empty where that is not known.
    """
    for each in departed:
        if each.is_page and not each.reason:
            address = paths.address(each.target, each.target_anchor)
            own = paths.address(each.path)
            relative = "../" * own.count("/") + address
            canonical = f"{site_url.rstrip('/')}/{address}" if site_url else relative
            values = {"relative": relative, "canonical": canonical, "name": each.target_name}
            filled = _REDIRECT.format(**{name: html.escape(value) for name, value in values.items()})
            yield f"{own}index.html", filled.encode()


def gone_pages(departed: Sequence[Departed]) -> Iterator[Departed]:
    """Yield the pages whose content is no longer on the site."""
    yield from (each for each in departed if each.is_page and each.reason)


def notes_by_page(departed: Sequence[Departed]) -> dict[str, list[Departed]]:
    """Return by the Markdown file of a page what went from places in it."""
    found: dict[str, list[Departed]] = defaultdict(list)
    for each in departed:
        if not each.is_page:
            found[each.path].append(each)
    return found
