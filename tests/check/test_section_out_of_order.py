"""Item numbers rise from section to section."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.numbering import section_out_of_order


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(section_out_of_order) == []


def test_item_goes_back_to_an_earlier_section(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "section: meals", "section: library")
    place = small_folder.replace("2031/items/02.yml", "section: library", "section: ‸meals")
    message = "第2项前面的条目已经属于后一部分，这里又回到“meals”"
    assert small_folder.found_by(section_out_of_order) == [(place, message)]
