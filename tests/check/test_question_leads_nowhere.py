"""The measures that an answer comes from exist, each named once."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.questions import question_leads_nowhere

FILE = "2031/questions.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(question_leads_nowhere) == []


@pytest.mark.parametrize(
    ("see", "message"),
    [
        ("[‸9/m1]", "没有第9项"),
        ("[‸2/m3]", "第2项只有2条举措，没有第3条"),
        ("[2/m1, ‸2/m1]", "“2/m1”写了两遍"),
    ],
)
def test_a_place_that_leads_nowhere_or_is_said_twice(
    small_folder: DataFolder, see: str, message: str
) -> None:
    place = small_folder.replace(FILE, "see: [2/m1]", f"see: {see}")
    assert small_folder.found_by(question_leads_nowhere) == [(place, message)]


def test_an_item_that_could_not_be_read_is_left_to_its_own_file(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/02.yml", "number: [")
    assert small_folder.found_by(question_leads_nowhere) == []
