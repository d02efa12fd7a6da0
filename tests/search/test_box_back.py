"""Who comes back from a page to the list of results finds it as it was left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from box import Box
from playwright.sync_api import Locator, expect

from built_site import DESKTOP, PHONE, OpenPage

QUERY = "教育 读者：家长"
# 升学 stands in the frozen plan only where 提升 meets 学校.
CHANCE = "升学"
TOP = "element => element.getBoundingClientRect().top"


def _top(link: Locator) -> float:
    return float(link.evaluate(TOP))


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_list_is_scrolled_and_unfolded_as_before(
    open_page: OpenPage, address: str, size: Mapping[str, Any]
) -> None:
    box = Box(open_page(**size), address).open().fill(QUERY).whole()
    more = box.page.locator(".md-search-result__item details").first
    more.locator("summary").click()
    last = box.page.locator(".md-search-result__item").last.locator("a").first
    last.scroll_into_view_if_needed()
    box.next_frame()
    path, before = last.get_attribute("href"), _top(last)
    last.click()
    box.page.wait_for_url("**/2018/*/?*#m*")
    box.page.go_back()
    expect(box.input).to_have_value(QUERY)
    box.whole().next_frame()
    expect(more).to_have_attribute("open", "")
    again = box.page.locator(f"a[href='{path}']").last  # an answer may lead there too
    expect(again).to_be_in_viewport()
    assert abs(_top(again) - before) < 2
    expect(box.page.locator(".search-chip[aria-pressed=true]")).to_contain_text("家长")


def test_what_only_meets_stays_unfolded(open_page: OpenPage, address: str) -> None:
    box = Box(open_page(**PHONE), address).open().fill(CHANCE).whole()
    box.page.locator(".search-heading > button").tap()
    box.page.locator(".search-chance a").first.tap()
    box.page.wait_for_url("**/2018/*/?*#m*")
    box.page.go_back()
    expect(box.page.locator(".search-chance a").first).to_be_visible()


def test_another_query_begins_at_its_top(open_page: OpenPage, address: str) -> None:
    box = Box(open_page(**PHONE), address).open().fill(QUERY).whole()
    box.links.last.scroll_into_view_if_needed()
    box.links.last.click()
    box.page.wait_for_url("**/2018/*/?*#m*")
    box.page.go_back()
    box.whole().fill("食堂").whole().next_frame()
    expect(box.links.first).to_be_in_viewport()
