"""Every link and anchor on the built site leads somewhere."""

from __future__ import annotations

import json
import os
import re
from functools import cache, partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from built_site import build, url_path
from data_folder import FROZEN_DATA, PROJECT
from html_page import HtmlPage
from made_once import made_once
from planbook.addresses import paths
from planbook.link.library import Library
from planbook.link.text_views import FacetEntry


@cache
def _parse(path: Path) -> HtmlPage:
    return HtmlPage(path)


def _broken(site: Path, page: Path) -> list[str]:
    broken = []
    for link in _parse(page).links:
        parts = urlsplit(link)
        if parts.scheme in ("http", "https", "javascript", "data", "mailto"):
            continue
        target = page.parent / unquote(parts.path) if parts.path else page
        if target.is_dir():
            target /= "index.html"
        target = Path(os.path.normpath(target))
        if (
            not target.is_relative_to(site)
            or not target.is_file()
            or (
                parts.fragment
                and target.suffix == ".html"
                and unquote(parts.fragment) not in _parse(target).ids
            )
        ):
            broken.append(link)
    return broken


def test_no_link_or_anchor_on_the_built_site_is_broken(site: Path) -> None:
    # 404.html is served at any address and therefore links from the root.
    pages = [page for page in site.rglob("*.html") if page.name != "404.html"]
    assert len(pages) > 1
    assert {str(page): broken for page in pages if (broken := _broken(site, page))} == {}


def test_no_page_has_the_same_id_twice(site: Path) -> None:
    twice = {
        str(page): sorted({name for name in ids if ids.count(name) > 1})
        for page in site.rglob("*.html")
        if len(ids := _parse(page).ids) != len(set(ids))
    }
    assert twice == {}


def test_pages_ask_nothing_of_other_hosts(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "fonts.googleapis" not in text
        outside = [link for link in _parse(page).links if urlsplit(link).scheme in ("http", "https")]
        assert [link for link in outside if "squidfunk.github.io" not in link] == []


def _entries(library: Library) -> dict[str, list[FacetEntry]]:
    return {
        view.path: [entry for plan in view.plans for group in plan.groups for entry in group.entries]
        for view in library.facets
    }


def test_every_entry_of_an_overview_links_to_its_measure(site: Path, library: Library) -> None:
    for path, entries in _entries(library).items():
        overview = _parse(site / url_path(path) / "index.html")
        # The frozen plan names no units.
        assert bool(entries) == (path != paths.facets("units"))
        for entry in entries:
            there = f"../{url_path(entry.path)}#{entry.place}"
            assert there in overview.links
            assert entry.anchor in overview.ids


def test_every_fact_that_is_marked_in_the_text_leads_to_its_entry(site: Path, library: Library) -> None:
    for view in library.plans[0].items:
        links = _parse(site / url_path(view.link.path) / "index.html").links
        facts = [span.fact for measure in view.measures for span in measure.spans if span.fact]
        for fact in facts:
            assert f"../../{fact.kind.page}/#{fact.entry.anchor}" in links


def test_related_items_link_to_each_other(site: Path, library: Library) -> None:
    for plan in library.plans:
        for view in plan.items:
            for related in view.related:
                other = _parse(site / url_path(related.item.path) / "index.html")
                assert f"../../{url_path(view.link.path)}" in _absolute(other, site)


def _absolute(page: HtmlPage, site: Path) -> list[str]:
    """Return the page's links as they would be from an item's page."""
    return [
        "../../" + Path(os.path.normpath(page.path.parent / link)).relative_to(site).as_posix() + "/"
        for link in page.links
        if not urlsplit(link).scheme and not link.startswith("#") and "#" not in link
    ]


def test_a_term_is_linked_at_its_first_use_only(site: Path, library: Library) -> None:
    for plan in library.plans:
        for view in plan.items:
            links = _parse(site / url_path(view.link.path) / "index.html").links
            terms = [link for link in links if link.startswith("../../terms/#")]
            assert len(terms) == len(set(terms))
            used = {span.term.id for measure in view.measures for span in measure.spans if span.term}
            assert {link.partition("#")[2] for link in terms} == used


def test_items_stay_out_of_the_navigation(site: Path, library: Library) -> None:
    about = _parse(site / url_path(paths.ABOUT) / "index.html")
    items = {f"../{url_path(view.link.path)}" for plan in library.plans for view in plan.items}
    assert items.isdisjoint(about.links)


def test_every_item_is_two_clicks_from_home(site: Path, library: Library) -> None:
    home = _parse(site / "index.html")
    first = {os.path.normpath(link) for link in home.links if not urlsplit(link).scheme}
    second = set()
    for link in first:
        page = site / link / "index.html"
        if page.is_file():
            second |= {os.path.normpath(f"{link}/{further}") for further in _parse(page).links}
    items = {os.path.normpath(url_path(view.link.path)) for view in library.plans[0].items}
    assert items <= second


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built as a publisher would, with a repository, an address and a name."""
    build_it = partial(
        build,
        REPO_URL="https://code.example/office/plans",
        EDIT_URI="edit/trunk/",
        SITE_URL="https://plans.example/here/",
        SITE_NAME="2018",
    )
    return made_once(tmp_path_factory, "office-site", build_it)


class TestEditLinks:
    """With a repository each page's link opens the very data file it came from."""

    def test_without_a_repository_there_is_none(self, site: Path, library: Library) -> None:
        for view in library.plans[0].items:
            page = site / url_path(view.link.path) / "index.html"
            assert "/edit/" not in page.read_text(encoding="utf-8")

    def test_an_item_leads_to_its_own_file(self, published: Path, library: Library) -> None:
        for plan in library.plans:
            for view in plan.items:
                links = _parse(published / url_path(view.link.path) / "index.html").links
                edit = {link for link in links if "/edit/trunk/" in link}
                assert edit == {f"https://code.example/office/plans/edit/trunk/tests/frozen/{view.file}"}
                assert (FROZEN_DATA / view.file).is_file()

    def test_every_edit_link_leads_to_a_file_of_the_project(self, published: Path) -> None:
        seen = set()
        for page in published.rglob("*.html"):
            for link in _parse(page).links:
                if "/edit/trunk/" in link:
                    name = link.partition("/edit/trunk/")[2]
                    assert (PROJECT / name).is_file(), link
                    seen.add(name)
        assert "tests/frozen/terms.yml" in seen

    def test_canonical_addresses_use_the_given_site(self, published: Path) -> None:
        links = _parse(published / url_path(paths.TERMS) / "index.html").links
        assert "https://plans.example/here/terms/" in links


def test_pages_bear_the_name_that_the_publisher_gave(published: Path, library: Library) -> None:
    home = (published / "index.html").read_text(encoding="utf-8")
    item = (published / url_path(library.plans[0].items[0].link.path) / "index.html").read_text(
        encoding="utf-8"
    )
    assert "<title>2018</title>" in home
    assert " - 2018</title>" in item
    assert 'aria-label="2018"' in item


def test_search_is_there_on_every_page(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert 'data-md-component="search-query"' in text
        config = text.partition('<script id="__config" type="application/json">')[2].partition("</script>")[0]
        assert json.loads(config)["search"]


def test_the_long_page_for_editors_has_jumps_to_all_its_parts(site: Path, library: Library) -> None:
    page = _parse(site / url_path(paths.SEARCH_WORDS) / "index.html")
    items = [f"#y{listed.item.plan.id}-{listed.item.number}" for listed in library.words.items]
    # The table of contents at the side, which phones do not have, has each once.
    for target in ("#poor", "#shared", "#items", *items):
        assert page.links.count(target) == 2, target


def test_no_page_shows_its_markup(site: Path) -> None:
    texts = {page: page.read_text(encoding="utf-8") for page in site.rglob("*.html")}
    styled = re.compile("<style.*?</style>", re.DOTALL)
    assert [page for page, text in texts.items() if "{:" in styled.sub("", text)] == []
