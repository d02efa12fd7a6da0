"""The search as a reader meets it: in a real browser, through the box, however they type."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from box import NOTHING, Box
from holding import holding
from playwright.sync_api import Page, expect
from queries import queries, year_of_queries

from barriers import barriers
from built_site import DESKTOP, PHONE, OpenContext, OpenPage, url_path
from planbook.link.library import Library
from planbook.link.plan_views import ItemView
from planbook.search.plain import plain
from waiting import wait_until

QUESTION = "孩子放学没人接怎么办？"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(**PHONE)


@pytest.fixture
def box(page: Page, address: str) -> Iterator[Box]:
    opened = Box(page, address).open()
    yield opened
    assert opened.errors == []


@pytest.fixture(scope="session")
def items(library: Library) -> list[ItemView]:
    return [view for plan in library.plans for view in plan.items]


def test_words_cut_from_the_text_find_every_item_that_holds_them(box: Box, items: list[ItemView]) -> None:
    chance = random.Random(11)
    for _ in range(40):
        text = chance.choice(items).item.official_text
        length = chance.choice([2, 3, 4, 6, 9, 30])
        start = chance.randrange(max(1, len(text) - length))
        words = text[start : start + length]
        expected = holding(items, words)
        if len(plain(words)) < 2 or len(expected) > 8:
            continue
        box.fill(words).whole()
        assert set(box.found()[: len(expected)]) == expected, words


def test_everyday_words_reach_the_item_that_is_meant(box: Box) -> None:
    missed = []
    for query, path in random.Random(3).sample(queries(), 40):
        # Other years' plans may have items that fit as well.
        box.fill(f"{year_of_queries()}年 {query}").whole()
        if path not in box.found()[:3]:
            missed.append(query)
    assert len(missed) <= 1, missed


def test_a_question_is_answered_with_the_reason(box: Box) -> None:
    box.fill(QUESTION)
    expect(box.page.locator(".search-why").first).to_have_text("“放学没人接”相当于“课后托管”")
    expect(box.page.locator(".md-search-result__item").first.locator("mark").first).to_have_text("课后托管")


def test_the_address_follows_the_query_and_opens_it_anywhere(
    box: Box, open_page: OpenPage, address: str
) -> None:
    box.fill("课后 托管&安全")
    _has_query(box, "课后 托管&安全")
    for path in ("", "topics/", "about/"):
        other = Box(open_page(**DESKTOP), address, f"{path}?q={quote('食堂')}")
        expect(other.links.first).to_be_visible()
        expect(other.input).to_have_value("食堂")
        assert other.errors == []


def _has_query(box: Box, query: str) -> None:
    wait_until(box.page, "query => new URLSearchParams(location.search).get('q') === query", arg=query)
    assert parse_qs(urlsplit(box.page.url).query) == {"q": [query]}


def test_closing_the_box_takes_the_query_out_of_the_address(box: Box) -> None:
    box.fill("食堂")
    _has_query(box, "食堂")
    box.page.keyboard.press("Escape")
    expect(box.page).not_to_have_url(re.compile(r"[?&]q="))


def test_back_shows_the_results_again(box: Box) -> None:
    box.fill("食堂").whole()
    box.links.first.click()
    box.page.wait_for_url(re.compile(r"\?h=%E9%A3%9F%E5%A0%82&to=(m\d+)#\1$"))
    box.page.go_back()
    expect(box.input).to_have_value("食堂")
    expect(box.links.first).to_be_visible()


@pytest.mark.parametrize("link", ["[href*='#m']", ":not([href*='#'])"], ids=["measure", "heading"])
def test_landing_marks_the_words_in_the_measure(box: Box, link: str) -> None:
    box.fill(QUESTION)
    box.page.locator(f"a.md-search-result__link{link}").first.click()
    box.page.wait_for_url(re.compile(r"#m\d+$"))
    measure = box.page.locator(f"#{urlsplit(box.page.url).fragment}")
    assert "课后托管" in "".join(measure.locator("mark").all_text_contents())
    expect(measure).to_be_in_viewport()


def test_marks_reach_across_links(page: Page, address: str, items: list[ItemView]) -> None:
    view = next(view for view in items if any(len(measure.spans) > 2 for measure in view.measures))
    measure = next(measure for measure in view.measures if len(measure.spans) > 2)
    path = url_path(view.link.path)
    Box(page, address, f"{path}?h={quote(measure.measure.text)}")
    element = page.locator(f"#{measure.anchor}")
    assert plain("".join(element.locator("mark").all_text_contents())) == plain(measure.measure.text)
    assert plain(element.inner_text()) == plain(measure.measure.text)


def test_nothing_found_says_what_to_try(box: Box, library: Library) -> None:
    box.fill("比特币价格")
    expect(box.count).to_have_text(NOTHING)
    help_ = box.page.locator(".search-nothing")
    expect(help_).to_be_visible()
    targets = {link.get_attribute("href") for link in help_.locator("a").all()}
    assert len(targets) == 2 + len(library.plans)
    box.fill("食堂")
    expect(help_).to_have_count(0)


def test_chips_narrow_and_widen(box: Box) -> None:
    box.fill("学校").whole()
    everything = box.count.inner_text()
    chip = box.page.locator(".search-chip").first
    name = chip.locator("span").inner_text().split()[0]
    assert chip.locator("small").inner_text() in ("读者", "主题")
    chip.click()
    pressed = box.page.locator(".search-chip[aria-pressed=true]")
    expect(pressed).to_contain_text(name)
    expect(box.count).not_to_have_text(everything)
    _has_query(box, box.input.input_value())
    assert f"：{name}" in box.input.input_value()
    pressed.click()
    expect(box.count).to_have_text(everything)
    expect(box.input).to_have_value("学校")


def test_an_empty_box_offers_words_to_try(box: Box) -> None:
    chips = box.page.locator(".search-chip")
    expect(chips.nth(2)).to_be_visible()
    size = chips.first.bounding_box()
    assert size is not None
    assert size["height"] >= 40
    word = chips.first.locator("span").inner_text()
    chips.first.click()
    expect(box.input).to_have_value(word)
    expect(box.links.first).to_be_visible()
    expect(chips.filter(has_text="试试")).to_have_count(0)
    box.fill("比特币价格")
    expect(chips).to_have_count(0)
    box.fill("")
    expect(chips.filter(has_text="试试").first).to_be_visible()


def test_the_row_of_chips_fades_only_where_it_goes_on(open_page: OpenPage, address: str) -> None:
    narrow, wide = open_page(**PHONE), open_page(**DESKTOP)
    box = Box(narrow, address).open()
    row = narrow.locator(".search-chips")
    box.fill("学校").whole()
    expect(row).to_have_css("mask-image", re.compile("gradient"))
    row.evaluate("element => element.scrollTo(9999, 0)")
    expect(row).to_have_css("mask-image", "none")
    Box(wide, address).open()
    expect(wide.locator(".search-chip").first).to_be_visible()
    expect(wide.locator(".search-chips")).to_have_css("mask-image", "none")


def test_looser_results_stand_under_a_heading(box: Box, items: list[ItemView]) -> None:
    view, word, verbatim = next(
        (view, word, verbatim)
        for view in items
        for word in view.item.search_words
        if 0 < len(verbatim := holding(items, word)) < 5 and url_path(view.link.path) not in verbatim
    )
    box.fill(word).whole()
    groups = box.page.locator(".md-search-result__item").all()
    [side] = box.page.locator("[data-search]").all()
    told = json.loads(side.get_attribute("data-search") or "")
    kinds, texts = told["kinds"][: len(groups)], told["headings"]
    headings = ["".join(group.locator(".search-heading").all_inner_texts()) for group in groups]
    before = ["verbatim", *kinds]
    assert headings == [
        text if kind != kind_before else ""
        for kind, kind_before, text in zip(kinds, before, texts, strict=False)
    ]
    assert set(box.found()[: len(verbatim)]) == verbatim
    assert box.found().index(url_path(view.link.path)) >= headings.index("说的是同一件事的")


def test_a_summary_is_shown_as_the_editors_words(box: Box, items: list[ItemView]) -> None:
    item = items[5].item
    box.fill(item.title or "").whole()
    summary = box.page.locator(".md-search-result__item").first.locator(".search-summary")
    expect(summary).to_have_text(f"编者的话{item.summary}")


def test_the_count_is_announced(box: Box) -> None:
    expect(box.count).to_have_attribute("role", "status")
    box.fill("食堂")
    expect(box.count).to_have_text(re.compile(r"^找到\d+项$"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_are_accessible(open_page: OpenPage, address: str, scheme: str) -> None:
    page = open_page(**PHONE, color_scheme=scheme, reduced_motion="reduce")
    box = Box(page, address).open()
    for query in ("学校", "比特币价格"):
        box.fill(query).settle()
        assert barriers(page, ".md-search", colours_alone=scheme == "dark") == "", query


def test_nothing_is_fetched_before_the_box_is_used(context: OpenContext, address: str) -> None:
    page = context(**PHONE).new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(urlsplit(request.url).path))
    page.clock.install()
    box = Box(page, address)
    page.clock.run_for(10_000)
    page.wait_for_load_state("networkidle")
    assert not [path for path in fetched if path.endswith((".txt", "engine.js", "chips.js"))]
    box.open().fill("食堂")
    assert [path.rsplit("/", 1)[1] for path in fetched if path.endswith(".txt")].count("core.txt") >= 1


def test_the_home_page_opens_the_search(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".search-prompt").tap()
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.type("食堂")
    expect(page.locator("a.md-search-result__link").first).to_be_visible()


def test_words_typed_on_the_home_page_are_searched_for(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".search-prompt").fill("食堂")
    page.locator(".search-prompt").press("Enter")
    expect(page.locator("[data-md-component=search-query]")).to_have_value("食堂")
    expect(page.locator("a.md-search-result__link").first).to_be_visible()
