"""An item lists each search word once."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.wording import search_word_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(search_word_twice) == []


@pytest.mark.parametrize("word", ["看书", "看 书"])
def test_the_second_mention(small_folder: DataFolder, word: str) -> None:
    place = small_folder.replace("2031/items/02.yml", "读后感]", f"读后感, ‸{word}]")
    assert small_folder.found_by(search_word_twice) == [(place, f"“{word}”写了两遍")]
