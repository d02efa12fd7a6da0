"""Neighbours, related items, the parts of a plan and the addresses of measures and facets."""

from __future__ import annotations

import re

import pytest

from data_folder import DataFolder
from planbook.link import link
from planbook.link.library import Library
from planbook.link.plan_views import ItemView, PlanView
from planbook.model.facet_kinds import FACET_KINDS


def items_of(library: Library) -> list[ItemView]:
    """Return all items of all plans."""
    return [view for plan in library.plans for view in plan.items]


def test_neighbours_follow_the_numbers_across_sections(library: Library) -> None:
    for plan in library.plans:
        links = [view.link for view in plan.items]
        assert [view.previous for view in plan.items] == [None, *links[:-1]]
        assert [view.next for view in plan.items] == [*links[1:], None]


def test_a_plan_ends_at_its_last_item(small_folder: DataFolder) -> None:
    folder = DataFolder(small_folder.path / "2031", small_folder.path / "2032")
    folder.replace("plan.yml", "year: 2031", "year: 2032")
    newest, oldest = link(small_folder.book()).plans
    assert (newest.plan.year, oldest.plan.year) == (2032, 2031)
    assert newest.items[-1].next is None
    assert oldest.items[0].previous is None


def test_sections_have_their_neighbours_in_the_plan(library: Library) -> None:
    for plan in library.plans:
        links = [section.link for section in plan.sections]
        assert [section.previous for section in plan.sections] == [None, *links[:-1]]
        assert [section.next for section in plan.sections] == [*links[1:], None]


def test_related_items_link_both_ways(library: Library) -> None:
    views = items_of(library)
    related = {(view.link, other.item) for view in views for other in view.related}
    assert related
    assert {(other, own) for own, other in related} == related
    assert all(other.reason for view in views for other in view.related)


@pytest.mark.parametrize(("name", "year"), [("2032", 2032), ("2031-0", 2031), ("city", 2031)])
def test_related_item_of_another_plan(small_folder: DataFolder, name: str, year: int) -> None:
    folder = DataFolder(small_folder.path / "2031", small_folder.path / name)
    folder.replace("plan.yml", "year: 2031", f"year: {year}")
    folder.replace("items/01.yml", "  - item: 2\n", "  - item: 1\n    plan: 2031\n")
    plans = {plan.link.id: plan for plan in link(small_folder.book()).plans}
    assert plans[name].items[0].related[0].item == plans["2031"].items[0].link
    assert plans[name].items[1].related[0].item == plans[name].items[0].link
    assert plans["2031"].items[0].related[0].item == plans["2031"].items[1].link


def test_sections_hold_all_items_in_order(library: Library) -> None:
    for plan in library.plans:
        assert [view for section in plan.sections for view in section.items] == list(plan.items)
        for section in plan.sections:
            assert all(list(view.sections) == [section.link] for view in section.items)
            assert section.link.heading == f"{section.section.label}{section.section.title}"
        assert list(plan.chapters) == list(plan.sections)
        assert plan.loose == []


def test_items_before_any_section_are_loose(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "section: meals\n", "")
    [plan] = link(small_folder.book()).plans
    first, second = plan.items
    assert plan.loose == [first]
    assert list(first.sections) == []
    assert [section.items for section in plan.sections] == [[], [second]]


def test_an_item_knows_the_sections_that_lead_to_it(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "  - id: library\n", "  - id: library\n    level: 2\n")
    [plan] = link(small_folder.book()).plans
    meals, library = plan.sections
    assert list(plan.items[0].sections) == [meals.link]
    assert list(plan.items[1].sections) == [meals.link, library.link]
    assert list(plan.chapters) == [meals]


def test_spans_are_the_text_of_the_measure(library: Library) -> None:
    for view in items_of(library):
        for measure in view.measures:
            assert "".join(span.text for span in measure.spans) == measure.measure.text


def test_paths_and_files(small_library: Library) -> None:
    plan = small_library.plans[0]
    assert (plan.link.path, plan.full_path, plan.file) == ("2031/index.md", "2031/full.md", "2031/plan.yml")
    assert [section.link.path for section in plan.sections] == ["2031/meals.md", "2031/library.md"]
    assert [view.link.path for view in plan.items] == ["2031/1.md", "2031/2.md"]
    assert [view.file for view in plan.items] == ["2031/items/01.yml", "2031/items/02.yml"]
    assert plan.item_paths == {1: "2031/1.md", 2: "2031/2.md"}


def test_a_plan_has_its_pages_below_the_name_of_its_folder(small_folder: DataFolder) -> None:
    (small_folder.path / "2031").rename(small_folder.path / "2031-city")
    [plan] = link(small_folder.book()).plans
    assert (plan.link.id, plan.link.year) == ("2031-city", 2031)
    assert (plan.link.path, plan.full_path) == ("2031-city/index.md", "2031-city/full.md")
    assert plan.file == "2031-city/plan.yml"
    assert [section.link.path for section in plan.sections] == ["2031-city/meals.md", "2031-city/library.md"]
    assert plan.item_paths == {1: "2031-city/1.md", 2: "2031-city/2.md"}
    assert [view.file for view in plan.items] == ["2031-city/items/01.yml", "2031-city/items/02.yml"]
    [entry] = plan.items[0].measures[0].facets["figures"]
    assert entry.anchor == "2031-city-1-m1-1"


def test_facets_of_an_item_are_those_of_its_measures(library: Library, small_library: Library) -> None:
    for view in (*items_of(library), *items_of(small_library)):
        for kind in FACET_KINDS:
            quotes = [facet.quote for measure in view.item.measures for facet in getattr(measure, kind.field)]
            assert [entry.facet.quote for entry in view.facets(kind.field)] == quotes
    assert len(small_library.plans[0].items[0].facets("units")) == 2


def test_a_measure_in_a_cell_names_its_column(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "sections:\n", "columns: [任务, 时限]\nsections:\n")
    small_folder.replace("2031/items/02.yml", "  - text: 寒假", "  - column: 时限\n    text: 寒假")
    [first, second] = link(small_folder.book()).plans[0].items
    assert [paragraph.column for paragraph in second.paragraphs] == ["", "时限"]
    assert (first.is_row, second.is_row) == (False, True)


def test_measures_without_topics_have_those_of_their_item(small_folder: DataFolder) -> None:
    name = "2031/items/01.yml"
    without = re.sub("^    topics: .*\n", "", small_folder.read(name), flags=re.MULTILINE)
    small_folder.write(name, without)
    [first, _] = link(small_folder.book()).plans[0].items
    topics = [list(first.item.topics_of(measure.measure)) for measure in first.measures]
    assert topics == [["school-meals", "family"]] * 3
    assert [topic.id for topic in first.topics] == ["school-meals", "family"]


def test_an_item_without_topics_has_those_of_its_measures(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "topics: [school-meals, family]\nsearch", "search")
    [first, _] = link(small_folder.book()).plans[0].items
    assert [topic.id for topic in first.topics] == ["school-meals", "family"]
    topics = [list(first.item.topics_of(measure.measure)) for measure in first.measures]
    assert topics == [["school-meals"], ["school-meals", "family"], ["family"]]


def test_an_item_of_only_official_words(small_folder: DataFolder) -> None:
    small_folder.write(
        "2031/items/02.yml", "number: 2\nsection: library\nmeasures:\n  - text: 全校一起读好书。\n"
    )
    small_folder.replace(
        "2031/items/01.yml", "related:\n  - item: 2\n    reason: 第2项讲吃完饭去哪里看书。\n", ""
    )
    view = link(small_folder.book()).plans[0].items[1]
    assert (view.topics, view.audiences, view.related) == ([], [], [])
    assert (view.link.label, view.link.name, view.link.summary) == ("", "全校一起读好书", "")
    assert all(view.facets(kind.field) == [] for kind in FACET_KINDS)


def test_anchors_of_measures_and_facets(small_library: Library) -> None:
    measure = small_library.plans[0].items[0].measures[1]
    assert (measure.number, measure.anchor) == (2, "m2")
    assert [entry.anchor for entry in measure.facets["places"]] == ["2031-1-m2-1", "2031-1-m2-2"]
    assert {entry.place for entry in measure.facets["places"]} == {"m2"}


def test_anchors_are_unique_on_their_page(library: Library) -> None:
    for kind in FACET_KINDS:
        anchors = [
            entry.anchor
            for view in items_of(library)
            for measure in view.measures
            for entry in measure.facets[kind.field]
        ]
        assert len(set(anchors)) == len(anchors)


def test_paragraphs_outside_the_items_are_as_in_the_data(library: Library, small_library: Library) -> None:
    for plan in (*library.plans, *small_library.plans):
        for field in ("notice", "opening", "closing"):
            paragraphs = [(paragraph.kind, paragraph.text) for paragraph in getattr(plan, field)]
            assert paragraphs == [(line.kind, line.text) for line in getattr(plan.plan, field)]


def test_places_of_paragraphs_outside_the_items(small_folder: DataFolder) -> None:
    small_folder.replace(
        "2031/plan.yml",
        "    title: 推进校园阅读\n",
        "    title: 推进校园阅读\n    lines:\n      - text: 先读书。\n      - text: 再看戏。\n"
        "closing:\n  - text: 请抓好落实。\n  - kind: note\n    text: （此件公开发布）\n",
    )
    [plan] = link(small_folder.book()).plans
    assert {paragraph.anchor for paragraph in plan.notice} == {"notice"}
    assert {paragraph.anchor for paragraph in plan.opening} == {"guiding"}
    assert [paragraph.anchor for paragraph in plan.closing] == ["closing", "closing"]
    meals, library = plan.sections
    assert meals.lines == []
    assert [(line.anchor, line.text) for line in library.lines] == [("p1", "先读书。"), ("p2", "再看戏。")]


def test_terms_in_the_opening_paragraphs_are_marked_once(library: Library) -> None:
    for plan in library.plans:
        spans = [span for paragraph in plan.opening for span in paragraph.spans]
        assert "".join(span.text for span in spans) == "".join(line.text for line in plan.plan.opening)
        marked = [span.term.id for span in spans if span.term]
        assert marked
        assert len(set(marked)) == len(marked)


def test_data_file_of_every_item_exists(library: Library, data_folder: DataFolder) -> None:
    def files(plan: PlanView) -> list[str]:
        return [plan.file, *(view.file for view in plan.items)]

    assert all((data_folder.path / name).is_file() for plan in library.plans for name in files(plan))
