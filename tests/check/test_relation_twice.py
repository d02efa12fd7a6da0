"""An item names each related item once."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.relations import relation_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(relation_twice) == []


@pytest.mark.parametrize("plan", ["", "    plan: 2031\n"], ids=["without plan", "with the item's own plan"])
def test_the_second_mention(small_folder: DataFolder, plan: str) -> None:
    place = small_folder.replace(
        "2031/items/01.yml", "measures:\n", f"  - item: ‸2\n{plan}    reason: 又一个理由。\nmeasures:\n"
    )
    assert small_folder.found_by(relation_twice) == [(place, "相关条目第2项写了两遍")]


def test_the_same_number_in_another_plan_is_another_item(small_folder: DataFolder) -> None:
    small_folder.replace(
        "2031/items/01.yml",
        "measures:\n",
        "  - item: 2\n    plan: 2031-city\n    reason: 又一个理由。\nmeasures:\n",
    )
    assert small_folder.found_by(relation_twice) == []
