"""A section is at most one level below the one before it, and the first is at the top."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.levels import section_level_jumps


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(section_level_jumps) == []


def test_the_first_section_is_not_at_the_top(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/plan.yml", "id: meals", "id: meals\n    level: ‸2")
    message = "“办好学校食堂”的层级是2，前面却没有第1级的部分"
    assert small_folder.found_by(section_level_jumps) == [(place, message)]


@pytest.mark.parametrize("level", [3, 4])
def test_a_level_is_left_out(small_folder: DataFolder, level: int) -> None:
    place = small_folder.replace("2031/plan.yml", "id: library", f"id: library\n    level: ‸{level}")
    message = f"“推进校园阅读”的层级是{level}，前面却没有第{level - 1}级的部分"
    assert small_folder.found_by(section_level_jumps) == [(place, message)]


def test_one_level_down_and_any_number_up(small_folder: DataFolder) -> None:
    text = small_folder.read("2031/plan.yml")
    levels = "".join(
        f"  - id: more-{number}\n    level: {level}\n    title: 甲\n"
        for number, level in enumerate([2, 3, 4, 4, 1, 2, 3, 2, 1])
    )
    small_folder.write("2031/plan.yml", text + levels)
    assert small_folder.found_by(section_level_jumps) == []


def test_a_jump_is_told_once(small_folder: DataFolder) -> None:
    text = small_folder.read("2031/plan.yml")
    more = "".join(f"  - id: more-{number}\n    level: 3\n    title: 甲{number}\n" for number in (1, 2))
    small_folder.write("2031/plan.yml", text + more)
    place = small_folder.find("2031/plan.yml", "id: more-1\n    level: ‸3")
    message = "“甲1”的层级是3，前面却没有第2级的部分"
    assert small_folder.found_by(section_level_jumps) == [(place, message)]
