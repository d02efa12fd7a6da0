"""The files for developers: what the site says, in the shape that their schemas tell."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from lxml import html

from barriers import barriers
from built_site import NO_APP, PHONE, PUBLISHED_AT, OpenPage
from html_page import broken_links
from planbook.book import Book
from planbook.link.library import Library
from planbook.publish.data_files import data_files, schema_of
from planbook.publish.data_records import FILES

ROOT = "https://example.org/plans/"


@pytest.fixture(scope="module")
def files(library: Library) -> dict[str, Any]:
    """The content of every file by its address."""
    return {name: json.loads(content) for name, content in data_files(library, ROOT, "要点")}


def _addresses(value: Any) -> Iterator[str]:
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from [part] if isinstance(part, str) and part.startswith(PUBLISHED_AT) else _addresses(part)


@pytest.mark.parametrize("which", ["library", "small_library"])
def test_every_file_is_in_the_shape_of_its_schema(which: str, request: pytest.FixtureRequest) -> None:
    library = request.getfixturevalue(which)
    for address, content in data_files(library, ROOT, "要点"):
        name = address.rpartition("/")[2].partition(".")[0]
        schema = schema_of(name, ROOT)
        Draft202012Validator.check_schema(schema)
        if "schemas/" not in address:
            Draft202012Validator(schema).validate(json.loads(content))


def test_schemas_tell_what_fields_are_in_chinese(files: dict[str, Any]) -> None:
    for name in FILES:
        schema = files[f"data/v1/schemas/{name}.schema.json"]
        for part in [schema, *schema.get("$defs", {}).values()]:
            for field in part.get("properties", {}).values():
                assert not field["description"].isascii()
            assert "proposed" not in part.get("properties", {})


def test_items_have_every_official_character(files: dict[str, Any], book: Book) -> None:
    for entry, item in zip(book.plans[0].items, files["data/v1/2018/items.json"], strict=True):
        assert item["text"] == entry.item.official_text
        assert item["text"] == item.get("title", "") + "".join(each["text"] for each in item["measures"])


def test_nothing_is_left_out_that_editors_wrote(files: dict[str, Any], library: Library, book: Book) -> None:
    plan = book.plans[0]
    assert len(files["data/v1/2018/questions.json"]) == len(plan.questions.records)
    assert len(files["data/v1/terms.json"]) == len(book.terms.records)
    items = files["data/v1/2018/items.json"]
    for field in ("milestones", "figures", "places", "policies"):
        of_data = [
            facet for entry in plan.items for each in entry.item.measures for facet in getattr(each, field)
        ]
        of_file = [facet for item in items for each in item["measures"] for facet in each.get(field, [])]
        assert [facet["quote"] for facet in of_file] == [facet.quote for facet in of_data]


def test_every_address_in_the_files_leads_somewhere(published_site: Path) -> None:
    ids: dict[Path, set[str]] = {}
    for file in (published_site / "data" / "v1").rglob("*.json"):
        for address in _addresses(json.loads(file.read_text(encoding="utf-8"))):
            parts = urlsplit(address)
            target = published_site / address.removeprefix(PUBLISHED_AT).partition("#")[0]
            if target.is_dir():
                target /= "index.html"
                ids.setdefault(target, set(html.parse(target).getroot().xpath("//@id")))
                assert not parts.fragment or parts.fragment in ids[target], address
            assert target.is_file(), address


def test_the_page_shows_what_the_program_prints(published_site: Path, published_address: str) -> None:
    page = html.parse(published_site / "data" / "index.html").getroot()
    [program], [output] = (page.xpath(f"//pre[@id='{name}']//text()") for name in ("program", "output"))
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(program.replace(PUBLISHED_AT, published_address), {"urlopen": urlopen})
    lines = output.splitlines()
    assert lines
    assert printed.getvalue().splitlines()[: len(lines)] == lines
    [record] = page.xpath("//pre[@id='record']//text()")
    items = json.loads((published_site / "data/v1/2018/items.json").read_text(encoding="utf-8"))
    assert json.loads(record) in [measure for item in items for measure in item["measures"]]


def test_the_page_leads_to_every_file_and_stands_below_about(published_site: Path) -> None:
    page = published_site / "data" / "index.html"
    assert broken_links(published_site, page) == []
    links = html.parse(page).getroot().xpath("//article//a/@href")
    assert {f"v1/schemas/{name}.schema.json" for name in FILES} <= {
        link.removeprefix("../data/").removeprefix("./") for link in links
    }
    about = html.parse(published_site / "about" / "index.html").getroot()
    assert about.xpath("//article//a[@href='../data/']")


def test_the_page_can_be_read_by_everyone(open_page: OpenPage, published_address: str) -> None:
    page = open_page(**PHONE, **NO_APP)
    page.goto(published_address + "data/")
    assert barriers(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["viewport"]["width"]  # type: ignore[index]


def test_a_site_whose_address_is_not_known_has_no_such_files(site: Path) -> None:
    assert not (site / "data").exists()
    assert not (site / "timeline.ics").exists()
    assert "放进手机日历" not in (site / "timeline" / "index.html").read_text(encoding="utf-8")
