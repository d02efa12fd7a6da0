"""A term's name is written without quotation marks."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.vocabulary import name_is_quoted


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(name_is_quoted) == []


@pytest.mark.parametrize("marks", ["“”", "「」", "‘’"])
def test_quoted(small_folder: DataFolder, marks: str) -> None:
    name = small_folder.book().terms.records[0].name
    quoted = f"{marks[0]}{name}{marks[1]}"
    place = small_folder.replace("terms.yml", f"name: {name}\n", f"name: ‸{quoted}\n")
    assert small_folder.found_by(name_is_quoted) == [(place, f"“{quoted}”两边的引号不用写")]


def test_quotation_marks_inside_a_name(small_folder: DataFolder) -> None:
    name = small_folder.book().terms.records[0].name
    small_folder.replace("terms.yml", f"name: {name}\n", f"name: “{name}”工程\n")
    assert small_folder.found_by(name_is_quoted) == []
