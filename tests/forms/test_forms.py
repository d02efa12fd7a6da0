"""Each form that bureaus give their plans: a small plan in it, checked, rendered and built.

The plans in ``data/`` have nothing but official words. Beside each stands its text as published,
written by hand, and the pages made from it, as a whole. After a change that is meant:
``pytest tests/forms --update-golden``, and read the diff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from built_site import build
from data_folder import PROJECT
from html_page import HtmlPage
from made_once import made_once
from planbook.addresses.paths import address
from planbook.book import Book
from planbook.checked import checked
from planbook.link import link
from planbook.link.library import Library
from planbook.link.plan_views import ItemView, PlanView
from planbook.render import pages
from planbook.text.folding import fold
from shown import Shown, shown
from static_host import served

HERE = Path(__file__).parent
DATA = HERE / "data"
FORMS = sorted(path.name for path in DATA.iterdir())


@pytest.fixture(scope="module")
def forms() -> Book:
    book, problems = checked(DATA)
    assert problems == []
    assert book is not None
    return book


@pytest.fixture(scope="module")
def linked(forms: Book) -> Library:
    return link(forms)


@pytest.fixture(scope="module")
def markdown(linked: Library) -> dict[str, str]:
    return {page.path: page.markdown for page in pages(linked)}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = DATA.relative_to(PROJECT).as_posix()
    return made_once(tmp_path_factory, "forms-site", partial(build, DATA_DIR=folder))


def plan_of(library: Library, form: str) -> PlanView:
    return next(plan for plan in library.plans if plan.link.id == form)


def content(page: str) -> Shown:
    """Return what a reader sees of a page, without its front matter."""
    return shown(page.split("---\n", 2)[2])


def published(form: str) -> str:
    return fold((DATA / form / "source.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("form", FORMS)
def test_the_full_page_is_the_document_character_by_character(
    linked: Library, markdown: dict[str, str], form: str
) -> None:
    assert fold(content(markdown[plan_of(linked, form).full_path]).official) == published(form)


@pytest.mark.parametrize("form", FORMS)
def test_every_item_has_its_place_and_its_link_on_the_full_page(
    linked: Library, markdown: dict[str, str], form: str
) -> None:
    plan = plan_of(linked, form)
    page = markdown[plan.full_path]
    for view in plan.items:
        anchors = re.findall(rf'(?:\{{: #|id=")item-{view.item.number}\b', page)
        assert len(anchors) == 1
        if view.item.label or view.item.title or view.item.measures[0].column:
            as_markdown, as_html = f"](../{view.link.path})", f'href="../../{address(view.link.path)}"'
            assert page.count(as_markdown) + page.count(as_html) == 1


@pytest.mark.parametrize("form", FORMS)
def test_each_item_page_holds_exactly_its_title_and_text(
    linked: Library, markdown: dict[str, str], form: str
) -> None:
    for view in plan_of(linked, form).items:
        assert content(markdown[view.link.path]).official.split() == official_words(view)


def official_words(view: ItemView) -> list[str]:
    return "".join([view.item.title or "", *(measure.text for measure in view.item.measures)]).split()


@pytest.mark.parametrize("form", FORMS)
def test_labels_are_shown_as_printed(linked: Library, markdown: dict[str, str], form: str) -> None:
    plan = plan_of(linked, form)
    for view in plan.items:
        for path in (view.link.path, plan.full_path, plan.link.path):
            assert (view.item.label or "") in content(markdown[path]).text


@pytest.mark.parametrize("form", FORMS)
def test_pages_are_as_before(
    linked: Library, markdown: dict[str, str], form: str, request: pytest.FixtureRequest
) -> None:
    plan = plan_of(linked, form)
    paths = [plan.link.path, plan.full_path]
    paths += [*(view.link.path for view in plan.sections), *(view.link.path for view in plan.items)]
    made = "".join(f"======== {path}\n{markdown[path]}\n" for path in paths)
    file = HERE / f"{form}.md"
    if request.config.getoption("--update-golden"):
        file.write_text(made, encoding="utf-8", newline="\n")
    assert made == file.read_text(encoding="utf-8"), "if this is meant, run with --update-golden"


def test_units_are_listed_with_what_they_lead_and_support(linked: Library) -> None:
    [units] = [view for view in linked.facets if view.kind.field == "units"]
    [plan] = [plan for plan in units.plans if plan.plan.id == "2031-units"]
    assert {
        group.heading: [(entry.name, units.kind.remark_of(entry.facet)) for entry in group.entries]
        for group in plan.groups
    } == {
        "信息中心": [("第1项 建设智慧校园", "负责")],
        "基教科": [("第1项 建设智慧校园", "负责")],
        "区教育局": [("第2项 改造学校操场", "牵头"), ("第3项 整治校门口交通", "配合")],
        "区财政局": [("第2项 改造学校操场", "配合")],
        "区体育局": [("第2项 改造学校操场", "配合")],
        "区公安分局": [("第3项 整治校门口交通", "牵头")],
        "组织科": [("二、加强党的建设（责任单位：组织科、机关党委）", "负责")],
        "机关党委": [("二、加强党的建设（责任单位：组织科、机关党委）", "负责")],
        "局办公室": [("二、加强党的建设（责任单位：组织科、机关党委）", "牵头")],
        "宣传科": [("第4项 开展集中学习（牵头单位：宣传科）", "牵头")],
        "各学校": [("第4项 开展集中学习（牵头单位：宣传科）", "配合")],
    }


def test_units_of_a_heading_are_listed_once_and_shown_with_every_item_below_it(
    linked: Library, markdown: dict[str, str]
) -> None:
    [units] = [view for view in linked.facets if view.kind.field == "units"]
    assert content(markdown[units.path]).text.count("二、加强党的建设") == 3
    plan = plan_of(linked, "2031-units")
    tags = [
        next((line for line in markdown[view.link.path].split("\n") if "责任单位</strong>" in line), "")
        for view in plan.items
    ]
    texts = [re.sub("<[^>]+>", "", line) for line in tags[3:]]
    of_section = "所在部分：组织科（负责） 机关党委（负责） 局办公室（牵头）"
    assert texts == [f"责任单位 宣传科（牵头） 各学校（配合） {of_section}", f"责任单位 {of_section}"]
    for anchor in ("2031-units-4-t-1", "2031-units-4-m2-1", "2031-units_party-1", "2031-units_party-3"):
        assert f'href="../../units/#{anchor}"' in tags[3]
    assert not any("所在部分" in line for line in tags[:3])


def test_editors_see_each_name_once_however_items_are_numbered(
    linked: Library, markdown: dict[str, str]
) -> None:
    lines = content(markdown["search-words.md"]).text.split("\n")
    for plan in linked.plans:
        for view in plan.items:
            named = [line for line in lines if view.link.name in line and view.link.plan.mark in line]
            assert named
            assert all(line.count(view.link.name) == 1 for line in named)


def test_an_item_without_a_number_lines_up_with_the_others(built: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    with served(built) as address:
        page.goto(f"{address}2031-numbering/")
        starts = page.locator("ul.items > li").evaluate_all(
            """items => items.map(item => {
                const name = [...item.firstElementChild.childNodes].find(node => node.nodeType === 3);
                const range = document.createRange();
                range.setStart(name, name.textContent.search(/\\S/));
                range.setEnd(name, name.textContent.search(/\\S/) + 1);
                return [getComputedStyle(item).listStyleType, Math.round(range.getBoundingClientRect().left)];
            })"""
        )
    page.close()
    assert starts[-1] == ["none", min(left for _, left in starts)]


def built_pages(site: Path) -> Iterator[HtmlPage]:
    """Yield every page but the one for addresses that do not exist."""
    yield from (HtmlPage(path) for path in sorted(site.rglob("index.html")))


def test_no_page_of_a_plan_without_editors_words_has_an_empty_part(built: Path) -> None:
    empty = {str(page.path.relative_to(built)): page.empty_headings for page in built_pages(built)}
    assert {path: headings for path, headings in empty.items() if headings} == {}


def test_plans_of_one_year_are_told_apart_by_their_names(linked: Library) -> None:
    names = [plan.link.name for plan in linked.plans]
    assert len(set(names)) == len(names) == len(FORMS)
    assert all(plan.link.mark == plan.link.name for plan in linked.plans)
