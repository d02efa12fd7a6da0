"""The whole site as one file, to be read from a folder."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import html

from built_site import PHONE, PUBLISHED_AT, OpenPage
from html_page import broken_links
from made_once import made_once
from planbook.publish.archive import archive


@pytest.fixture(scope="module")
def folder(published_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked archive."""
    with ZipFile(published_site / "data" / "site.zip") as packed:
        return made_once(tmp_path_factory, "unpacked", packed.extractall) / "yaodian"


def test_it_has_every_page_and_every_link_leads_on(published_site: Path, folder: Path) -> None:
    pages = {path.relative_to(published_site) for path in published_site.rglob("index.html")}
    assert {path.relative_to(folder) for path in folder.rglob("index.html")} == pages
    only_on_the_web = ("manifest.webmanifest", "assets/cards/")
    for page in pages:
        broken = broken_links(folder, folder / page)
        assert [link for link in broken if not link.lstrip("./").startswith(only_on_the_web)] == []


def test_it_opens_from_a_folder_and_can_be_searched(open_page: OpenPage, folder: Path) -> None:
    page = open_page(**PHONE)
    page.goto((folder / "2018" / "14" / "index.html").as_uri() + "?q=助学金")
    page.locator("a.md-search-result__link").first.wait_for()
    page.goto((folder / "index.html").as_uri())
    page.locator("article a[href*='/2018/']:visible").first.click()
    page.wait_for_url("**/2018/**/index.html*")
    assert page.locator("h1").first.is_visible()


def test_the_same_pages_are_the_same_bytes() -> None:
    files = [("a/index.html", "甲".encode()), ("b.css", b"")]
    assert archive(files) == archive(list(files))
    assert archive(files) != archive(files[:1])


def test_pages_lead_to_it(published_site: Path) -> None:
    for name in ("about", "data"):
        page = html.parse(published_site / name / "index.html").getroot()
        assert page.xpath(f"//a[@href='{PUBLISHED_AT}data/site.zip']"), name
