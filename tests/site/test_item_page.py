"""The page of an item: the official text first and whole, and little else to tap."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from built_site import DESKTOP, PHONE, OpenPage, url_path
from data_folder import PROJECT
from planbook.link.library import Library

# Pixels on a phone's screen of 844, so that the text is on the first screen.
FIRST_SENTENCE = 420
MOST_LINKS = 20
# What stands between the lines of the text, to its height.
BETWEEN = 0.2

MEASURES = (PROJECT / "benchmarks" / "pages.js").read_text(encoding="utf-8")
MEASURED = f"() => {{ {MEASURES} return measures.item(); }}"


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    return open_page(**PHONE, reduced_motion="reduce")


def test_every_item_shows_its_text_at_once_with_numbers_below_each_other_and_little_else_to_tap(
    phone: Page, address: str, library: Library
) -> None:
    boxes = "numbers => numbers.map(each => each.getBoundingClientRect()).map(box => [box.top, box.bottom])"
    for view in library.plans[0].items:
        phone.goto(address + url_path(view.link.path))
        measured = phone.evaluate(MEASURED)
        assert measured["between"] == [], view.link.path
        assert measured["top"] <= FIRST_SENTENCE, view.link.path
        assert measured["links"] <= MOST_LINKS, view.link.path
        assert measured["share"] <= BETWEEN, view.link.path
        # Two sentences may begin in one line.
        places = phone.locator(".place").evaluate_all(boxes)
        assert all(above[1] <= below[0] + 1 for above, below in pairwise(places)), view.link.path


def test_the_number_of_a_sentence_is_its_address_and_copies_it_with_its_source(
    open_page: OpenPage, address: str, library: Library
) -> None:
    page = open_page(**PHONE, permissions=["clipboard-read", "clipboard-write"])
    view = library.plans[0].items[0]
    second = view.measures[1]
    page.goto(address + url_path(view.link.path))
    number = page.get_by_role("button", name="第2句")
    assert number.get_attribute("href") == f"#{second.anchor}"
    number.tap()
    page.get_by_role("button", name="复制这句话（附出处）").tap()
    expect(page.get_by_role("dialog", name="第2句")).to_contain_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    plan = library.plans[0].plan
    assert copied == f"{second.measure.text}——《{plan.title}》第1项第2句 {page.url}#{second.anchor}"


def test_a_fact_says_what_it_is_about_where_it_stands(phone: Page, address: str, library: Library) -> None:
    view = next(view for view in library.plans[0].items if view.key_points)
    [fact, *_] = [span.fact for measure in view.measures for span in measure.spans if span.fact]
    phone.goto(address + url_path(view.link.path))
    mark = phone.locator("a.fact").first
    mark.tap()
    note = phone.get_by_role("dialog").and_(phone.locator(".term-note"))
    expect(note).to_have_accessible_description(fact.remark)
    expect(note.get_by_role("link", name=f"全部{fact.kind.title}")).to_be_visible()


def test_beside_the_text_of_a_wide_screen_is_what_one_would_go_back_for(
    open_page: OpenPage, address: str, library: Library
) -> None:
    view = next(view for view in library.plans[0].items if view.key_points)
    page = open_page(**DESKTOP)
    page.goto(address + url_path(view.link.path))
    beside = page.locator(".beside")
    expect(beside.locator("[aria-current=page]")).to_contain_text(view.link.name)
    other = next(item for item in view.around if item != view.link)
    beside.get_by_role("link", name=other.name).click()
    assert page.url == address + url_path(other.path)


def test_the_bar_below_the_text_is_shown_only_where_it_works(
    open_page: OpenPage, phone: Page, address: str, library: Library
) -> None:
    path = url_path(library.plans[0].items[0].link.path)
    phone.goto(address + path)
    expect(phone.get_by_role("button", name="复制链接")).to_be_visible()
    plain = open_page(**PHONE, java_script_enabled=False)
    plain.goto(address + path)
    expect(plain.locator(".pass-on")).to_be_hidden()
