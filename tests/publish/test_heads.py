"""What published pages tell search engines and those who show a link: only what the pages themselves say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from lxml import html

from built_site import PUBLISHED_AT, one_page_of_each_kind
from planbook.link import link
from planbook.link.library import Library
from planbook.publish.structured_data import structured_data
from project_copy import ProjectCopy
from schema_org import faults

ROOT = "https://example.org/plans/"
# Pages that search engines are asked to leave out.
FOR_EDITORS = {"search-words/", "edit/", "contribute/", "contribute/recipes/", "contribute/fields/"}


@pytest.fixture(scope="session")
def pages(published_site: Path, library: Library) -> dict[str, Any]:
    """The parsed pages of each kind, by their addresses."""
    addresses = one_page_of_each_kind(library).values()
    return {address: html.parse(published_site / address / "index.html").getroot() for address in addresses}


def _data(page: Any) -> list[dict[str, Any]]:
    """Return the objects of a page's JSON-LD."""
    written = page.xpath("//script[@type='application/ld+json']/text()")
    return [part for text in written for part in json.loads(text)["@graph"]]


def _meta(page: Any, name: str) -> str:
    [content] = page.xpath(f"//meta[@property='{name}']/@content")
    return str(content)


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_every_page_has_structured_data_in_the_shapes_of_schema_org(pages: dict[str, Any]) -> None:
    found = {address: _data(page) for address, page in pages.items()}
    assert {address for address, data in found.items() if not data} == FOR_EDITORS
    assert [fault for data in found.values() for part in data for fault in faults(part)] == []


def test_the_breadcrumbs_are_those_that_the_page_shows(pages: dict[str, Any]) -> None:
    for address, page in pages.items():
        for crumbs in [part for part in _data(page) if part["@type"] == "BreadcrumbList"]:
            *above, own = crumbs["itemListElement"]
            assert [each["name"] for each in above] == [
                _words(each) for each in page.xpath("//nav[@class='crumbs']//a")
            ]
            assert own["item"] == PUBLISHED_AT + address
            assert [each["position"] for each in crumbs["itemListElement"]] == list(range(1, len(above) + 2))


def test_questions_and_answers_are_those_that_the_page_shows(pages: dict[str, Any]) -> None:
    asked = {
        address: questions["mainEntity"]
        for address, page in pages.items()
        for questions in _data(page)
        if questions["@type"] == "FAQPage"
    }
    assert [address.partition("/")[0] for address in asked] == ["for"]
    for address, questions in asked.items():
        shown = [_words(each) for each in pages[address].xpath("//ul[@class='asked']/li")]
        assert shown == [f"{each['name']} {each['acceptedAnswer']['text']}" for each in questions]


def test_the_plan_is_told_as_the_document_has_it(library: Library) -> None:
    plan = library.plans[0]
    data = json.loads(structured_data(library, ROOT, "要点")[plan.full_path])["@graph"]
    assert data[-1] == {
        "@type": "CreativeWork",
        "name": plan.plan.title,
        "url": f"{ROOT}2018/full/",
        "inLanguage": "zh-Hans-CN",
        "publisher": {"@type": "Organization", "name": plan.plan.issuer},
        "dateCreated": plan.plan.document_date,
        "datePublished": plan.plan.page_date,
    }


def test_what_a_plan_does_not_tell_is_left_out(small_library: Library) -> None:
    for written in structured_data(small_library, ROOT, "要点").values():
        assert "null" not in written


def test_no_text_can_end_the_structured_data(library: Library) -> None:
    written = structured_data(library, ROOT, "</script><b>&amp;")["index.md"]
    assert "<" not in written
    assert json.loads(written)["@graph"][0]["name"] == "</script><b>&amp;"


def test_a_link_is_shown_with_the_pages_own_title_and_description(pages: dict[str, Any]) -> None:
    for address, page in pages.items():
        assert _meta(page, "og:url") == PUBLISHED_AT + address
        assert page.xpath("//link[@rel='canonical']/@href") == [PUBLISHED_AT + address]
        assert page.findtext(".//title").startswith(_meta(page, "og:title"))
        assert page.xpath("//meta[@name='description']/@content") == [_meta(page, "og:description")]


def test_pages_are_in_chinese_as_written_in_the_mainland(pages: dict[str, Any]) -> None:
    assert {page.get("lang") for page in pages.values()} == {"zh-Hans-CN"}


def test_the_site_map_has_every_page_for_the_public(published_site: Path) -> None:
    tree = ElementTree.parse(published_site / "sitemap.xml")
    listed = {each.text for each in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    built = {path.parent.relative_to(published_site) for path in published_site.rglob("index.html")}
    addresses = {PUBLISHED_AT + (f"{path.as_posix()}/" if path.name else "") for path in built}
    assert listed == addresses - {PUBLISHED_AT + path for path in FOR_EDITORS}
    robots = (published_site / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {PUBLISHED_AT}sitemap.xml" in robots.splitlines()


def test_a_site_whose_address_is_not_known_claims_none(site: Path) -> None:
    assert not [name for name in ("sitemap.xml", "sitemap.xml.gz", "robots.txt") if (site / name).exists()]
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not [name for name in ("og:", "canonical", "ld+json") if f'"{name}' in text], page


def test_two_years_have_breadcrumbs_of_their_own(two_years: tuple[ProjectCopy, int]) -> None:
    data = structured_data(link(two_years[0].data.book()), ROOT, "要点")
    year = two_years[1]
    for each in (year, year - 1):
        assert f"{ROOT}{each}/full/" in data[f"{each}/1.md"]
        assert f"{ROOT}{2 * year - 1 - each}/" not in data[f"{each}/1.md"]
