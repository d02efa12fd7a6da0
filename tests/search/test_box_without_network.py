"""The search that cannot be loaded says so, offers to try again, and works as soon as it can."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from box import Box
from playwright.sync_api import Page, expect

from barriers import barriers
from built_site import DESKTOP, PHONE, OpenContext, OpenPage

FAILED = "搜索没能加载，请检查网络后再试"
CUT = "先列这些，其余的没能加载，请检查网络后再试。"
WAITING = "正在搜索……"
AHEAD = {"engine.js", "query.js", "core.txt", "questions.txt"} | {
    f"{name}.js" for name in ("back", "chips", "place", "share")
}

# Answers what is typed only when it is told to, with one result of a given title.
LATE_WORKER = """
    const post = (items) => self.postMessage({ type: 3, data: { items, suggest: [] } });
    new BroadcastChannel("test").onmessage = ({ data: title }) => {
        post([[{ location: "about/", title, text: "", score: 1, terms: {} }]]);
    };
    self.addEventListener("message", ({ data }) => {
        if (data.type === 2 && !data.data) post([]);
    });
    self.postMessage({ type: 1 });
"""


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(**PHONE)


@pytest.fixture
def offline_page(context: OpenContext) -> Page:
    """A page that may lose its network."""
    return context(**PHONE).new_page()


@pytest.fixture(params=["search/engine.js", "search/core.txt"])
def lost(request: pytest.FixtureRequest, own_site: Path) -> tuple[Path, Path]:
    """A file that the server does not have, and where it is in the meantime."""
    file, aside = own_site / request.param, own_site.parent / "aside"
    return file, file.rename(aside)


def _has_failed(box: Box) -> None:
    expect(box.count).to_have_text(FAILED)
    expect(box.count).to_have_attribute("role", "status")
    expect(box.links).to_have_count(0)
    expect(box.page.locator(".search-nothing")).to_have_count(0)
    expect(box.page.get_by_role("button", name="再试一次")).to_be_visible()


def _has_found(box: Box) -> None:
    expect(box.count).to_have_text(re.compile("找到"))
    expect(box.links.first).to_be_visible()
    expect(box.page.locator(".search-again")).to_have_count(0)


@pytest.mark.parametrize("way", ["tap", "type", "enter"])
def test_a_lost_file_is_told_and_tried_again(
    page: Page, own_address: str, lost: tuple[Path, Path], way: str
) -> None:
    file, aside = lost
    box = Box(page, own_address).open().fill("食堂")
    _has_failed(box)
    box.fill("午饭")
    _has_failed(box)
    aside.rename(file)
    if way == "tap":
        page.get_by_role("button", name="再试一次").tap()
        expect(box.input).to_be_focused()
        expect(box.input).to_have_value("午饭")
    elif way == "enter":
        page.keyboard.press("Enter")
    else:
        box.fill("食堂")
    _has_found(box)


def test_without_network_the_search_goes_on_when_it_is_back(offline_page: Page, address: str) -> None:
    page = offline_page
    box = Box(page, address)
    page.context.set_offline(True)
    box.open().fill("食堂")
    _has_failed(box)
    page.context.set_offline(False)
    _has_found(box)
    box.fill("比特币价格")
    expect(page.locator(".search-nothing")).to_be_visible()


def test_first_results_stay_when_better_ones_cannot_be_loaded(
    page: Page, own_address: str, own_site: Path
) -> None:
    lost = own_site / "search" / "more.js"
    aside = lost.rename(own_site / "aside.js")
    box = Box(page, own_address).open().fill("党建谁来抓")
    expect(box.count).to_have_text(re.compile("找到"))
    expect(box.links.first).to_be_visible()
    expect(page.locator(".search-partial")).to_have_text(CUT)
    expect(page.locator(".search-partial")).to_have_attribute("role", "status")
    aside.rename(lost)
    page.get_by_role("button", name="再试一次").tap()
    expect(page.locator(".search-partial")).to_be_hidden()
    _has_found(box)


def test_a_worker_that_never_comes_is_told(context: OpenContext, own_address: str, own_site: Path) -> None:
    worker, aside = own_site / "search" / "worker.js", own_site / "aside.js"
    worker.rename(aside)
    page = context(**DESKTOP).new_page()
    page.clock.install()
    page.goto(own_address)
    box = page.locator("[data-md-component=search-query]")
    count = page.locator(".md-search-result__meta")
    box.click()
    box.fill("食堂")
    page.clock.run_for(2_000)
    expect(count).to_have_text(WAITING)
    page.clock.run_for(20_000)
    expect(count).to_have_text(FAILED)
    aside.rename(worker)
    page.get_by_role("button", name="再试一次").click()
    expect(page.locator("a.md-search-result__link").first).to_be_visible()
    expect(box).to_have_value("食堂")


def test_a_worker_that_comes_late_is_asked_again_like_any_other(
    context: OpenContext, own_address: str, own_site: Path
) -> None:
    (own_site / "search" / "worker.js").write_text(LATE_WORKER, encoding="utf-8")
    page = context(**DESKTOP).new_page()
    page.clock.install()
    answer = "title => new BroadcastChannel('test').postMessage(title)"
    box = Box(page, own_address).open()
    box.input.fill("食堂")
    page.clock.run_for(2_000)
    page.clock.run_for(20_000)
    expect(box.count).to_have_text(FAILED)
    page.evaluate(answer, "食堂")
    expect(box.links).to_be_visible()
    page.evaluate(answer, """<i data-search='{"isFailed":true}'></i>""")
    expect(box.count).to_have_text(FAILED)
    page.evaluate("window.isSamePage = true")
    page.get_by_role("button", name="再试一次").click()
    expect(box.count).to_have_text(WAITING)
    assert page.evaluate("window.isSamePage")


def test_what_comes_with_the_first_focus_is_asked_for_again_at_the_next(
    offline_page: Page, address: str
) -> None:
    page = offline_page
    page.goto(address)
    button = page.locator("header label.md-header__button[for=__search]")
    failed: set[str] = set()
    page.on("requestfailed", lambda request: failed.add(urlsplit(request.url).path.rsplit("/", 1)[1]))
    page.context.set_offline(True)
    with page.expect_event("requestfailed", lambda _: failed >= AHEAD):
        button.click()
    assert failed == AHEAD
    page.context.set_offline(False)
    page.keyboard.press("Escape")
    button.click()
    expect(page.locator(".search-chip").first).to_be_visible()
    expect(page.locator(".search-notice")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_message_is_accessible(
    open_page: OpenPage, own_address: str, own_site: Path, scheme: str
) -> None:
    (own_site / "search" / "core.txt").unlink()
    page = open_page(**PHONE, color_scheme=scheme, reduced_motion="reduce")
    _has_failed(Box(page, own_address).open().fill("食堂"))
    assert barriers(page, ".md-search", colours_alone=scheme == "dark") == ""
