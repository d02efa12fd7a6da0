"""What changed on the site, for readers: a page, and a feed (Atom, RFC 4287) of the same."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from planbook.addresses import paths
from planbook.link.library import Library
from planbook.render.markdown import chinese_date
from planbook.render.pages import Page, page_of

FEED = "changes.xml"
_FEED = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh">
<title>{title}</title>
<id>{address}</id>
<link href="{address}"/>
<link rel="self" href="{own}"/>
<updated>{updated}</updated>
<author><name>{title}</name></author>
{entries}</feed>
"""
_ENTRY = """\
<entry>
<title>{title}</title>
<id>{address}</id>
<link href="{address}"/>
<updated>{updated}</updated>
<content type="text">{content}</content>
</entry>
"""


@dataclass(frozen=True)
class LogLine:
    """One line; ``name`` in it leads to the page of ``item``, its plan and number, where there is one."""

    before: str
    name: str = ""
    after: str = ""
    item: str = ""

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + self.name + self.after


@dataclass(frozen=True)
class LogEntry:
    """What a day changed: its ``anchor`` on the page, its latest ``time`` (ISO), a line for each thing."""

    anchor: str
    time: str
    lines: Sequence[LogLine]

    @property
    def date(self) -> str:
        """The day of the change (ISO)."""
        return self.time[:10]


def changelog_page(entries: Sequence[LogEntry], library: Library) -> Page:
    """Return the page with all ``entries``, newest first."""
    items = {
        f"{plan.link.id}/{view.item.number}": view.link.path for plan in library.plans for view in plan.items
    }
    return page_of(paths.CHANGES, "changes.md", library, entries=entries, items=items)


def changelog_feed(entries: Sequence[LogEntry], site_name: str, site_url: str) -> bytes:
    """Return the feed of ``entries``, of which there must be one; addresses in it begin with ``site_url``."""
    root = f"{site_url.rstrip('/')}/"
    address = root + paths.address(paths.CHANGES)
    written = (
        _ENTRY.format(
            title=html.escape(f"{chinese_date(entry.date)}：{entry.lines[0].text}"),
            address=html.escape(root + paths.address(paths.CHANGES, entry.anchor)),
            updated=entry.time,
            content=html.escape("\n".join(line.text for line in entry.lines)),
        )
        for entry in entries
    )
    feed = _FEED.format(
        title=html.escape(f"{site_name}：内容更新"),
        address=html.escape(address),
        own=html.escape(root + FEED),
        updated=entries[0].time,
        entries="".join(written),
    )
    return feed.encode()
