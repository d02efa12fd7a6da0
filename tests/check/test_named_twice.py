"""A list of topics or audiences names each only once."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.references import named_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(named_twice) == []


@pytest.mark.parametrize(
    ("sound", "broken", "message"),
    [
        ("audiences: [students]", "audiences: [students, ‸students]", "“students”写了两遍"),
        ("    topics: [reading]\n", "    topics: [reading, ‸reading]\n", "“reading”写了两遍"),
    ],
    ids=["audiences of the item", "topics of a measure"],
)
def test_the_second_mention(small_folder: DataFolder, sound: str, broken: str, message: str) -> None:
    place = small_folder.replace("2031/items/02.yml", sound, broken)
    assert small_folder.found_by(named_twice) == [(place, message)]
