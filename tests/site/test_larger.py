"""Bigger text for older eyes: a switch at the head of every page, kept from page to page."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from built_site import PHONE, OpenPage, one_page_of_each_kind
from planbook.link.library import Library

SIZE = "() => parseFloat(getComputedStyle(document.documentElement).fontSize)"
# Notes how large letters are when the first of the page's own content is there, before any script at its end.
EARLY = """new MutationObserver((_, observer) => {
    if (!document.querySelector("article")) return;
    window.early = parseFloat(getComputedStyle(document.documentElement).fontSize);
    observer.disconnect();
}).observe(document, { childList: true, subtree: true });"""


def size(page: Page) -> float:
    return float(page.evaluate(SIZE))


def test_bigger_text_is_told_kept_from_the_first_line_on_and_taken_back(
    open_page: OpenPage, address: str, library: Library
) -> None:
    page = open_page(**PHONE, begin=EARLY)
    page.goto(address)
    usual = size(page)
    switch = page.get_by_role("button", name="大字")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    expect(page.locator(".larger-switch [role=status]")).to_have_text("字已放大")
    expect(switch).to_be_in_viewport()
    assert size(page) >= 1.2 * usual
    page.goto(address + one_page_of_each_kind(library)["item"])
    assert page.evaluate("window.early") >= 1.2 * usual
    expect(switch).to_have_attribute("aria-pressed", "true")
    # What is being read stays in sight.
    title = page.locator("#related")
    title.evaluate("each => scrollBy(0, each.getBoundingClientRect().top - innerHeight / 2 + 5)")
    switch.click()
    expect(title).to_be_in_viewport()
    assert size(page) == usual
    page.reload()
    assert size(page) == usual


def test_the_switch_is_nowhere_on_paper(open_page: OpenPage, address: str) -> None:
    page = open_page(**PHONE)
    page.goto(address)
    page.emulate_media(media="print")
    expect(page.locator(".larger-switch")).to_be_hidden()
