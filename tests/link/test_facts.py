"""What is marked in the text and put first is what tells a reader something of its own."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.link import link
from planbook.link.facts import MOST_KEY_POINTS
from planbook.link.library import Library
from planbook.link.plan_views import ItemView


def first_item(folder: DataFolder) -> ItemView:
    return link(folder.book()).plans[0].items[0]


def with_facets(folder: DataFolder, text: str, facets: str) -> ItemView:
    """Return the first item with one sentence that names ``facets``."""
    folder.replace("2031/items/01.yml", folder.read("2031/items/01.yml").partition("measures:\n")[2], "")
    folder.write(
        "2031/items/01.yml",
        f"{folder.read('2031/items/01.yml')}  - text: {text}\n    topics: [school-meals]\n{facets}",
    )
    return first_item(folder)


def marked(view: ItemView) -> list[str]:
    return [span.text for measure in view.measures for span in measure.spans if span.fact]


@pytest.mark.parametrize(
    ("quote", "is_marked"),
    [
        *((quote, True) for quote in ("约260万元", "1所", "两所", "3.5亿元", "１小时", "95%")),
        *((quote, False) for quote in ("第三批", "“2+1项目”", "五项", "三级", "2031年", "两个机制")),
    ],
)
def test_amounts_are_marked_but_no_ordinals_slogans_or_years(
    small_folder: DataFolder, quote: str, is_marked: bool
) -> None:
    view = with_facets(
        small_folder,
        f"计划落实{quote}的事。",
        f"    figures:\n      - quote: {quote}\n        what: 说明\n",
    )
    assert marked(view) == ([quote] if is_marked else [])
    assert [fact.name for fact in view.key_points] == marked(view)


@pytest.mark.parametrize(
    ("fields", "is_marked", "is_key"),
    [
        ("kind: deadline\n        date: '2031-09'", True, True),
        ("kind: deadline", True, True),
        ("kind: period\n        date: '2031'", False, False),
        ("kind: recurring\n        every: month", True, False),
        ("kind: recurring\n        every: unspecified", False, False),
    ],
)
def test_times_are_marked_and_dates_come_first(
    small_folder: DataFolder, fields: str, is_marked: bool, is_key: bool
) -> None:
    milestone = f"    milestones:\n      - quote: 到时候\n        what: 说明\n        {fields}\n"
    view = with_facets(small_folder, "到时候做完。", milestone)
    assert bool(marked(view)) == is_marked
    assert bool(view.key_points) == is_key


def test_what_a_key_point_names_already_is_not_another(small_folder: DataFolder) -> None:
    facets = (
        "    milestones:\n      - quote: 9月\n        what: 城东小学启用\n        kind: deadline\n"
        "    places:\n      - quote: 城东小学\n        what: 新学校\n        kind: school\n"
        "      - quote: 城西小学\n        what: 老学校\n        kind: school\n"
        "      - quote: 普惠幼儿园\n        what: 各园\n        kind: kindergarten\n"
    )
    view = with_facets(small_folder, "9月城东小学、城西小学和普惠幼儿园开学。", facets)
    assert [fact.name for fact in view.key_points] == ["9月", "城西小学"]
    assert marked(view) == ["9月", "城东小学", "城西小学"]


def test_there_are_few_key_points_and_each_says_something(library: Library) -> None:
    for view in library.plans[0].items:
        assert len(view.key_points) <= MOST_KEY_POINTS
        assert all(fact.remark for fact in view.key_points)
    assert sum(bool(view.key_points) for view in library.plans[0].items) > 2


def test_a_term_inside_a_fact_is_listed_with_the_item_all_the_same(small_folder: DataFolder) -> None:
    facets = "    policies:\n      - quote: 《学校陪餐办法》\n        what: 规定\n        role: drafts\n"
    view = with_facets(small_folder, "制定《学校陪餐办法》。", facets)
    assert marked(view) == ["《学校陪餐办法》"]
    library = link(small_folder.book())
    [listed] = [term for group in library.terms for term in group.terms if term.term.id == "pei-can"]
    assert view.link in listed.items
