"""A term in the official text is explained where it stands, on a phone, at a desk, and without scripts."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from barriers import barriers, change_colours
from built_site import DESKTOP, PHONE, OpenPage, url_path
from planbook.link.library import Library


@pytest.fixture
def path(library: Library) -> str:
    """The address of the item with the most terms."""
    views = [view for plan in library.plans for view in plan.items]
    count = {
        view.link.path: sum(bool(span.term) for measure in view.measures for span in measure.spans)
        for view in views
    }
    return url_path(max(count, key=lambda path: count[path]))


@pytest.fixture
def page(open_page: OpenPage, address: str, path: str) -> Page:
    opened = open_page(**PHONE)
    opened.goto(address + path)
    return opened


def _note(page: Page) -> Locator:
    return page.get_by_role("dialog").and_(page.locator(".term-note"))


def test_a_tap_explains_every_term_in_place(page: Page) -> None:
    terms = page.locator("a.term:not(.fact)").all()
    assert len(terms) > 3
    for term in terms:
        name, explanation, target = (
            term.inner_text(),
            term.get_attribute("title") or "",
            term.get_attribute("href"),
        )
        here = page.url
        term.tap()
        note = _note(page)
        expect(note).to_have_accessible_name(name)
        expect(note).to_have_accessible_description(explanation)
        expect(note).to_contain_text(explanation)
        expect(note).to_be_in_viewport(ratio=1)
        expect(term).to_have_attribute("aria-expanded", "true")
        link = note.get_by_role("link", name="全部名词")
        assert link.evaluate("link => link.href") == term.evaluate("link => link.href")
        assert (target or "").partition("#")[2]
        assert page.url == here
        term.tap()
        expect(note).to_be_hidden()
        expect(term).to_have_attribute("title", explanation)


def test_nothing_moves_and_the_official_text_stays(page: Page) -> None:
    places = """() => [...document.querySelectorAll("article *")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y + scrollY, width, height];
    })"""
    texts = "() => [...document.querySelectorAll('[data-official]')].map((element) => element.textContent)"
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    before = page.evaluate(places), page.evaluate(texts)
    page.locator("a.term:not(.fact)").first.tap()
    expect(_note(page)).to_be_visible()
    assert (page.evaluate(places), page.evaluate(texts)) == before
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_ways_out_with_a_finger(page: Page) -> None:
    first, *_, second = page.locator("a.term:not(.fact)").all()  # the note does not cover the last
    first.tap()
    _note(page).get_by_role("button", name="关闭").tap()
    expect(_note(page)).to_be_hidden()
    first.tap()
    page.locator("h1").tap()
    expect(_note(page)).to_be_hidden()
    first.tap()
    second.tap()
    expect(_note(page)).to_have_accessible_name(second.inner_text())
    expect(first).to_have_attribute("aria-expanded", "false")
    _note(page).get_by_role("link").tap()
    page.wait_for_url(lambda url: urlsplit(url).path.endswith("/terms/"))


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_alone(open_page: OpenPage, address: str, path: str, key: str) -> None:
    page = open_page(**DESKTOP)
    page.goto(address + path)
    first = page.locator("a.term:not(.fact)").first
    first.focus()
    page.keyboard.press(key)
    note = _note(page)
    expect(note).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(first).to_be_focused()
    page.keyboard.press(key)
    page.keyboard.press("Tab")
    expect(note.get_by_role("link")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(first).to_be_focused()
    expect(note).to_be_hidden()
    page.keyboard.press("Tab")
    after = page.evaluate_handle("document.activeElement")
    first.focus()
    page.keyboard.press(key)
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(note).to_be_hidden()
    assert page.evaluate("element => element === document.activeElement", after)


def test_a_click_for_another_tab_opens_the_list_there(open_page: OpenPage, address: str, path: str) -> None:
    page = open_page(**DESKTOP)
    page.goto(address + path)
    with page.context.expect_page() as other:
        page.locator("a.term:not(.fact)").first.click(modifiers=["ControlOrMeta"])
    other.value.wait_for_url(lambda url: "/terms/#" in url)
    expect(_note(page)).to_be_hidden()


def test_without_javascript_a_term_leads_to_the_list(open_page: OpenPage, address: str, path: str) -> None:
    page = open_page(**PHONE, java_script_enabled=False)
    page.goto(address + path)
    term = page.locator("a.term:not(.fact)").first
    target = (term.get_attribute("href") or "").partition("#")[2]
    term.tap()
    page.wait_for_url(lambda url: url.endswith(f"/terms/#{target}"))


def test_an_explanation_is_not_printed(page: Page) -> None:
    page.locator("a.term:not(.fact)").first.tap()
    expect(_note(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".term-note")).to_be_hidden()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_an_explanation_is_accessible(
    open_page: OpenPage, address: str, path: str, size: dict[str, object]
) -> None:
    page = open_page(**size, reduced_motion="reduce")
    page.goto(address + path)
    page.locator("a.term:not(.fact)").first.click()
    assert barriers(page) == ""
    change_colours(page)
    expect(_note(page)).to_be_visible()
    assert barriers(page, colours_alone=True) == ""
