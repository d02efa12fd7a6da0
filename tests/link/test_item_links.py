"""Neighbours, related items and the addresses of measures and facets."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.facet_kinds import FACET_KINDS
from planbook.link import link
from planbook.link.library import Library
from planbook.link.plan_views import ItemView, PlanView


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


def test_related_item_of_another_year(small_folder: DataFolder) -> None:
    folder = DataFolder(small_folder.path / "2031", small_folder.path / "2032")
    folder.replace("plan.yml", "year: 2031", "year: 2032")
    folder.replace("items/01.yml", "  - item: 2\n", "  - item: 1\n    year: 2031\n")
    newest, oldest = link(small_folder.book()).plans
    assert newest.items[0].related[0].item == oldest.items[0].link
    assert newest.items[1].related[0].item == newest.items[0].link


def test_sections_hold_all_items_in_order(library: Library) -> None:
    for plan in library.plans:
        assert [view for section in plan.sections for view in section.items] == list(plan.items)
        for section in plan.sections:
            assert {view.section for view in section.items} == {section.link}
            assert section.section.title in section.link.heading


def test_spans_are_the_text_of_the_measure(library: Library) -> None:
    for view in items_of(library):
        for measure in view.measures:
            assert "".join(span.text for span in measure.spans) == measure.measure.text


def test_audiences_of_a_measure_are_shown_where_they_differ(small_library: Library) -> None:
    first, second = small_library.plans[0].items
    assert [[audience.id for audience in measure.audiences] for measure in first.measures] == [
        [],
        ["parents"],
        [],
    ]
    assert [measure.audiences for measure in second.measures] == [(), ()]


def test_audiences_in_another_order_are_the_same(small_folder: DataFolder) -> None:
    small_folder.replace(
        "2031/items/01.yml", "audiences: [parents]\n", "audiences: [students, parents, students]\n"
    )
    assert link(small_folder.book()).plans[0].items[0].measures[1].audiences == ()


def test_paths_and_files(small_library: Library) -> None:
    plan = small_library.plans[0]
    assert (plan.path, plan.full_path, plan.file) == ("2031/index.md", "2031/full.md", "2031/plan.yml")
    assert [section.link.path for section in plan.sections] == ["2031/meals.md", "2031/library.md"]
    assert [view.link.path for view in plan.items] == ["2031/1.md", "2031/2.md"]
    assert [view.file for view in plan.items] == ["2031/items/01.yml", "2031/items/02.yml"]
    assert plan.item_paths == {1: "2031/1.md", 2: "2031/2.md"}


def test_anchors_of_measures_and_facets(small_library: Library) -> None:
    measure = small_library.plans[0].items[0].measures[1]
    assert (measure.number, measure.anchor) == (2, "m2")
    assert [entry.anchor for entry in measure.facets["places"]] == ["2031-1-m2-1", "2031-1-m2-2"]
    assert {entry.measure_anchor for entry in measure.facets["places"]} == {"m2"}


def test_anchors_are_unique_on_their_page(library: Library) -> None:
    for kind in FACET_KINDS:
        anchors = [
            entry.anchor
            for view in items_of(library)
            for measure in view.measures
            for entry in measure.facets[kind.field]
        ]
        assert len(set(anchors)) == len(anchors)


def test_a_plan_whose_name_lacks_the_year_gets_it(small_folder: DataFolder) -> None:
    assert link(small_folder.book()).plans[0].name == "2031年工作要点"
    small_folder.replace("2031/plan.yml", "name: 2031年工作要点", "name: 工作要点")
    plan = link(small_folder.book()).plans[0]
    assert plan.name == plan.items[0].plan_name == "工作要点（2031年）"


def test_terms_in_the_guiding_paragraphs_are_marked_once(library: Library) -> None:
    for plan in library.plans:
        texts = ["".join(span.text for span in spans) for spans in plan.guiding]
        assert texts == list(plan.plan.guiding)
        marked = [span.term.id for spans in plan.guiding for span in spans if span.term]
        assert len(set(marked)) == len(marked)


def test_data_file_of_every_item_exists(library: Library, data_folder: DataFolder) -> None:
    def files(plan: PlanView) -> list[str]:
        return [plan.file, *(view.file for view in plan.items)]

    assert all((data_folder.path / name).is_file() for plan in library.plans for name in files(plan))
