"""No item is related to itself."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.relations import relation_to_itself


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(relation_to_itself) == []


@pytest.mark.parametrize("broken", ["  - item: ‸2", "  - item: ‸2\n    plan: 2031"])
def test_item_names_itself(small_folder: DataFolder, broken: str) -> None:
    place = small_folder.replace("2031/items/02.yml", "  - item: 1", broken)
    assert small_folder.found_by(relation_to_itself) == [(place, "条目和自己相关")]


def test_same_number_in_another_plan_is_another_item(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "  - item: 1", "  - item: 2\n    plan: 2031-city")
    assert small_folder.found_by(relation_to_itself) == []
