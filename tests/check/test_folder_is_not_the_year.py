"""The folder of a plan is named after its year."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.numbering import folder_is_not_the_year


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(folder_is_not_the_year) == []


def test_year_was_not_changed_after_copying_the_plan(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/plan.yml", "year: 2031", "year: ‸2030")
    assert small_folder.found_by(folder_is_not_the_year) == [(place, "年份是2030，文件夹却叫“2031”")]


@pytest.mark.parametrize("name", ["2031 copy", "plan", "02031", "２０３１"])
def test_folder_has_another_name(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / "2031").rename(small_folder.path / name)
    place = small_folder.find(f"{name}/plan.yml", "year: ‸2031")
    assert small_folder.found_by(folder_is_not_the_year) == [(place, f"年份是2031，文件夹却叫“{name}”")]
