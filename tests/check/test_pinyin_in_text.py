"""No syllables of an input method are left among the characters that editors write."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.pinyin import pinyin_in_text

TERMS, MEAL = "terms.yml", "吃同样的饭菜"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(pinyin_in_text) == []


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("吃‸tong样的饭菜", "tong"),
        ("吃同样的饭‸cai", "cai"),
        ("吃‸tongyang的饭菜", "tongyang"),
        ("‸chi同样的饭菜", "chi"),
        ("（‸chi同样的饭菜）", "chi"),
    ],
)
def test_syllables_beside_a_character_are_told(small_folder: DataFolder, written: str, left: str) -> None:
    place = small_folder.replace(TERMS, MEAL, written)
    assert small_folder.found_by(pinyin_in_text) == [(place, f"“{left}”像是输入法留下的拼音")]


NAMES = "AI课 E家 e家 3D打印 5G网 App里 app里 PPT课 ppt课 QQ群 WiFi网 wifi网 甲vs乙 led灯 ipad课 Mini课"
OTHERS = "网址weihai.gov.cn上 邮箱jiao@edu.cn里 （chi） 1.2米 https://jiao/学校"


@pytest.mark.parametrize("written", [*NAMES.split(), *OTHERS.split()])
def test_words_in_letters_are_none(small_folder: DataFolder, written: str) -> None:
    small_folder.replace(TERMS, MEAL, written)
    assert small_folder.found_by(pinyin_in_text) == []


def test_what_was_published_so_stays(small_folder: DataFolder) -> None:
    small_folder.write("2031/source.txt", small_folder.read("2031/source.txt") + "mini课堂\n")
    small_folder.replace(TERMS, MEAL, "mini课堂")
    assert small_folder.found_by(pinyin_in_text) == []


def test_what_the_guard_tells_is_not_told_again(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "title: 管好学校食堂。", "title: 管好xue校食堂。")
    assert small_folder.found_by(pinyin_in_text) == []
