"""Questions lead to the measures that answer them, by item and by reader."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.link import link
from planbook.link.library import Library
from planbook.link.plan_views import QUESTIONS_AT_FIRST, QUESTIONS_AT_MOST


def test_every_question_leads_to_its_measures_best_first(small_library: Library) -> None:
    [first, *_] = small_library.plans[0].questions
    assert [(place.item.number, place.anchor) for place in first.places] == [(1, "m2"), (1, "m3")]
    assert first.anchor == "q2031-eat-together"


def test_an_item_has_the_questions_that_it_answers_best(small_library: Library) -> None:
    asked = [[view.question.id for view in item.questions] for item in small_library.plans[0].items]
    assert asked == [
        ["eat-together", "new-canteens", "canteen-open", "canteen-rules"],
        ["reading-star", "where-to-read"],
    ]


def test_readers_find_their_own_questions_group_by_group(small_library: Library) -> None:
    parents, students = small_library.audiences
    [plan] = parents.questions
    assert [(group.name, group.anchor, len(group.questions)) for group in plan.groups] == [
        ("吃饭", "g2031-1", 4),
        ("读书", "g2031-2", 1),
    ]
    assert [group.name for plan in students.questions for group in plan.groups] == ["读书"]


def test_of_many_questions_the_first_are_shown_and_a_single_one_is_not_folded(
    small_folder: DataFolder,
) -> None:
    def folded() -> list[int]:
        [plan] = link(small_folder.book()).audiences[0].questions
        assert all([*group.first, *group.others] == list(group.questions) for group in plan.groups)
        return [len(group.others) for group in plan.groups]

    assert folded() == [3, 0]
    text = small_folder.read("2031/questions.yml")
    first, second, *others = text.split("- id: ")[1:]
    of_other_groups = [entry for entry in others if entry.startswith("reading-star")]
    kept = "".join(f"- id: {entry}" for entry in (first, second, *of_other_groups))
    small_folder.write("2031/questions.yml", kept)
    assert folded() == [0, 0]


def test_a_plan_without_questions_has_none(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/questions.yml").unlink()
    library = link(small_folder.book())
    assert all(not view.questions for view in library.audiences)
    assert all(not view.questions for view in library.plans[0].items)


def test_an_item_shows_a_few_of_its_questions_and_leaves_the_rest_to_the_readers_pages(
    library: Library,
) -> None:
    view = max(library.plans[0].items, key=lambda view: len(view.questions))
    assert len(view.questions) > QUESTIONS_AT_MOST
    assert [*view.first_questions, *view.other_questions] == view.questions[:QUESTIONS_AT_MOST]
    assert len(view.first_questions) == QUESTIONS_AT_FIRST
