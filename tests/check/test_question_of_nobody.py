"""Who asks stands in ``audiences.yml``."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.questions import question_of_nobody


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(question_of_nobody) == []


def test_a_reader_that_there_is_not(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/questions.yml", "audience: students", "audience: ‸pupils")
    assert small_folder.found_by(question_of_nobody) == [(place, "没有编号为“pupils”的读者")]


def test_readers_that_could_not_be_read_are_left_to_their_own_file(small_folder: DataFolder) -> None:
    small_folder.write("audiences.yml", "- id: [\n")
    assert small_folder.found_by(question_of_nobody) == []
