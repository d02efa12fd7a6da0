"""On a slow line a reader has begun to read and to scroll before everything is there: nothing moves then."""

from __future__ import annotations

from box import Box
from playwright.sync_api import Page, Route, expect

from built_site import OpenContext
from waiting import wait_until

# A term with an answer, and so few lines in sight that its results have to be scrolled.
QUERY = "什么是学区制"
SMALL = {"viewport": {"width": 390, "height": 480}, "has_touch": True, "reduced_motion": "reduce"}
HAVE_KEEPERS = """["place.js", "back.js"].every((name) =>
    [...window.settled].some(({ src }) => src && new URL(src).pathname.endsWith(`/${name}`)))"""
COMING = ".search-coming"
PAUSE_MS = 20
SCROLLER = ".md-search__scrollwrap"
TOPS = """() => [...document.querySelectorAll(".md-search-result__item, .search-term")]
    .map((each) => Math.round(each.getBoundingClientRect().top))"""


def _let_through(page: Page, held: list[Route], script: str) -> None:
    """Let what is held come, now and later, until ``script`` is true."""
    while not page.evaluate(script):
        while held:
            held.pop().continue_()
        page.wait_for_timeout(PAUSE_MS)


def test_what_comes_late_moves_nothing_and_who_has_scrolled_stays_there(
    context: OpenContext, address: str
) -> None:
    page = context(**SMALL).new_page()
    core: list[Route] = []
    texts: list[Route] = []
    page.context.route("**/search/core.txt*", lambda route: core.append(route))
    for folder in ("answers", "terms"):
        page.context.route(f"**/search/{folder}/*", lambda route: texts.append(route))
    box = Box(page, address)
    page.locator("header label.md-header__button[for=__search]").click()
    box.input.fill(QUERY)
    # What keeps a place is there before the first results are.
    wait_until(page, HAVE_KEEPERS)
    _let_through(page, core, f"document.querySelectorAll('{COMING}').length === 2")
    page.locator(SCROLLER).evaluate("element => element.scrollBy(0, 90)")
    before = box.next_frame().page.evaluate(TOPS)
    _let_through(page, texts, f"!document.querySelector('{COMING}')")
    expect(page.locator(".search-answer")).to_contain_text("。")
    expect(page.locator(".search-term")).to_contain_text("。")
    assert box.next_frame().page.evaluate(TOPS) == before
