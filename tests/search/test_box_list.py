"""The list of results: all of it is there for who only scrolls."""

from __future__ import annotations

import pytest
from box import Box
from playwright.sync_api import expect

from built_site import DESKTOP, PHONE, OpenPage

# Found in most items of the frozen plan: Material draws ten of them by itself.
FREQUENT = "学校"


@pytest.mark.parametrize("way", ["End", "wheel"])
def test_the_end_of_the_list_is_reached_by_scrolling_alone(
    open_page: OpenPage, address: str, way: str
) -> None:
    box = Box(open_page(**DESKTOP), address).open().fill(FREQUENT).whole()
    results = box.page.locator(".md-search-result__item")
    expect(box.count).to_have_text(f"找到{results.count()}项")
    assert results.count() > 10
    if way == "End":
        box.page.keyboard.press("ArrowDown")
        box.page.keyboard.press("End")
    else:
        box.links.first.hover()
        box.page.mouse.wheel(0, 100_000)
    expect(results.last).to_be_in_viewport()


def test_results_of_another_query_are_all_there_as_well(open_page: OpenPage, address: str) -> None:
    box = Box(open_page(**PHONE), address).open().fill(FREQUENT)
    box.fill("教育").whole()
    results = box.page.locator(".md-search-result__item:not(.search-chance)")
    expect(box.count).to_have_text(f"找到{results.count()}项")
