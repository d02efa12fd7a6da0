"""The address has the query: soon enough to be copied, and seldom enough for every browser."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from box import Box
from playwright.sync_api import Page, expect

from built_site import DESKTOP, PHONE, OpenContext, OpenPage
from waiting import wait_until

# Counts how often the address is replaced, and fails as Safari does after too many times.
COUNTING = """
    window.replaced = 0;
    const replaceState = history.replaceState;
    history.replaceState = function (...all) {
        window.replaced += 1;
        if (window.replaced > MOST) throw new DOMException("100 times per 30 seconds", "SecurityError");
        replaceState.apply(this, all);
    };
"""


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(**PHONE)


def _query(page: Page) -> str:
    return "".join(parse_qs(urlsplit(page.url).query).get("q", []))


def test_typing_replaces_the_address_once_at_the_end(context: OpenContext, address: str) -> None:
    page = context(**PHONE).new_page()
    page.add_init_script(COUNTING.replace("MOST", "100"))
    page.clock.install(time=datetime(2030, 1, 1))
    box = Box(page, address).open()
    page.clock.pause_at(datetime(2030, 1, 2))  # from here on no slow machine makes a longer pause
    for character in "校园安全" * 10:
        box.input.press_sequentially(character)
        page.clock.run_for(100)
    page.clock.run_for(1_000)
    assert _query(page) == "校园安全" * 10
    assert page.evaluate("window.replaced") <= 3


def test_a_browser_that_refuses_does_not_stop_the_search(context: OpenContext, address: str) -> None:
    page = context(**PHONE).new_page()
    page.add_init_script(COUNTING.replace("MOST", "0"))
    box = Box(page, address).open().fill("食堂")
    wait_until(page, "window.replaced > 0")
    box.fill("午饭")
    expect(box.links.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(box.links.first).to_be_hidden()
    assert box.errors == []


@pytest.mark.parametrize("where", ["home", "found"])
def test_a_result_opened_at_once_can_be_come_back_from(page: Page, address: str, where: str) -> None:
    box = Box(page, address).open().fill("食堂")
    if where == "found":
        box = Box(page, address, box.found()[0]).open().fill("食堂")
    target = page.locator("a.md-search-result__link[href*='#m']").first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    expect(page).to_have_url(target)
    page.go_back()
    expect(box.links.first).to_be_visible()
    expect(box.input).to_have_value("食堂")
    assert _query(page) == "食堂"


def test_a_page_left_at_once_keeps_the_query(page: Page, address: str) -> None:
    box = Box(page, address).open().fill("食堂")
    page.goto(address + "about/")
    page.go_back()
    assert _query(page) == "食堂"
    expect(box.input).to_have_value("食堂")


def test_a_box_closed_at_once_leaves_no_query(context: OpenContext, address: str) -> None:
    page = context(**PHONE).new_page()
    page.clock.install()
    Box(page, address).open().fill("食堂")
    page.keyboard.press("Escape")
    page.clock.run_for(1_000)
    assert _query(page) == ""


def test_a_result_opened_in_another_tab_leaves_no_query(context: OpenContext, address: str) -> None:
    page = context(**DESKTOP).new_page()
    page.clock.install()
    box = Box(page, address).open().fill("食堂")
    wait_until(page, "location.search.includes('q=')")
    with page.context.expect_page():
        box.links.first.click(modifiers=["ControlOrMeta"])
    expect(box.links.first).to_be_hidden()
    page.clock.run_for(1_000)
    assert _query(page) == ""
