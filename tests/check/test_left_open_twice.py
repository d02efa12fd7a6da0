"""A question names once what the document leaves open."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.questions import left_open_twice

FILE = "2031/questions.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(left_open_twice) == []


def test_an_open_point_named_twice(small_folder: DataFolder) -> None:
    place = small_folder.replace(FILE, "[怎么报名, 要不要交钱]", "[怎么报名, 要不要交钱, ‸怎么报名]")
    assert small_folder.found_by(left_open_twice) == [(place, "“怎么报名”写了两遍")]
