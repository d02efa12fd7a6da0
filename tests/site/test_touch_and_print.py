"""Room for fingers on a phone, and what a printed page shows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from built_site import DESKTOP, PHONE, OpenPage, one_page_of_each_kind
from planbook.link.library import Library

LOOKS = """selectors => selectors.flatMap(selector => {
  const { color, backgroundColor, borderColor } = getComputedStyle(document.querySelector(selector));
  return [color, backgroundColor, borderColor];
})"""
HEIGHTS = "links => links.map(link => Math.max(...[...link.getClientRects()].map(line => line.height)))"


@pytest.fixture
def kinds(library: Library) -> dict[str, str]:
    """Kind and address of one page of each kind."""
    return one_page_of_each_kind(library)


@pytest.mark.parametrize(
    ("kind", "links", "height"),
    [
        ("item", ".crumbs a, .turn > a, .pass-on > button", 40),
        ("item", ".items > li > a, .place", 32),
        ("audience", ".go", 40),
        ("timeline", ".go", 40),
        ("plan", "li > a", 40),
    ],
)
def test_links_beside_each_other_are_high_enough_for_a_finger(
    open_page: OpenPage, address: str, kinds: dict[str, str], kind: str, links: str, height: int
) -> None:
    page = open_page(**PHONE)
    page.goto(address + kinds[kind])
    heights = page.locator(f"article :is({links})").evaluate_all(HEIGHTS)
    assert heights
    # Letters of another font may be a little lower.
    assert min(heights) > height - 2


def _printed(open_page: OpenPage, url: str, scheme: str) -> Page:
    page = open_page(**DESKTOP, color_scheme=scheme, reduced_motion="reduce")
    page.goto(url)
    page.emulate_media(media="print")
    return page


def test_a_dark_screen_prints_like_a_light_one(
    open_page: OpenPage, address: str, kinds: dict[str, str]
) -> None:
    selectors = ["body", "h1", "article .summary", ".official", ".place", ".fact"]
    url = address + kinds["item"]
    light, dark = (
        _printed(open_page, url, scheme).evaluate(LOOKS, selectors) for scheme in ("light", "dark")
    )
    assert dark == light
    scheme = "getComputedStyle(document.documentElement).colorScheme"
    assert _printed(open_page, url, "dark").evaluate(scheme) == "light"


def test_what_cannot_be_used_on_paper_is_not_printed(
    open_page: OpenPage, address: str, kinds: dict[str, str]
) -> None:
    home = _printed(open_page, address + kinds["home"], "light")
    assert not home.locator(".search-home").is_visible()
    audience = _printed(open_page, address + kinds["audience"], "light")
    assert not audience.locator(".go").first.is_visible()
    item = _printed(open_page, address + kinds["item"], "light")
    assert not item.locator(".turn").is_visible()
    underlined = "links => links.filter(link => getComputedStyle(link).textDecorationLine !== 'none').length"
    assert item.locator("article a").evaluate_all(underlined) == 0
