"""A folder that begins with a year begins with the plan's own."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.addresses import folder_names_another_year


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(folder_names_another_year) == []


def test_year_was_not_changed_after_copying_the_plan(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/plan.yml", "year: 2031", "year: ‸2030")
    assert small_folder.found_by(folder_names_another_year) == [(place, "年份是2030，文件夹却叫“2031”")]


@pytest.mark.parametrize("name", ["2030-city", "2030", "2030 copy", "2030city"])
def test_folder_begins_with_another_year(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / "2031").rename(small_folder.path / name)
    place = small_folder.find(f"{name}/plan.yml", "year: ‸2031")
    assert small_folder.found_by(folder_names_another_year) == [(place, f"年份是2031，文件夹却叫“{name}”")]


@pytest.mark.parametrize(
    "name", ["2031-city", "2031-2", "2031-2030", "city", "city-2030", "plan", "20300", "203"]
)
def test_folder_begins_with_the_year_or_with_none(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / "2031").rename(small_folder.path / name)
    assert small_folder.found_by(folder_names_another_year) == []


def test_several_plans_may_have_the_same_year(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    assert small_folder.found_by(folder_names_another_year) == []
