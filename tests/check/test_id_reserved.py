"""No id takes the address of another page."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.vocabulary import id_reserved


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(id_reserved) == []


@pytest.mark.parametrize(("name", "old"), [("topics.yml", "id: family"), ("audiences.yml", "id: students")])
def test_a_topic_or_audience_whose_page_would_hide_the_list_of_all(
    small_folder: DataFolder, name: str, old: str
) -> None:
    place = small_folder.replace(name, old, "id: ‸index")
    assert small_folder.found_by(id_reserved) == [(place, "编号不能用“index”，这个地址已有别的网页")]


def test_a_section_whose_page_would_hide_the_full_text(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/plan.yml", "id: library", "id: ‸full")
    assert small_folder.found_by(id_reserved) == [(place, "编号不能用“full”，这个地址已有别的网页")]
