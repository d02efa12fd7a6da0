"""A name stands for one record of its file."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.vocabulary import name_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(name_twice) == []


@pytest.mark.parametrize(
    ("name", "sound", "broken", "message"),
    [
        ("topics.yml", "name: 阅读", "name: ‸家校合作", "“家校合作”已经有了"),
        ("audiences.yml", "name: 学生", "name: ‸家长", "“家长”已经有了"),
        ("terms.yml", "name: 阅读之星", "name: ‸陪餐", "“陪餐”已经有了"),
        ("terms.yml", "name: 家长陪餐日", "name: ‸共同用餐", "“共同用餐”已经有了"),
        ("terms.yml", "name: 阅读之星", "name: 阅读之星\n  aliases: [‸陪餐]", "“陪餐”已经有了"),
        ("terms.yml", "aliases: [共同用餐]", "aliases: [‸陪餐]", "“陪餐”已经有了"),
        ("terms.yml", "aliases: [共同用餐]", "aliases: [2＋1项目, ‸2+1项目]", "“2+1项目”已经有了"),
    ],
)
def test_the_second_of_two_equal_names(
    small_folder: DataFolder, name: str, sound: str, broken: str, message: str
) -> None:
    place = small_folder.replace(name, sound, broken)
    assert small_folder.found_by(name_twice) == [(place, message)]
