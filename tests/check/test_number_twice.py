"""No two items of a plan have the same number."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.numbering import number_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(number_twice) == []


def test_the_second_names_the_first(small_folder: DataFolder) -> None:
    first = small_folder.find("2031/items/01.yml", "number: ‸1")
    second = small_folder.replace("2031/items/02.yml", "number: 2", "number: ‸1")
    assert small_folder.found_by(number_twice) == [
        (second, f"序号1重复，{first.path} 已经用了"),
    ]
