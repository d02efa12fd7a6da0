"""The summary is one sentence that ends in a full stop."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.wording import summary_is_not_one_sentence

SOUND = "summary: 学生在区图书馆有自己的阅览室，读书多的可以评上称号。"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(summary_is_not_one_sentence) == []


@pytest.mark.parametrize(
    "summary",
    ["学生有阅览室", "学生有阅览室。读书多的有称号。", "学生有阅览室。读书多的有称号", "学生有阅览室！"],
)
def test_no_sentence_or_two(small_folder: DataFolder, summary: str) -> None:
    place = small_folder.replace("2031/items/02.yml", SOUND, f"summary: ‸{summary}")
    message = "一句话要正好一句，以句号结尾"
    assert small_folder.found_by(summary_is_not_one_sentence) == [(place, message)]


def test_a_summary_still_to_be_written(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/02.yml", SOUND, "summary: ‸暂无。")
    message = "“暂无”只是占个位置，会原样印出来"
    assert small_folder.found_by(summary_is_not_one_sentence) == [(place, message)]


def test_a_summary_too_short_to_tell_anything(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/02.yml", SOUND, "summary: ‸阅览室。")
    assert small_folder.found_by(summary_is_not_one_sentence) == [(place, "“阅览室。”太短，读者看不明白")]
