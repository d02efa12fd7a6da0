"""Every item can be found by a fair number of everyday words."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.wording import (
    SEARCH_WORDS_AT_LEAST,
    SEARCH_WORDS_AT_MOST,
    search_words_too_few_or_many,
)

SOUND = "[看书, 借书, 课外书, 读物, 绘本, 读书角, 书单, 看课外书, 读书比赛, 读后感]"


def words(count: int) -> str:
    return "[" + ", ".join(f"词{number}" for number in range(count)) + "]"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(search_words_too_few_or_many) == []


@pytest.mark.parametrize("count", [1, SEARCH_WORDS_AT_LEAST - 1, SEARCH_WORDS_AT_MOST + 1])
def test_too_few_or_many(small_folder: DataFolder, count: int) -> None:
    place = small_folder.replace("2031/items/02.yml", SOUND, f"‸{words(count)}")
    assert small_folder.found_by(search_words_too_few_or_many) == [(place, f"常用叫法有{count}个")]


@pytest.mark.parametrize("count", [SEARCH_WORDS_AT_LEAST, SEARCH_WORDS_AT_MOST])
def test_just_enough(small_folder: DataFolder, count: int) -> None:
    small_folder.replace("2031/items/02.yml", SOUND, words(count))
    assert small_folder.found_by(search_words_too_few_or_many) == []
