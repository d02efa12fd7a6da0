"""The outline of a plan: what each section stands in, what is inside it, and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from data_folder import DataFolder
from planbook.link import link
from planbook.link.plan_views import PlanView, SectionView
from planbook.link.sections import section_links, section_trails

# Id and level of each section; items are those of ``ITEMS`` in order.
OUTLINE = [("a", 1), ("a-a", 2), ("a-a-a", 3), ("a-b", 2), ("b", 1), ("c", 1), ("c-a", 2)]
ITEMS = ["a", "a-a-a", "a-a-a", "a-b", "c-a"]


def outlined(folder: DataFolder, outline: Sequence[tuple[str, int]], sections: Sequence[str]) -> PlanView:
    """Return the view of a plan with these sections, and an item in each of ``sections``."""
    text = folder.read("2031/plan.yml")
    parts = "".join(
        f"  - id: {identifier}\n    level: {level}\n    label: {identifier.upper()}、\n    title: 部分\n"
        for identifier, level in outline
    )
    folder.write("2031/plan.yml", f"{text[: text.index('sections:')]}sections:\n{parts}")
    for number, section in enumerate(sections, 1):
        item = f"number: {number}\nsection: {section}\nmeasures:\n  - text: 办好学校。\n"
        folder.write(f"2031/items/{number:02}.yml", item)
    return link(folder.book()).plans[0]


@pytest.fixture
def plan(small_folder: DataFolder) -> PlanView:
    """A plan whose sections are of three levels."""
    return outlined(small_folder, OUTLINE, ITEMS)


def ids(sections: Sequence[SectionView]) -> list[str]:
    """Return the ids of ``sections``."""
    return [section.link.id for section in sections]


def test_sections_are_in_the_order_of_the_document(plan: PlanView) -> None:
    assert ids(plan.sections) == [identifier for identifier, _ in OUTLINE]
    assert [section.link.level for section in plan.sections] == [level for _, level in OUTLINE]
    assert [section.section.id for section in plan.sections] == ids(plan.sections)


def test_chapters_are_the_sections_at_the_top(plan: PlanView) -> None:
    assert ids(plan.chapters) == ["a", "b", "c"]
    assert all(chapter in plan.sections for chapter in plan.chapters)


def test_what_is_inside_a_section_is_one_level_below_it(plan: PlanView) -> None:
    assert {section.link.id: ids(section.inside) for section in plan.sections} == {
        "a": ["a-a", "a-b"],
        "a-a": ["a-a-a"],
        "a-a-a": [],
        "a-b": [],
        "b": [],
        "c": ["c-a"],
        "c-a": [],
    }
    chapter = plan.chapters[0]
    assert chapter.inside[0].inside[0] is plan.sections[2]


def test_what_stands_above_a_section_leads_to_it_from_the_top(plan: PlanView) -> None:
    assert {section.link.id: [above.id for above in section.above] for section in plan.sections} == {
        "a": [],
        "a-a": ["a"],
        "a-a-a": ["a", "a-a"],
        "a-b": ["a"],
        "b": [],
        "c": [],
        "c-a": ["c"],
    }


def test_neighbours_are_the_sections_before_and_after_at_any_level(plan: PlanView) -> None:
    links = [section.link for section in plan.sections]
    assert [section.previous for section in plan.sections] == [None, *links[:-1]]
    assert [section.next for section in plan.sections] == [*links[1:], None]


def test_each_item_is_in_its_own_section_only(plan: PlanView) -> None:
    assert {section.link.id: [view.link.number for view in section.items] for section in plan.sections} == {
        "a": [1],
        "a-a": [],
        "a-a-a": [2, 3],
        "a-b": [4],
        "b": [],
        "c": [],
        "c-a": [5],
    }


def test_items_inside_are_counted_at_every_level(plan: PlanView) -> None:
    assert [section.item_count for section in plan.sections] == [4, 2, 2, 1, 0, 1, 1]
    assert sum(chapter.item_count for chapter in plan.chapters) == len(plan.items)


def test_an_item_has_the_whole_trail(plan: PlanView) -> None:
    trails = [[section.id for section in view.sections] for view in plan.items]
    assert trails == [["a"], ["a", "a-a", "a-a-a"], ["a", "a-a", "a-a-a"], ["a", "a-b"], ["c", "c-a"]]


def test_a_heading_is_label_and_title_as_printed(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "    label: 二、\n", "")
    [loaded] = small_folder.book().plans
    links = section_links(loaded)
    assert [section.heading for section in links] == ["一、办好学校食堂", "推进校园阅读"]
    assert [section.path for section in links] == ["2031/meals.md", "2031/library.md"]
    assert [(section.id, section.level) for section in links] == [("meals", 1), ("library", 1)]


def test_trails_go_back_up_over_several_levels(small_folder: DataFolder) -> None:
    outlined(small_folder, [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 1), ("f", 2)], ["a", "f"])
    [loaded] = small_folder.book().plans
    trails = section_trails(section_links(loaded))
    assert {name: [step.id for step in trail] for name, trail in trails.items()} == {
        "a": ["a"],
        "b": ["a", "b"],
        "c": ["a", "b", "c"],
        "d": ["a", "b", "c", "d"],
        "e": ["e"],
        "f": ["e", "f"],
    }


def test_a_plan_without_sections(small_folder: DataFolder) -> None:
    text = small_folder.read("2031/plan.yml")
    small_folder.write("2031/plan.yml", text[: text.index("sections:")])
    small_folder.replace("2031/items/01.yml", "section: meals\n", "")
    small_folder.replace("2031/items/02.yml", "section: library\n", "")
    [plan] = link(small_folder.book()).plans
    assert (plan.sections, plan.chapters) == ([], [])
    assert plan.loose == plan.items


def test_terms_are_marked_once_in_the_paragraphs_of_a_section(small_folder: DataFolder) -> None:
    small_folder.replace(
        "2031/plan.yml",
        "    title: 推进校园阅读\n",
        "    title: 推进校园阅读\n    lines:\n      - text: 评选阅读之星。\n      - text: 阅读之星当评委。\n",
    )
    library = link(small_folder.book()).plans[0].sections[1]
    marked = [[span.text for span in line.spans if span.term] for line in library.lines]
    assert marked == [["阅读之星"], []]
    assert [line.kind for line in library.lines] == ["paragraph", "paragraph"]
