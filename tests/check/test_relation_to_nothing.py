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
        ("  - item: ‸3", "2031 里没有第3项"),
        ("  - item: 1\n    plan: ‸2030-city", "没有“2030-city”这份要点"),
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
    small_folder.write("2030-city/plan.yml", plan)
    small_folder.replace("2031/items/02.yml", "  - item: 1", "  - item: 1\n    plan: 2030-city")
    assert small_folder.found_by(relation_to_nothing) == []


def test_unreadable_item_exists(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/01.yml", "number: [")
    assert small_folder.found_by(relation_to_nothing) == []


def test_item_of_another_plan_exists(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    small_folder.replace("2031/items/02.yml", "  - item: 1", "  - item: 2\n    plan: 2031-city")
    assert small_folder.found_by(relation_to_nothing) == []


def test_item_beyond_the_last_of_another_plan(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    place = small_folder.replace("2031/items/02.yml", "  - item: 1", "  - item: ‸3\n    plan: 2031-city")
    assert small_folder.found_by(relation_to_nothing) == [(place, "2031-city 里没有第3项")]
