"""The front door: what this is and for whom in one screen of a phone, then what readers ask most."""

from __future__ import annotations

from playwright.sync_api import expect

from built_site import PHONE, OpenPage, url_path
from planbook.link.library import Library

SCREEN = 844


def test_the_first_screen_says_whose_plan_it_is_and_shows_facts_and_a_search_field(
    open_page: OpenPage, address: str, library: Library
) -> None:
    page = open_page(**PHONE)
    page.goto(address)
    home = library.home
    assert home.place in page.title()
    expect(page.locator(".md-header")).to_contain_text(home.place)
    assert len(home.facts) == 4
    for part in (".search-home", ".facts > li:last-child", "#questions"):
        box = page.locator(part).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= SCREEN, part
    fact = home.facts[0]
    page.locator(".facts a").first.tap()
    page.wait_for_url(f"{address}{url_path(fact.entry.path)}#{fact.entry.place}")


def test_without_scripts_there_are_lists_where_the_search_field_would_be(
    open_page: OpenPage, address: str, library: Library
) -> None:
    page = open_page(**PHONE, java_script_enabled=False)
    page.goto(address)
    expect(page.locator(".search-home")).to_be_hidden()
    page.locator(".search-plain").get_by_role("link", name="看公文全文").click()
    assert page.url == address + url_path(library.plans[0].full_path)


def test_every_reader_has_a_way_from_home(open_page: OpenPage, address: str, library: Library) -> None:
    page = open_page(**PHONE)
    page.goto(address)
    for view in library.audiences:
        if view.item_count:
            link = page.locator(".switch").get_by_role("link", name=view.audience.name).first
            assert link.evaluate("link => link.href") == address + url_path(view.path)
