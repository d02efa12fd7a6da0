"""What a reader meets, in a real browser, on a phone and at a desk."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response, Route, ViewportSize

from barriers import AXE_SCRIPT, barriers, change_colours, too_long_lines
from built_site import DESKTOP, PHONE, OpenContext, OpenPage, one_page_of_each_kind, url_path
from planbook.link import link
from planbook.link.library import Library
from project_copy import ProjectCopy
from refusals import listening
from waiting import wait_until

FIRST_VISIT_KIB = 80
PARTS = 2
PRESS_BIGGER_TEXT = "document.querySelector('.larger-switch button').click()"
WIDEST: ViewportSize = {"width": 1920, "height": 1080}
LEADS_TO_BOTH = {"home", "item", "topic", "audience"}


@pytest.fixture(scope="session")
def kinds(library: Library) -> dict[str, str]:
    """Kind and address of one page of each kind."""
    return one_page_of_each_kind(library)


@pytest.fixture(scope="session")
def kinds_where_years_meet(two_years: tuple[ProjectCopy, int], kinds: dict[str, str]) -> dict[str, str]:
    """The same of the site with two years, of what one year alone has not, and what leads to both."""
    of_two_years = one_page_of_each_kind(link(two_years[0].data.book()))
    return {kind: path for kind, path in of_two_years.items() if kind not in kinds or kind in LEADS_TO_BOTH}


def _is_too_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def _too_long_lines_on(screen: ViewportSize, page: Page) -> list[str]:
    before = page.viewport_size
    assert before
    page.set_viewport_size(screen)
    found = too_long_lines(page)
    page.set_viewport_size(before)
    return found


# Each page is opened once for all that is asked of it; in parts, so that workers share them. The colours that
# one page is left in are those that the next is opened with.
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_kind_of_page_scrolls_sideways_complains_asks_other_hosts_or_keeps_people_out(
    open_page: OpenPage, address: str, kinds: dict[str, str], size: dict[str, object], part: int
) -> None:
    page, complaints = listening(open_page, **size, reduced_motion="reduce", begin=AXE_SCRIPT)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    found: dict[str, list[str]] = {}
    for kind, path in list(kinds.items())[part::PARTS]:
        page.goto(address + path)
        assert page.evaluate("window.refused") == [], kind
        assert not _is_too_wide(page), kind
        assert too_long_lines(page) == [], kind
        if size is DESKTOP:
            assert _too_long_lines_on(WIDEST, page) == [], f"{kind} on the widest screen"
        page.evaluate(PRESS_BIGGER_TEXT)
        assert not _is_too_wide(page), f"{kind} in bigger text"
        page.evaluate(PRESS_BIGGER_TEXT)
        found[kind] = [barriers(page)]
        change_colours(page)
        found[kind].append(barriers(page, colours_alone=True))
    assert {kind: reports for kind, reports in found.items() if any(reports)} == {}
    assert complaints == []
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_two_years_are_as_accessible_as_one(
    open_page: OpenPage,
    two_years_address: str,
    kinds_where_years_meet: dict[str, str],
    size: dict[str, object],
) -> None:
    page = open_page(**size, reduced_motion="reduce", begin=AXE_SCRIPT)
    found = {}
    for kind, path in kinds_where_years_meet.items():
        page.goto(two_years_address + path)
        if barred := barriers(page):
            found[kind] = barred
        assert not _is_too_wide(page), kind
    assert found == {}


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_link_to_the_repository_asks_it_nothing(
    context: OpenContext, github_address: str, kinds: dict[str, str], size: dict[str, object]
) -> None:
    opened = context(**size)
    others: list[str] = []

    def refuse(route: Route) -> None:
        others.append(route.request.url)
        route.abort()

    opened.route(lambda url: not url.startswith(github_address), refuse)
    page = opened.new_page()
    for path in (kinds["home"], kinds["item"]):
        page.goto(github_address + path, wait_until="networkidle")
        assert page.locator("a.md-source[href='https://github.com/office/plans']").count() > 0
    assert others == []


def test_a_first_visit_to_an_item_is_light(context: OpenContext, address: str, kinds: dict[str, str]) -> None:
    page = context(**PHONE).new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address + kinds["item"], wait_until="networkidle")
    compressed = sum(len(gzip.compress(response.body(), 9)) for response in responses)
    assert compressed <= FIRST_VISIT_KIB * 1024


def test_so_it_is_where_the_site_is_published(
    context: OpenContext, published_address: str, kinds: dict[str, str]
) -> None:
    test_a_first_visit_to_an_item_is_light(context, published_address, kinds)


def test_pages_can_be_read_without_javascript(open_page: OpenPage, address: str, library: Library) -> None:
    page = open_page(**PHONE, java_script_enabled=False)
    view = library.plans[0].items[0]
    page.goto(address + url_path(view.link.path))
    for measure in view.item.measures:
        assert page.get_by_text(measure.text[-12:]).first.is_visible()
    page.locator("a[rel=next]").click()
    assert page.url == address + url_path(library.plans[0].items[1].link.path)


def test_the_way_from_home_to_an_item_and_on_to_the_next(
    open_page: OpenPage, address: str, library: Library
) -> None:
    plan = library.plans[0]
    section = plan.sections[-1]
    first, second = section.items[:2]
    page = open_page(**PHONE)
    page.goto(address)
    page.locator("article summary").filter(has_text=section.link.heading).click()
    page.locator("article").get_by_role("link", name=first.link.name).click()
    assert page.url == address + url_path(first.link.path)
    assert page.locator("h1").inner_text().startswith(f"{first.link.label}\u00a0{first.link.name}")
    page.locator("a[rel=next]").click()
    assert page.url == address + url_path(second.link.path)
    page.locator(".crumbs").get_by_role("link", name=section.link.heading).click()
    assert page.url == address + url_path(section.link.path)


def test_the_address_of_a_measure_leads_to_it_and_shows_which_it_is(
    open_page: OpenPage, address: str, library: Library
) -> None:
    view = max(library.plans[0].items, key=lambda item: len(item.measures))
    last = view.measures[-1]
    page = open_page(**PHONE)
    page.goto(f"{address}{url_path(view.link.path)}#{last.anchor}")
    target = page.locator(f"#{last.anchor}")
    assert target.inner_text() == last.measure.text
    wait_until(page, "id => document.getElementById(id).getBoundingClientRect().top >= 0", arg=last.anchor)
    assert _background(page, f"#{last.anchor}") != _background(page, f"#{view.measures[0].anchor}")


def test_official_text_and_editors_words_look_different(
    open_page: OpenPage, address: str, library: Library
) -> None:
    page = open_page(**PHONE)
    page.goto(address + url_path(library.plans[0].items[0].link.path))
    border = "element => getComputedStyle(element).borderLeftWidth"
    assert page.locator(".official").first.evaluate(border) != "0px"
    assert page.locator(".summary").evaluate(border) == "0px"
    assert _background(page, ".summary") != _background(page, ".official")


def _background(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("element => getComputedStyle(element).backgroundColor"))


def test_keys_reach_the_menu_of_a_narrow_window_and_nothing_in_it_while_it_is_shut(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page.goto(address)
    focused = "Boolean(document.activeElement.closest('.md-sidebar--primary'))"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "跳到正文"
    for _ in range(6):
        page.keyboard.press("Tab")
        assert not page.evaluate(focused)
    menu = page.get_by_role("button", name="菜单")
    menu.press("Enter")
    assert page.evaluate(focused)
    assert menu.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "菜单"
    menu.press("Enter")
    page.locator(".md-sidebar--primary a:visible").last.focus()
    page.keyboard.press("Tab")
    assert menu.get_attribute("aria-expanded") == "false"


def test_tap_targets_on_a_phone_are_not_smaller_than_24_pixels(
    open_page: OpenPage, address: str, kinds: dict[str, str]
) -> None:
    page = open_page(**PHONE)
    page.goto(address)
    heights = page.locator(".needs a, .topics a, .switch a, .ways a").evaluate_all(
        "links => links.map(link => link.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) >= 24


def test_a_missing_page_says_so_in_chinese(site: Path) -> None:
    text = (site / "404.html").read_text(encoding="utf-8")
    assert "没有这一页" in text
    assert "Not found" not in text


@pytest.fixture
def titles(site: Path) -> list[str]:
    return [
        page.read_text(encoding="utf-8").partition("<title>")[2].partition("</title>")[0]
        for page in site.rglob("index.html")
    ]


def test_every_page_has_a_title_of_its_own(titles: list[str]) -> None:
    assert all(titles)
    assert len(set(titles)) == len(titles)
