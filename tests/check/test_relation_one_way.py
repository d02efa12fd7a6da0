"""The other side of a relation names this item too."""

from __future__ import annotations

import pytest

from data_folder import DataFolder, place_of
from planbook.check.relations import relation_one_way


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(relation_one_way) == []


def test_the_other_side_is_missing(small_folder: DataFolder) -> None:
    relation = "related:\n  - item: 1\n    reason: 第1项讲吃饭的事，家长陪餐日也在那里。\n"
    small_folder.replace("2031/items/02.yml", relation, "")
    place = small_folder.find("2031/items/01.yml", "- item: ‸2")
    assert small_folder.found_by(relation_one_way) == [(place, "第2项没有反过来写第1项")]


def test_the_other_side_is_missing_in_another_plan(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    place = small_folder.replace(
        "2031/items/01.yml",
        "measures:\n",
        "  - item: ‸2\n    plan: 2031-city\n    reason: 又一个理由。\nmeasures:\n",
    )
    message = "2031-city 的第2项没有反过来写2031 的第1项"
    assert small_folder.found_by(relation_one_way) == [(place, message)]
    [problem] = relation_one_way(small_folder.book())
    assert "item: 1、plan: 2031 和理由" in problem.hint


def test_both_sides_in_two_plans(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    for folder, other in (("2031", "2031-city"), ("2031-city", "2031")):
        small_folder.replace(
            f"{folder}/items/01.yml",
            "measures:\n",
            f"  - item: 1\n    plan: {other}\n    reason: 又一个理由。\nmeasures:\n",
        )
    assert small_folder.found_by(relation_one_way) == []


def test_relation_to_nothing_is_left_to_its_own_rule(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "- item: 1", "- item: 9")
    small_folder.replace("2031/items/01.yml", "- item: 2", "- item: 9")
    assert small_folder.found_by(relation_one_way) == []


@pytest.mark.parametrize("wrong", ["‸9", "2\n    plan: ‸nowhere", "‸1"], ids=["no item", "no plan", "itself"])
def test_a_wrong_target_is_told_once(small_folder: DataFolder, wrong: str) -> None:
    place = small_folder.replace("2031/items/01.yml", "- item: 2", f"- item: {wrong}")
    assert [place_of(problem) for problem in small_folder.problems()] == [place]


def test_a_wrong_target_hides_only_what_may_come_of_it(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "- item: 2", "- item: 9")
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    for name in ("01", "02"):
        small_folder.replace(
            f"2031-city/items/{name}.yml",
            "measures:\n",
            "  - item: 1\n    plan: '2031'\n    reason: 又一个理由。\nmeasures:\n",
        )
    # The first item of 2031 lacks three relations, and only one of them can be the wrong one.
    found = [message for _, message in small_folder.found_by(relation_one_way)]
    assert sum("没有反过来写" in message for message in found) >= 3
