"""No text holds what is left of lost characters."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.characters import character_broken


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(character_broken) == []


@pytest.mark.parametrize(
    ("written", "shown"),
    [("\ufffd", "U+FFFD"), ("锟斤拷", "“锟斤拷”"), ("æ\u0096°å\u00ad", "“æ\u0096°å\u00ad”")],
)
@pytest.mark.parametrize("name", ["2031/items/01.yml", "2031/questions.yml"])
def test_rests_of_characters(small_folder: DataFolder, name: str, written: str, shown: str) -> None:
    sound = "和孩子一起吃一顿" if "items" in name else "什么时候能进"
    place = small_folder.replace(name, sound, f"‸{written}")
    if written.isprintable():
        assert small_folder.found_by(character_broken) == [
            (place, f"这里有乱码（{shown}），原来的字已经丢了")
        ]
    else:  # refused on reading
        assert [problem.line for problem in small_folder.problems()] == [place.line]
