"""What editors write in sentences ends as a sentence does."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.wording import explanation_has_no_end


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(explanation_has_no_end) == []


@pytest.mark.parametrize(
    ("name", "sound"),
    [("terms.yml", "同样的饭菜"), ("topics.yml", "饭菜和陪餐"), ("2031/items/01.yml", "去哪里看书")],
)
def test_full_stop_is_missing(small_folder: DataFolder, name: str, sound: str) -> None:
    place = small_folder.replace(name, f"{sound}。", f"{sound[:-1]}‸{sound[-1]}")
    assert small_folder.found_by(explanation_has_no_end) == [(place, "末尾少了句号")]
