"""The navigation lists what there is, and nothing that is empty."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from data_folder import DataFolder
from planbook.link import link
from planbook.link.library import Library
from planbook.model.facet_kinds import FACET_KINDS
from planbook.render import lists, navigation


def tabs(library: Library) -> dict[str, Any]:
    """Return what the navigation has below each of its titles."""
    return {title: content for entry in navigation(library) for title, content in entry.items()}


def titles(entries: list[dict[str, str]]) -> list[str]:
    """Return the titles of ``entries``."""
    return [title for entry in entries for title in entry]


def test_tabs_of_the_small_plan(small_library: Library) -> None:
    made = tabs(small_library)
    assert list(made) == ["首页", "2031年工作要点", "按主题", "按读者", "查一查", "关于本站"]
    assert made["2031年工作要点"] == [
        {"总览": "2031/index.md"},
        {"一、办好学校食堂": "2031/meals.md"},
        {"二、推进校园阅读": "2031/library.md"},
        {"公文全文": "2031/full.md"},
    ]
    assert titles(made["按主题"]) == ["全部主题", "学校用餐", "家校合作", "阅读"]
    assert titles(made["按读者"]) == ["全部读者", "家长", "学生"]
    assert titles(made["查一查"]) == ["名词解释", *(kind.title for kind in FACET_KINDS)]


def test_only_the_sections_at_the_top_are_listed(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "id: library", "id: library\n    level: 2")
    assert titles(tabs(link(small_folder.book()))["2031年工作要点"]) == [
        "总览",
        "一、办好学校食堂",
        "公文全文",
    ]


def test_plans_of_one_year_have_titles_of_their_own(small_folder: DataFolder) -> None:
    city = DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    city.replace("plan.yml", "issuer: 云溪区教育局", "issuer: 云州市教育局")
    made = list(tabs(link(small_folder.book())))
    assert made[1:3] == ["云溪区教育局2031年工作要点", "云州市教育局2031年工作要点"]


def test_of_many_plans_the_newest_have_a_tab_each_and_the_others_one_together(library: Library) -> None:
    [plan] = library.plans
    made = tabs(replace(library, plans=[plan] * 3))
    assert "更早的要点" not in made
    many = replace(
        library, plans=[replace(plan, link=replace(plan.link, name=name)) for name in "戊丁丙乙甲"]
    )
    made = tabs(many)
    assert list(made)[1:4] == ["戊", "丁", "更早的要点"]
    assert titles(made["更早的要点"]) == ["丙", "乙", "甲"]
    assert [title for title, _ in lists(many) if "公文全文" in title] == [
        "翻看戊的公文全文",
        "翻看丁的公文全文",
    ]


def test_titles_cannot_become_markup(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "name: 2031年工作要点", "name: <b>2031</b>&")
    small_folder.replace("topics.yml", "name: 阅读", "name: <i>")
    made = tabs(link(small_folder.book()))
    assert "&lt;b&gt;2031&lt;/b&gt;&amp;" in made
    assert titles(made["按主题"])[-1] == "&lt;i&gt;"


def test_a_topic_or_audience_without_items_is_not_listed(small_folder: DataFolder) -> None:
    for name in ("topics.yml", "audiences.yml"):
        text = small_folder.read(name)
        small_folder.write(name, f"{text}- id: zz\n  name: 没有条目\n  description: 说明。\n")
    made = tabs(link(small_folder.book()))
    assert "没有条目" not in titles(made["按主题"]) + titles(made["按读者"])


def only_official_words(folder: DataFolder) -> Library:
    """Return the small plan without anything that editors add."""
    for name in ("topics", "audiences", "terms", "words"):
        (folder.path / f"{name}.yml").unlink()
    for number, section in ((1, "meals"), (2, "library")):
        item = f"number: {number}\nsection: {section}\nmeasures:\n  - text: 办好每一所学校。\n"
        folder.write(f"2031/items/0{number}.yml", item)
    return link(folder.book())


def test_a_plan_of_only_official_words_has_no_empty_tabs(small_folder: DataFolder) -> None:
    assert list(tabs(only_official_words(small_folder))) == ["首页", "2031年工作要点", "关于本站"]


def test_a_kind_of_facet_that_no_plan_has_is_not_listed(small_folder: DataFolder) -> None:
    small_folder.replace(
        "2031/items/01.yml", "    figures:\n      - quote: 2所学校食堂\n        what: 新建的食堂\n", ""
    )
    listed = titles(tabs(link(small_folder.book()))["查一查"])
    assert "数字" not in listed
    assert "时间节点" in listed


def test_where_a_search_finds_nothing_there_are_lists_to_look_through(small_folder: DataFolder) -> None:
    texts = ("翻看2031年工作要点的公文全文", "2031/full/")
    assert lists(link(small_folder.book())) == [("按主题看", "topics/"), ("按读者看", "for/"), texts]
    assert lists(only_official_words(small_folder)) == [texts]
