"""In colours that readers chose themselves, what is filled keeps its words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from barriers import barriers
from built_site import PHONE, OpenPage, one_page_of_each_kind
from planbook.link.library import Library

# The colours of words and of what is behind them, as drawn.
COLOURS = "each => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page of a reader with colours of their own."""
    return open_page(**PHONE, forced_colors="active", reduced_motion="reduce")


def test_a_filled_button_keeps_its_words(page: Page, address: str) -> None:
    page.goto(address)
    button = page.locator(".search-home > button")
    words, behind = button.evaluate(COLOURS)
    assert words != behind
    assert button.evaluate("each => getComputedStyle(each).forcedColorAdjust") == "none"


def test_a_note_and_the_search_have_no_barriers(page: Page, address: str, library: Library) -> None:
    page.goto(address + one_page_of_each_kind(library)["item"])
    assert barriers(page, colours_alone=True) == ""
    page.locator("a.place").first.click()
    assert barriers(page, colours_alone=True) == ""
    page.goto(f"{page.url}?q=食堂")
    page.locator("a.md-search-result__link").first.wait_for()
    assert barriers(page, colours_alone=True) == ""
