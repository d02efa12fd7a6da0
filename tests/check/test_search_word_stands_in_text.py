"""A search word is one that the item's own text lacks."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.wording import search_word_stands_in_text


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(search_word_stands_in_text) == []


@pytest.mark.parametrize("word", ["书香云溪", "阅览室", "评委", "阅 览 室"])
def test_word_of_the_title_or_of_a_measure(small_folder: DataFolder, word: str) -> None:
    place = small_folder.replace(
        "2031/items/02.yml", "search_words: [看书, 借书,", f"search_words: [看书, ‸{word},"
    )
    message = f"“{word}”本来就在原文里，不用再写"
    assert small_folder.found_by(search_word_stands_in_text) == [(place, message)]


def test_word_of_another_item_is_welcome(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "search_words: [看书,", "search_words: [校长,")
    assert small_folder.found_by(search_word_stands_in_text) == []


def test_word_that_an_official_one_was_changed_into(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "search_words: [看书,", "search_words: [阅览厅,")
    small_folder.replace("2031/items/02.yml", "学生阅览室，", "学生阅览厅，")
    assert small_folder.found_by(search_word_stands_in_text) == []
