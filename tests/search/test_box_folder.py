"""A site that is opened from a folder, without any server, searches and leads as on the web."""

from __future__ import annotations

import re
from pathlib import Path

from box import DRAWN_WHOLE, Box
from playwright.sync_api import Page, expect

from built_site import DESKTOP, OpenContext, OpenPage
from waiting import wait_until

# Of the index they need the everyday words, readings, traditional characters, guesses and terms.
QUERIES = ("放学没人接", "shitang", "學校", "食糖", "什么是学区制")


def _open(context: OpenContext, file: Path) -> tuple[Page, list[str]]:
    page = context(**DESKTOP).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type in ("error", "warning") else None)
    page.goto(file.as_uri())
    return page, errors


def _shown(page: Page) -> list[str]:
    """Return what the results, or the term's explanation above them, say, as soon as all are drawn."""
    wait_until(
        page,
        """() => {
            const first = document.querySelector(".md-search-result__list [data-search]");
            return first && JSON.parse(first.dataset.search).text ===
                document.querySelector("[data-md-component=search-query]").value;
        }""",
    )
    wait_until(page, DRAWN_WHOLE)
    return page.locator("a.md-search-result__link, .search-term").all_inner_texts()


def test_every_kind_of_query_finds_what_it_finds_on_the_web(
    context: OpenContext, open_page: OpenPage, site: Path, address: str
) -> None:
    page, errors = _open(context, site / "index.html")
    box = Box(open_page(**DESKTOP), address).open()
    for query in QUERIES:
        page.locator("[data-md-component=search-query]").fill(query)
        box.fill(query)
        found = _shown(page)
        assert found == _shown(box.page), query
        assert found, query
    assert errors == []


def test_results_and_other_links_open_files(context: OpenContext, site: Path) -> None:
    page, errors = _open(context, site / "about" / "index.html")
    links = page.locator("a[href]").evaluate_all("links => links.map(({ href }) => href.split(/[?#]/)[0])")
    own = [link for link in links if link.startswith("file:")]
    assert len(own) > 10
    assert [link for link in own if not Path(link.removeprefix("file://")).is_file()] == []
    page.locator("[data-md-component=search-query]").fill("放学没人接")
    page.locator("a.md-search-result__link").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/27/index\.html\?h=.*#m\d+$"))
    page.go_back()
    expect(page.locator("a.md-search-result__link").first).to_be_visible()
    assert errors == []
