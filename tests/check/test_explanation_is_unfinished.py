"""What editors write in sentences is written, and ends as a sentence does."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.wording import explanation_is_unfinished


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(explanation_is_unfinished) == []


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("2031/plan.yml", "网页上漏了引号"),
        ("2031/plan.yml", "改成了全角"),
        ("terms.yml", "同样的饭菜"),
        ("topics.yml", "饭菜和陪餐"),
        ("2031/items/01.yml", "去哪里看书"),
    ],
)
def test_full_stop_is_missing(small_folder: DataFolder, name: str, sound: str) -> None:
    place = small_folder.replace(name, f"{sound}。", f"{sound[:-1]}‸{sound[-1]}")
    assert small_folder.found_by(explanation_is_unfinished) == [(place, "末尾少了句号")]


@pytest.mark.parametrize(
    ("name", "sound", "spoilt", "message"),
    [
        ("terms.yml", "大人和学生一起吃同样的饭菜。", "‸待补充。", "“待补充”只是占个位置，会原样印出来"),
        ("topics.yml", "食堂、饭菜和陪餐。", "‸略。", "“略”只是占个位置，会原样印出来"),
        (
            "2031/items/01.yml",
            "第2项讲吃完饭去哪里看书。",
            "第2项讲‸TODO。",
            "“TODO”只是占个位置，会原样印出来",
        ),
        ("2031/items/01.yml", "第2项讲吃完饭去哪里看书。", "‸有关联。", "“有关联。”太短，读者看不明白"),
        ("2031/items/01.yml", "what: 新建的食堂", "what: ‸某某食堂", "“某某”只是占个位置，会原样印出来"),
    ],
)
def test_what_is_still_to_be_written(
    small_folder: DataFolder, name: str, sound: str, spoilt: str, message: str
) -> None:
    place = small_folder.replace(name, sound, spoilt)
    assert small_folder.found_by(explanation_is_unfinished) == [(place, message)]


def test_what_is_to_become_better_is_no_gap(small_folder: DataFolder) -> None:
    small_folder.replace("terms.yml", "大人和学生一起吃同样的饭菜。", "大人和学生同吃，办法还有待完善。")
    assert small_folder.found_by(explanation_is_unfinished) == []
