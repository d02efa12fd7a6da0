"""The search by keys alone: passing by, opening, reading the list and leaving."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from box import Box
from playwright.sync_api import Page, expect

from barriers import barriers
from built_site import DESKTOP, PHONE, OpenPage
from waiting import wait_until

# In the page: whether the box is open, and whether Tab is at it.
IS_OPEN = "document.querySelector('[data-md-toggle=search]').checked"
IS_AT_SEARCH = "Boolean(document.activeElement.closest('.md-search, label[for=__search]'))"
MOST_TABS = 9


def _tab_to_search(page: Page) -> None:
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(IS_AT_SEARCH):
            return
    pytest.fail("Tab does not reach the search.")


def test_tab_passes_the_box_without_opening_it(open_page: OpenPage, address: str) -> None:
    page = open_page(**DESKTOP)
    box = Box(page, address)
    _tab_to_search(page)
    expect(box.input).to_be_focused()
    box.next_frame()
    assert not page.evaluate(IS_OPEN)
    page.keyboard.press("Tab")
    assert not page.evaluate(IS_AT_SEARCH)
    assert not page.evaluate(IS_OPEN)


@pytest.mark.parametrize("key", ["", "Enter", "ArrowDown"])
def test_a_key_opens_the_box_that_tab_has_reached(open_page: OpenPage, address: str, key: str) -> None:
    page = open_page(**DESKTOP)
    box = Box(page, address)
    _tab_to_search(page)
    if key:
        page.keyboard.press(key)
        wait_until(page, IS_OPEN)
    expect(box.input).to_be_focused()
    page.keyboard.insert_text("食堂")
    wait_until(page, IS_OPEN)
    expect(box.links.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(box.links.first).to_be_focused()
    page.keyboard.press("Escape")
    assert not page.evaluate(IS_OPEN)
    # What was found is out of sight, and out of reach.
    page.keyboard.press("Tab")
    assert not page.evaluate(IS_AT_SEARCH)
    page.keyboard.press("Shift+Tab")
    expect(box.input).to_be_focused()
    page.keyboard.press("Enter")
    wait_until(page, IS_OPEN)
    page.keyboard.press("Enter")
    page.wait_for_url("**/26/?h=*")


def test_a_click_opens_the_box_that_tab_has_reached(open_page: OpenPage, address: str) -> None:
    page = open_page(**DESKTOP)
    box = Box(page, address)
    _tab_to_search(page)
    box.input.click()
    wait_until(page, IS_OPEN)


# A phone, and a desk with all twice as large.
@pytest.mark.parametrize("size", [PHONE, {"viewport": {"width": 640, "height": 450}}], ids=["390", "640"])
def test_where_the_box_is_out_of_sight_tab_reaches_a_button(
    open_page: OpenPage, address: str, size: Mapping[str, Any]
) -> None:
    page = open_page(**size, reduced_motion="reduce")
    box = Box(page, address)
    _tab_to_search(page)
    button = page.locator(".md-header").get_by_role("button", name="搜索", exact=True)
    expect(button).to_be_focused()
    assert not page.evaluate(IS_OPEN)
    assert barriers(page, ".md-header") == ""
    page.keyboard.press("Enter")
    expect(box.input).to_be_focused()
    page.keyboard.insert_text("食堂")
    expect(box.links.first).to_be_visible()
