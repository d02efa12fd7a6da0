"""The section that an item names is one of its plan."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.outline import section_unknown


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(section_unknown) == []


def test_item_names_a_section_that_is_not_in_the_plan(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/02.yml", "section: library", "section: ‸libary")
    assert small_folder.found_by(section_unknown) == [(place, "没有编号为“libary”的部分")]


def test_item_without_a_section(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "section: library\n", "")
    assert small_folder.found_by(section_unknown) == []


def test_plan_without_sections(small_folder: DataFolder) -> None:
    text = small_folder.read("2031/plan.yml")
    small_folder.write("2031/plan.yml", text[: text.index("sections:")])
    places = [
        small_folder.find("2031/items/01.yml", "section: ‸meals"),
        small_folder.find("2031/items/02.yml", "section: ‸library"),
    ]
    assert [place for place, _ in small_folder.found_by(section_unknown)] == places


def test_section_was_renamed_in_the_plan(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "id: meals", "id: canteens")
    place = small_folder.find("2031/items/01.yml", "section: ‸meals")
    assert small_folder.found_by(section_unknown) == [(place, "没有编号为“meals”的部分")]
