"""An everyday word stands in one entry only."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.vocabulary import word_said_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(word_said_twice) == []


@pytest.mark.parametrize(
    ("sound", "broken", "message"),
    [
        ("say: [借书]", "say: [‸进食堂看看]", "“进食堂看看”已经写过"),
        ("say: [借书]", "say: [借书, ‸借书]", "“借书”已经写过"),
        ("say: [借书]", "say: [借书, ‸借 书]", "“借 书”已经写过"),
    ],
)
def test_the_second_mention(small_folder: DataFolder, sound: str, broken: str, message: str) -> None:
    place = small_folder.replace("words.yml", sound, broken)
    assert small_folder.found_by(word_said_twice) == [(place, message)]
