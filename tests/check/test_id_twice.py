"""An id stands for one record of its file."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.vocabulary import id_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(id_twice) == []


@pytest.mark.parametrize(
    ("name", "second", "first"),
    [
        ("topics.yml", "id: family", "school-meals"),
        ("audiences.yml", "id: students", "parents"),
        ("terms.yml", "id: yue-du-zhi-xing", "pei-can"),
    ],
)
def test_the_second_of_two_equal_ids(small_folder: DataFolder, name: str, second: str, first: str) -> None:
    place = small_folder.replace(name, second, f"id: ‸{first}")
    assert small_folder.found_by(id_twice) == [(place, f"编号“{first}”重复")]


def test_files_do_not_share_their_ids(small_folder: DataFolder) -> None:
    small_folder.replace("audiences.yml", "id: students", "id: family")
    assert small_folder.found_by(id_twice) == []
