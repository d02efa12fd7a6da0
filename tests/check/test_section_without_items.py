"""Every section holds at least one item."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.numbering import section_without_items


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(section_without_items) == []


def test_no_item_is_in_the_section(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "section: library", "section: meals")
    place = small_folder.find("2031/plan.yml", "id: ‸library")
    assert small_folder.found_by(section_without_items) == [(place, "没有条目属于“推进校园阅读”这一部分")]


@pytest.mark.parametrize("numbers", [["01"], ["01", "02"]])
def test_its_items_are_missing(small_folder: DataFolder, numbers: list[str]) -> None:
    for number in numbers:
        (small_folder.path / f"2031/items/{number}.yml").unlink()
    assert small_folder.found_by(section_without_items) == []


def test_its_only_item_could_not_be_read(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/02.yml", "number: [")
    assert small_folder.found_by(section_without_items) == []
