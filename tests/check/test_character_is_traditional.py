"""Editors write simplified characters."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.characters import character_is_traditional


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(character_is_traditional) == []


def test_words_of_a_traditional_input_method(small_folder: DataFolder) -> None:
    place = small_folder.replace("terms.yml", "吃同样的饭菜", "吃‸同樣的飯菜")
    place_of_the_first = type(place)(place.path, place.line, place.column + 1)
    [(found, message)] = small_folder.found_by(character_is_traditional)
    assert (found, message) == (place_of_the_first, "“樣”是繁体字")


def test_what_was_published_so_stays(small_folder: DataFolder) -> None:
    small_folder.write("2031/source.txt", small_folder.read("2031/source.txt") + "樣\n")
    small_folder.replace("terms.yml", "吃同样的饭菜", "吃同樣的饭菜")
    assert small_folder.found_by(character_is_traditional) == []
