"""Editors write words, not pictures."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.characters import character_is_a_picture

ITEM = "2031/items/01.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(character_is_a_picture) == []


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("[午饭, ", "[‸✅午饭, ", "✅"),
        ("[午饭, ", "[午饭‸😊, ", "😊"),
        ("一起吃一顿饭。", "一起吃一顿饭‸🍚🍲。", "🍚🍲"),
    ],
)
def test_picture(small_folder: DataFolder, old: str, new: str, shown: str) -> None:
    place = small_folder.replace(ITEM, old, new)
    [(found, message)] = small_folder.found_by(character_is_a_picture)
    assert (found, message) == (place, f"“{shown}”是表情或图形符号，不是文字")


def test_what_was_published_stays(small_folder: DataFolder) -> None:
    small_folder.replace("2031/source.txt", "提倡家长", "★提倡家长")
    small_folder.replace(ITEM, "text: 提倡家长", "text: ★提倡家长")
    assert small_folder.found_by(character_is_a_picture) == []
