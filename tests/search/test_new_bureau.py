"""A bureau that starts from this repository: its own plan in place of ours, official words only."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from box import Box
from playwright.sync_api import Page, expect

from built_site import PHONE, OpenPage, build
from data_folder import FROZEN_DATA, PROJECT
from html_page import HtmlPage, broken_links
from made_once import made_once
from planbook.checked import checked
from static_host import served

FORMS = PROJECT / "tests" / "forms" / "data"
NEWCOMER = "2031-levels"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shared lists as they are here, which the bureau keeps, and the plan of another bureau."""
    return made_once(tmp_path_factory, "new-bureau", _newcomer)


def _newcomer(folder: Path) -> None:
    folder.mkdir()
    for path in FROZEN_DATA.glob("*.yml"):
        shutil.copy(path, folder)
    shutil.copytree(FORMS / NEWCOMER, folder / NEWCOMER)


@pytest.fixture(scope="module")
def site(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "new-bureau-site", partial(build, DATA_DIR=str(data)))


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as own_address:
        yield own_address


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(**PHONE)


def test_its_data_is_sound_although_its_plan_uses_none_of_our_topics_and_words(data: Path) -> None:
    book, problems = checked(data)
    assert problems == []
    assert book is not None
    assert book.topics.records


def test_no_link_is_dead_and_no_page_has_an_empty_part(site: Path) -> None:
    pages = sorted(site.rglob("index.html"))
    assert len(pages) > 10
    assert {str(page): broken for page in pages if (broken := broken_links(site, page))} == {}
    assert {str(page): empty for page in pages if (empty := HtmlPage(page).empty_headings)} == {}


@pytest.mark.parametrize("path", ["", "2031-levels/", "2031-levels/1/"])
def test_its_pages_name_no_list_that_is_empty(site: Path, path: str) -> None:
    page = HtmlPage(site / path / "index.html")
    lists = {"topics/", "for/", "timeline/", "figures/", "places/", "policies/"}
    assert not lists.intersection(link.lstrip("./") for link in page.links)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("集团化办学", "2031-levels/2/"),
        ("养老服务专业", "2031-levels/3/"),
        ("不合理的负担", "2031-levels/demands/"),
        ("打基础的一年", "2031-levels/"),
    ],
)
def test_search_finds_the_words_of_its_plan(page: Page, address: str, query: str, place: str) -> None:
    box = Box(page, address).open()
    box.fill(query)
    expect(box.links.first).to_be_visible()
    assert box.found()[0].split("?")[0].split("#")[0] == place
    assert box.errors == []
