"""What is shown as a name is no sentence and no quotation."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.entries import name_is_wrong


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(name_is_wrong) == []
    small_folder.replace("topics.yml", "name: 阅读", "name: ‸阅读、写字")
    assert small_folder.found_by(name_is_wrong) == []


@pytest.mark.parametrize("written", ["阅读。", "阅读：", "“阅读”"])
def test_a_mark_too_many(small_folder: DataFolder, written: str) -> None:
    place = small_folder.replace("topics.yml", "name: 阅读", f"name: ‸{written}")
    assert [found for found, _ in small_folder.found_by(name_is_wrong)] == [place]
