"""``07.yml`` holds item 7."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.numbering import file_name_is_not_the_number


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(file_name_is_not_the_number) == []


def test_number_is_another(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/02.yml", "number: 2", "number: ‸7")
    assert small_folder.found_by(file_name_is_not_the_number) == [(place, "序号是7，文件名却是“02.yml”")]


@pytest.mark.parametrize("stem", ["1 (1)", "item-1", "１", "١", "1-copy"])
def test_file_has_another_name(small_folder: DataFolder, stem: str) -> None:
    items = small_folder.path / "2031" / "items"
    (items / "01.yml").rename(items / f"{stem}.yml")
    place = small_folder.find(f"2031/items/{stem}.yml", "number: ‸1")
    message = f"序号是1，文件名却是“{stem}.yml”"
    assert small_folder.found_by(file_name_is_not_the_number) == [(place, message)]


@pytest.mark.parametrize("stem", ["1", "001"])
def test_leading_zeros_do_not_matter(small_folder: DataFolder, stem: str) -> None:
    items = small_folder.path / "2031" / "items"
    (items / "01.yml").rename(items / f"{stem}.yml")
    assert small_folder.found_by(file_name_is_not_the_number) == []
