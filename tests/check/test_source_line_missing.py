"""The document begins and ends at lines that the published text has."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.official_text import source_line_missing

PLAN, SOURCE = "2031/plan.yml", "2031/source.txt"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(source_line_missing) == []


@pytest.mark.parametrize(
    ("sound", "broken", "message"),
    [
        ("first_line: 3", "first_line: ‸18", "只有16行，没有第18行"),
        ("last_line: 16", "last_line: ‸18", "只有16行，没有第18行"),
        ("last_line: 16", "last_line: ‸2", "末行2在起始行3前面"),
    ],
)
def test_a_line_that_is_not_there_is_told_where_it_is_named(
    small_folder: DataFolder, sound: str, broken: str, message: str
) -> None:
    small_folder.write(SOURCE, small_folder.read(SOURCE).partition("打印本页")[0] + "\n \n\n")
    place = small_folder.replace(PLAN, sound, broken)
    [(found, told)] = small_folder.found_by(source_line_missing)
    assert found == place
    assert told.endswith(message)
    # What follows from it is not told: there is no text to compare with.
    assert len(small_folder.problems()) == 1


def test_the_last_line_may_be_the_first(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "last_line: 16", "last_line: 3")
    assert small_folder.found_by(source_line_missing) == []
