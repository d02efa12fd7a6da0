"""Nothing looks other than with the theme's whole style sheets, whatever scripts open or put there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from built_site import DESKTOP, PHONE, OpenPage, one_page_of_each_kind
from planbook.content_version import content_version
from planbook.door.page_frame import STYLE_SHEET
from planbook.link.library import Library
from theme_looks import differences
from waiting import wait_until


def drawer_open(page: Page) -> None:
    page.locator(".md-header label[for=__drawer]").click()


def search_open(page: Page) -> None:
    page.goto(f"{page.url}?q=学校")
    page.locator(".md-search-result__item").nth(1).wait_for()


def address_copied(page: Page) -> None:
    search_open(page)
    page.locator("[data-md-component=search-share]").click()
    page.locator(".search-notice:not(:empty)").wait_for()


def note_open(page: Page) -> None:
    page.locator("a.place").first.click()


def scrolled_up(page: Page) -> None:
    page.mouse.wheel(0, 1200)
    wait_until(page, "scrollY > 300")
    page.mouse.wheel(0, -100)
    page.locator(".md-top:not([hidden])").wait_for()


def focused(page: Page) -> None:
    page.keyboard.press("Tab")


def pointed_at(page: Page) -> None:
    page.locator("[data-md-component=palette] label:visible").hover()


def printed(page: Page) -> None:
    page.emulate_media(media="print")


@pytest.mark.parametrize(
    ("size", "do"),
    [
        (PHONE, drawer_open),
        (PHONE, search_open),
        (PHONE, note_open),
        *((DESKTOP, do) for do in (address_copied, scrolled_up, focused, pointed_at, printed)),
    ],
)
def test_what_is_opened_looks_as_with_the_whole_theme(
    open_page: OpenPage,
    address: str,
    library: Library,
    size: dict[str, object],
    do: Callable[[Page], None],
) -> None:
    page = open_page(**size, reduced_motion="reduce", bypass_csp=True)
    page.goto(address + one_page_of_each_kind(library)["item"])
    do(page)
    assert differences(page) == []


def test_what_a_page_loads_says_which_version_it_is(published_site: Path) -> None:
    page = (published_site / "2018" / "14" / "index.html").read_text(encoding="utf-8")
    loaded = re.findall(r'(?:<script src|rel="stylesheet" href)="(?:\.\./)*([^"]*)"', page)
    assert len(loaded) > 2
    for address in loaded:
        path, _, version = address.partition("?v=")
        assert (published_site / path).is_file()
        assert version or re.search(r"\.[0-9a-f]{8}\.min\.js$", path), address
    sheet = (published_site / STYLE_SHEET).read_bytes()
    assert f"{STYLE_SHEET}?v={content_version([sheet])}" in loaded


def test_a_page_waits_for_no_style_sheet(site: Path) -> None:
    page = (site / "about" / "index.html").read_text(encoding="utf-8")
    with_scripts = re.sub("<noscript>.*?</noscript>", "", page, flags=re.DOTALL)
    [(before, sheet)] = re.findall(r'(?s)^(.*)<link rel="stylesheet" href="([^"]*)"', with_scripts)
    assert sheet.startswith(f"../{STYLE_SHEET}?v=")
    assert "</main>" in before
    assert not re.search(r"^<script src", before, re.MULTILINE)
