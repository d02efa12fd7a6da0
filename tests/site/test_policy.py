"""Every page runs under its policy, and what somebody puts into a page does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from built_site import DESKTOP, PHONE, OpenPage, one_page_of_each_kind
from planbook.link.library import Library
from refusals import listening
from waiting import wait_until


def search(page: Page) -> None:
    page.locator("label.md-header__button[for=__search]:visible, .md-search__input:visible").first.click()
    page.locator("[data-md-component=search-query]").fill("食堂")
    page.locator("a.md-search-result__link").first.wait_for()


# What pages do by themselves is tested where each kind is opened, in test_reading.py.
def test_nothing_that_a_search_does_is_refused(open_page: OpenPage, address: str, library: Library) -> None:
    page, complaints = listening(open_page, **PHONE)
    kinds = one_page_of_each_kind(library)
    for kind in ("home", "item", "terms"):
        page.goto(address + kinds[kind])
        search(page)
        assert page.evaluate("window.refused") == [], kind
    assert complaints == []


def test_notes_narrowing_sharing_and_the_colours_work_under_the_policy(
    open_page: OpenPage, address: str, library: Library
) -> None:
    page, complaints = listening(open_page, **DESKTOP)
    kinds = one_page_of_each_kind(library)
    page.goto(address + kinds["item"])
    page.locator("a.place").first.click()
    page.get_by_role("dialog", name="第").get_by_role("button", name="关闭").click()
    page.get_by_role("button", name="复制链接").first.click()
    page.get_by_text("复制").first.wait_for()
    page.locator("[data-md-component=palette] label:visible").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.goto(address + kinds["timeline"])
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert page.evaluate("window.refused") == []
    assert complaints == []


SCRIPT = "const made = document.createElement('script'); document.body.append(made);"
INTO = "document.body.insertAdjacentHTML"


@pytest.mark.parametrize(
    ("put", "directive"),
    [
        (f"{SCRIPT} made.textContent = 'ran = 1'", "script"),
        (f"{SCRIPT} made.src = 'https://x.invalid/'", "script"),
        (f"{INTO}('beforeend', `<img src='x:' onerror='ran = 1'>`)", "script"),
        (f"{INTO}('beforeend', `<img src='https://x.invalid/'>`)", "img"),
        ("fetch('https://x.invalid/').catch(() => {})", "connect"),
    ],
)
def test_what_is_put_into_a_page_is_refused(
    open_page: OpenPage, address: str, put: str, directive: str
) -> None:
    page, _ = listening(open_page, **PHONE)
    page.goto(address)
    page.evaluate(f"() => {{ {put} }}")
    wait_until(page, f"window.refused.some((each) => each.startsWith('{directive}-src'))")
    assert page.evaluate("window.ran") is None


def test_every_page_of_the_site_has_a_policy(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert pages
    for page in pages:
        head, has, _ = page.read_text(encoding="utf-8").partition("Content-Security-Policy")
        assert has, page
        assert "<script" not in head, page
