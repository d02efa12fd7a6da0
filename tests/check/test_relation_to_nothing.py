"""A related item exists."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.relations import relation_to_nothing


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(relation_to_nothing) == []


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ("  - item: ‸3", "没有2031年第3项"),
        ("  - item: ‸1\n    year: 2030", "没有2030年第1项"),
    ],
)
def test_no_such_item(small_folder: DataFolder, broken: str, message: str) -> None:
    place = small_folder.replace("2031/items/02.yml", "  - item: 1", broken)
    assert small_folder.found_by(relation_to_nothing) == [(place, message)]


def test_item_in_a_gap_is_told_by_the_gap(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/01.yml").unlink()
    assert small_folder.found_by(relation_to_nothing) == []


@pytest.mark.parametrize("plan", ["year: [", "nothing"])
def test_items_of_an_unreadable_plan_exist(small_folder: DataFolder, plan: str) -> None:
    small_folder.write("2030/plan.yml", plan)
    small_folder.replace("2031/items/02.yml", "  - item: 1", "  - item: 1\n    year: 2030")
    assert small_folder.found_by(relation_to_nothing) == []


def test_unreadable_item_exists(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/01.yml", "number: [")
    assert small_folder.found_by(relation_to_nothing) == []
