"""Everyday words name an official word once."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.vocabulary import target_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(target_twice) == []


@pytest.mark.parametrize("again", [", ‸学生阅览室]", "]\n  near: [‸学生阅览室]"])
def test_a_word_named_twice(small_folder: DataFolder, again: str) -> None:
    place = small_folder.replace("words.yml", "[学生阅览室]", f"[学生阅览室{again}")
    assert [found for found, _ in small_folder.found_by(target_twice)] == [place]
