"""``every`` goes with recurring milestones, ``date`` with the others."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.facets import milestone_kind_does_not_fit


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(milestone_kind_does_not_fit) == []


@pytest.mark.parametrize(
    ("sound", "broken", "message"),
    [
        (
            "kind: recurring\n        every: week\n",
            "kind: ‸recurring\n",
            "定期的时间节点没有写多久一次",
        ),
        ("every: week", "every: week\n        date: ‸2031-09", "定期的时间节点不写日期"),
        ("kind: deadline", "kind: deadline\n        every: ‸month", "只有定期的时间节点才写 every"),
        ("kind: deadline", "kind: period\n        every: ‸month", "只有定期的时间节点才写 every"),
        ("kind: deadline", "kind: deadline\n        until: ‸2031-12", "只有写了开始日期的时段才写 until"),
        (
            "kind: recurring",
            "kind: recurring\n        until: ‸2031-12",
            "只有写了开始日期的时段才写 until",
        ),
    ],
)
def test_field_of_another_kind(small_folder: DataFolder, sound: str, broken: str, message: str) -> None:
    place = small_folder.replace("2031/items/01.yml", sound, broken)
    assert small_folder.found_by(milestone_kind_does_not_fit) == [(place, message)]


def test_end_of_a_period_without_a_beginning(small_folder: DataFolder) -> None:
    place = small_folder.replace(
        "2031/items/02.yml", "kind: period\n", "kind: period\n        until: ‸2031-02\n"
    )
    assert small_folder.found_by(milestone_kind_does_not_fit) == [(place, "只有写了开始日期的时段才写 until")]
