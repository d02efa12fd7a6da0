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


def test_every_audience_is_unknown_where_there_is_no_list_of_them(small_folder: DataFolder) -> None:
    (small_folder.path / "audiences.yml").unlink()
    place = small_folder.find("2031/items/01.yml", "audiences: [‸parents, students]")
    found = small_folder.found_by(audience_unknown)
    assert found[0] == (place, "没有编号为“parents”的读者")
    assert len(found) == 4
