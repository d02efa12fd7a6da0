"""Audiences of items and measures stand in ``audiences.yml``."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.references import audience_unknown


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(audience_unknown) == []


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        ("audiences: [parents, students]", "audiences: [parents, ‸pupils]"),
        ("    audiences: [parents]\n", "    audiences: [‸pupils]\n"),
    ],
    ids=["item", "measure"],
)
def test_audience_is_not_declared(small_folder: DataFolder, sound: str, broken: str) -> None:
    place = small_folder.replace("2031/items/01.yml", sound, broken)
    assert small_folder.found_by(audience_unknown) == [(place, "没有编号为“pupils”的读者")]


def test_nothing_is_unknown_while_the_audiences_cannot_be_read(small_folder: DataFolder) -> None:
    small_folder.write("audiences.yml", "- id: [")
    assert small_folder.found_by(audience_unknown) == []


def test_a_list_that_is_not_there_is_told_once(small_folder: DataFolder) -> None:
    (small_folder.path / "audiences.yml").unlink()
    [(found, message)] = small_folder.found_by(audience_unknown)
    assert found == small_folder.start("audiences.yml")
    assert message.startswith("缺少读者的清单 audiences.yml")


def test_audience_of_a_question(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/questions.yml", "audience: students", "audience: ‸student")
    assert small_folder.found_by(audience_unknown) == [(place, "没有编号为“student”的读者")]
