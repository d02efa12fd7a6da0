"""A site and its address -> the same site with all that is published beside its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from planbook.addresses import paths
from planbook.link.library import Library
from planbook.publish.app import MANIFEST, manifest
from planbook.publish.calendar_file import calendar_file
from planbook.publish.card_files import card_address, card_files, versioned
from planbook.publish.card_texts import item_card_name, plan_card_name
from planbook.publish.data_files import data_files
from planbook.publish.data_page import data_page
from planbook.publish.fonts import find_fonts
from planbook.publish.icons import APPLE, UnknownShapeError, icon_files
from planbook.publish.qr_codes import qr_codes
from planbook.publish.structured_data import structured_data
from planbook.site import Head, Site

_NO_FONT = (
    "没有画分享时用的图片：这台电脑上没有可以自由使用的中文字体。"
    "请装上 Noto CJK 或思源字体，例如在 Debian 和 Ubuntu 上：sudo apt-get install fonts-noto-cjk"
)
_NO_ICONS = (
    "没有画手机桌面用的图标：docs/assets/logo.svg 里有画不了的形状，只能用矩形（rect）和直线（path）。"
)


def published(site: Site, address: str, name: str, logo: str = "", cache: Path | None = None) -> Site:
    """Return ``site`` as it is published at ``address`` under ``name``; as it is where it has no content.

    ``logo`` is an SVG document. ``cache`` is a folder for what the next build need not make again.
    """
    if site.library is None:
        return site
    root = f"{address.rstrip('/')}/"
    fonts = find_fonts()
    icons = _icons(logo)
    cards = dict(card_files(site.library, fonts, cache)) if fonts else {}
    library, site = site.library, replace(site, pages=(*site.pages, data_page(site.library, root)))
    return replace(
        site,
        heads=_heads(site, library, root, name, cache, versioned(cards), icon=APPLE.address if icons else ""),
        others=(
            *site.others,
            *_files_for_machines(root),
            *icons,
            (MANIFEST, manifest(name, library.home.place, has_icons=bool(icons))),
            *data_files(library, root, name),
            *_calendar(library, root, name),
            *cards.items(),
        ),
        notes=[*([] if fonts else [_NO_FONT]), *([] if icons else [_NO_ICONS])],
    )


def _heads(
    site: Site,
    library: Library,
    root: str,
    name: str,
    cache: Path | None,
    shown: Mapping[str, str],
    *,
    icon: str,
) -> Mapping[str, Head]:
    """Return the heads of pages; ``shown`` are the versioned addresses of cards, by those without."""
    addresses = {page.path: root + paths.address(page.path) for page in site.pages}
    codes = qr_codes(list(addresses.values()), cache)
    data = structured_data(library, root, name)
    cards = _cards_of_pages(library)
    shared = plan_card_name(library.plans[0].link.id)
    return {
        path: Head(
            data=data.get(path, ""),
            address=own,
            code=codes[own],
            icon=icon,
            card=shown.get(card_address(cards.get(path, shared)), ""),
            square=shown.get(card_address(cards.get(path, shared), is_square=True), ""),
        )
        for path, own in addresses.items()
    }


def _cards_of_pages(library: Library) -> dict[str, str]:
    """Return the names of cards by the Markdown paths of the pages of plans; other pages have the newest."""
    found: dict[str, str] = {}
    for plan in library.plans:
        of_plan = [plan.link.path, plan.full_path, *(section.link.path for section in plan.sections)]
        found |= dict.fromkeys(of_plan, plan_card_name(plan.link.id))
        found |= {view.link.path: item_card_name(plan.link.id, view.item.number) for view in plan.items}
    return found


def _icons(logo: str) -> list[tuple[str, bytes]]:
    try:
        return list(icon_files(logo))
    except UnknownShapeError:
        return []


def _calendar(library: Library, root: str, name: str) -> Iterator[tuple[str, bytes]]:
    if content := calendar_file(library, root, name):
        yield paths.CALENDAR, content


def _files_for_machines(root: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files for those who go through sites by themselves (RFC 9309)."""
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n".encode()
