"""Item numbers rise from section to section."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.outline import section_out_of_order


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(section_out_of_order) == []


def test_item_goes_back_to_an_earlier_section(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "section: meals", "section: library")
    place = small_folder.replace("2031/items/02.yml", "section: library", "section: ‸meals")
    message = "第2项前面的条目已经属于后一部分，这里又回到“meals”"
    assert small_folder.found_by(section_out_of_order) == [(place, message)]


def test_items_before_the_first_section(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "section: meals\n", "")
    assert small_folder.found_by(section_out_of_order) == []
    small_folder.replace("2031/items/02.yml", "section: library\n", "")
    assert small_folder.found_by(section_out_of_order) == []


def test_item_without_a_section_after_one_that_has_it(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "section: library\n", "")
    place = small_folder.start("2031/items/02.yml")
    message = "第2项前面的条目已经属于后一部分，这里又回到“各部分之前”"
    assert small_folder.found_by(section_out_of_order) == [(place, message)]


def test_unknown_section_is_left_to_its_own_rule(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "section: library", "section: libary")
    assert small_folder.found_by(section_out_of_order) == []
