"""Lists are narrowed to a reader and a topic, and the pictures above them with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from barriers import barriers, change_colours
from built_site import DESKTOP, PHONE, OpenPage, url_path
from planbook.link.library import Library
from planbook.link.text_views import FacetEntry

SMALLEST_TARGET = 24  # pixels: WCAG 2.2, 2.5.8


def entries_of(library: Library, page: str) -> Sequence[FacetEntry]:
    """Return what a page of facets lists."""
    return [
        entry
        for view in library.facets
        if view.kind.page == page
        for plan in view.plans
        for entry in plan.entries
    ]


def listed(page: Page) -> Locator:
    """Return the entries of a list that are seen."""
    return page.locator("article li[data-for]").filter(visible=True)


def anchors(page: Page) -> list[str]:
    """Return the ids of the entries that are seen."""
    return [place.get_attribute("id") or "" for place in listed(page).locator("[id]").all()]


def open_list(open_page: OpenPage, url: str) -> tuple[Page, Locator]:
    """Return a list on a phone, and what it says aloud."""
    page = open_page(**PHONE, reduced_motion="reduce")
    page.goto(url)
    return page, page.get_by_role("status").filter(has_text=re.compile("处|项|没有"))


@pytest.mark.parametrize("kind", ["timeline", "figures", "places", "policies"])
def test_a_list_is_narrowed_and_the_way_back_leads_to_all_of_it(
    open_page: OpenPage, address: str, library: Library, kind: str
) -> None:
    entries = entries_of(library, kind)
    first = next(entry for entry in entries if entry.audiences and entry.topics)
    reader, topic = first.audiences[0], first.topics[0]
    of_reader = [entry.anchor for entry in entries if reader in entry.audiences]
    of_both = [entry.anchor for entry in entries if reader in entry.audiences and topic in entry.topics]
    page, said = open_list(open_page, f"{address}{kind}/")
    expect(said).to_have_text(f"共{len(entries)}处")
    assert len(anchors(page)) == len(entries)

    page.locator("select[name=for]").select_option(reader)
    expect(said).to_contain_text(f"：{len(of_reader)}处（共{len(entries)}处）")
    assert sorted(anchors(page)) == sorted(of_reader)
    page.locator("select[name=topic]").select_option(topic)
    expect(said).to_contain_text(f"：{len(of_both)}处")
    assert sorted(anchors(page)) == sorted(of_both)
    assert page.url == f"{address}{kind}/?for={reader}&topic={topic}"

    page.reload()
    assert sorted(anchors(page)) == sorted(of_both)
    page.go_back()
    expect(said).to_contain_text(f"：{len(of_reader)}处")
    assert page.locator("select[name=topic]").input_value() == ""
    page.get_by_role("button", name="看全部").click()
    expect(said).to_have_text(f"共{len(entries)}处")
    expect(page.locator("select[name=for]")).to_be_focused()
    assert page.url == f"{address}{kind}/"


def test_nothing_that_is_seen_leads_to_what_is_hidden(
    open_page: OpenPage, address: str, library: Library
) -> None:
    entries = entries_of(library, "timeline")
    reader = entries[0].audiences[0]
    page = open_page(**DESKTOP)
    page.goto(f"{address}timeline/?for={reader}")
    expect(page.locator("select[name=for]")).to_have_value(reader)
    hidden = page.locator("article h2").filter(visible=False)
    assert hidden.count() > 0
    links = page.locator("article table a, .md-sidebar--secondary a[href^='#']").filter(visible=True)
    targets = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert targets
    for target in targets:
        expect(page.locator(f"[id='{(target or '').removeprefix('#')}']")).to_be_visible()
    for heading in page.locator("article h2").filter(visible=True).all():
        expect(
            heading.locator("xpath=following-sibling::ul[1]/li").filter(visible=True).first
        ).to_be_visible()
    disabled = page.locator("select[name=topic] option:disabled").evaluate_all("all => all.map(o => o.value)")
    possible = {topic for entry in entries if reader in entry.audiences for topic in entry.topics}
    assert set(disabled) == {topic for entry in entries for topic in entry.topics} - possible


def test_the_picture_of_the_year_counts_what_is_listed(
    open_page: OpenPage, address: str, library: Library
) -> None:
    page, _ = open_list(open_page, f"{address}timeline/")
    for reader in ("", entries_of(library, "timeline")[0].audiences[0]):
        page.locator("select[name=for]").select_option(reader)
        numbers = page.locator(".year-picture a").filter(visible=True)
        assert sum(map(int, numbers.all_inner_texts())) == len(anchors(page))
        for number in numbers.all():
            assert (number.get_attribute("aria-label") or "").endswith(f"：{number.inner_text()}件")
            box = number.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= SMALLEST_TARGET
    numbers.first.click()
    assert page.url.partition("#")[2] in anchors(page)


def test_an_address_with_what_a_list_lacks_shows_all_of_it(
    open_page: OpenPage, address: str, library: Library
) -> None:
    _, said = open_list(open_page, f"{address}places/?for=nobody&topic=%22nothing&q=")
    expect(said).to_have_text(f"共{len(entries_of(library, 'places'))}处")


def test_without_javascript_a_list_is_whole_and_offers_no_choice(
    open_page: OpenPage, address: str, library: Library
) -> None:
    page = open_page(**PHONE, java_script_enabled=False)
    page.goto(f"{address}timeline/?for=parents")
    expect(page.locator("form.narrow")).to_be_hidden()
    assert listed(page).count() == len(entries_of(library, "timeline"))


def test_a_circle_of_the_plans_picture_leads_to_the_items_it_counts(
    open_page: OpenPage, address: str, library: Library
) -> None:
    plan = library.plans[0]
    picture = library.pictures[plan.link.id]
    assert picture is not None
    row = next(row for row in picture.rows if any(cell.topic and cell.items for cell in row.cells))
    column, cell = next(
        (column, cell)
        for column, cell in zip(picture.columns, row.cells, strict=True)
        if cell.topic and cell.items
    )
    page, said = open_list(open_page, address + url_path(column.section.path))
    expect(page.locator("form.narrow")).to_be_hidden()  # a few items are seen at a glance
    page.goto(address + url_path(plan.link.path))
    page.get_by_role("link", name=f"{row.topic.name}，{column.section.heading}：").click()
    expect(said).to_have_text(re.compile(f"^{row.topic.name}：{len(cell.items)}项"))
    names = listed(page).locator("a").all_inner_texts()
    assert len(names) == len(cell.items)
    assert all(name.endswith(item.name) for name, item in zip(names, cell.items, strict=True))


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_narrowed_lists_and_pictures_are_accessible(
    open_page: OpenPage, address: str, library: Library, size: dict[str, object]
) -> None:
    page = open_page(**size, reduced_motion="reduce")
    found = []
    for path in ("timeline/?for=parents", "figures/", url_path(library.plans[0].link.path)):
        page.goto(address + path)
        if folded := page.locator("details.more summary").all():
            folded[-1].click()
        found.append(barriers(page))
        change_colours(page)
        found.append(barriers(page, colours_alone=True))
        page.emulate_media(forced_colors="active")
        found.append(barriers(page, colours_alone=True))
        page.emulate_media(forced_colors="none")
        wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert not page.evaluate(wide), path
    assert not any(found), found
