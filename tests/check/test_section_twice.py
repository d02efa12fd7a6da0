"""Section ids are unique inside a plan."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.outline import section_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(section_twice) == []


def test_second_of_two_sections_with_the_same_id(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/plan.yml", "id: library", "id: ‸meals")
    assert small_folder.found_by(section_twice) == [(place, "部分的编号“meals”重复")]


def test_sections_of_two_plans_may_have_the_same_id(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    assert small_folder.found_by(section_twice) == []
