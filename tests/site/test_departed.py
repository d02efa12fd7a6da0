"""Who follows an address whose content went is told where it is, under any prefix and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from built_site import PHONE, OpenPage, build
from data_folder import SMALL_DATA
from html_page import broken_links, parsed
from made_once import made_once
from planbook.addresses.permanent import places
from planbook.load import load
from static_host import served

PUBLISHED_AT = "https://example.org/plans/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = {"DATA_DIR": str(SMALL_DATA), "SITE_URL": PUBLISHED_AT}
    return made_once(tmp_path_factory, "departed", lambda root: build(root / "plans", **settings)) / "plans"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site.parent) as root:
        yield f"{root}plans/"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(**PHONE, java_script_enabled=False)


def test_a_page_that_moved_leads_on(page: Page, address: str, site: Path) -> None:
    page.goto(f"{address}2031/old-library/")
    page.wait_for_url(f"{address}2031/library/")
    written = (site / "2031/old-library/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{PUBLISHED_AT}2031/library/">' in written
    assert '<a href="../../2031/library/">“二、推进校园阅读”</a>' in written


def test_a_page_that_is_gone_says_why_and_leads_on(page: Page, address: str, site: Path) -> None:
    page.goto(f"{address}2031/3/")
    assert page.get_by_text("原来是第3项，发文单位已经撤回。").is_visible()
    page.get_by_role("main").get_by_role("link", name="开展“书香云溪”活动").click()
    assert page.url == f"{address}2031/2/"
    assert broken_links(site, site / "2031/3/index.html") == []


def test_a_place_that_went_is_told_of_only_to_who_asks_for_it(page: Page, address: str) -> None:
    page.goto(f"{address}terms/")
    assert page.locator(".departed").count() == 2
    assert not page.locator(".departed").first.is_visible()
    page.goto(f"{address}terms/#yue-du-ming-xing")
    assert page.get_by_text("您要找的内容搬到了").is_visible()
    page.locator(".departed a").click()
    assert page.url == f"{address}terms/#yue-du-zhi-xing"


def test_every_address_that_is_recorded_is_on_the_site(site: Path) -> None:
    book, _ = load(SMALL_DATA)
    assert book is not None
    for place in places(book).values():
        built = site / place.page.lstrip("/") / "index.html"
        assert built.is_file(), place.address
        assert not place.anchor or place.anchor in parsed(built).ids, place.address
