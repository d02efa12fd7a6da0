"""Editors write the signs that Chinese sentences have."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.signs import sign_is_foreign

TERMS, WORDS, MEAL = "terms.yml", "words.yml", "吃同样的饭菜"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(sign_is_foreign) == []


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("吃‸「同样」的饭菜", "“「”不是中文横排用的引号"),
        ("吃‸『同样』的饭菜", "“『”不是中文横排用的引号"),
        ("吃‸﹐同样的饭菜", "“﹐”不是平常的标点"),
        ("吃‸<同样>的饭菜", "“<”不是书名号"),
        ("吃《同样‸>的饭菜", "“>”不是书名号"),
        ("吃‸–同样的饭菜", "“–”不是中文的破折号"),
        ("3‸–6岁吃同样的饭菜", "“–”不是中文的破折号"),
        ("吃‸~同样的饭菜", "中文里用了半角的“~”"),
        ("吃‸@同样的饭菜", "“@”不是文章里的符号"),
        ("吃‸#同样的饭菜", "“#”不是文章里的符号"),
        ("吃‸*同样的饭菜", "“*”不是文章里的符号"),
        ("吃‸［同样］的饭菜", "“［”不是文章里的符号"),
        ("吃‸→同样的饭菜", "“→”是图形符号，不是文字"),
        ("吃‸の同样的饭菜", "“の”不是汉字"),
        ("吃‸ㄅ同样的饭菜", "“ㄅ”不是汉字"),
    ],
)
def test_signs_of_keyboards_and_other_scripts(small_folder: DataFolder, written: str, message: str) -> None:
    place = small_folder.replace(TERMS, MEAL, written)
    assert small_folder.found_by(sign_is_foreign) == [(place, message)]


RIGHT = "5+2 3-6岁 3~6岁 3～6岁 小学/初中 C#语言 50% 3×3 10㎡ ￥5 ¥5 ＃重要 爱·阅读 A_B 〔2031〕 ——"


@pytest.mark.parametrize("written", RIGHT.split())
def test_signs_that_belong_there(small_folder: DataFolder, written: str) -> None:
    small_folder.replace(TERMS, MEAL, f"吃{written}的饭菜")
    assert small_folder.found_by(sign_is_foreign) == []


def test_an_address_keeps_its_signs(small_folder: DataFolder) -> None:
    small_folder.replace(TERMS, MEAL, "网址https://example.org/a_b?c=d#e")
    assert small_folder.found_by(sign_is_foreign) == []


def test_what_was_published_so_stays(small_folder: DataFolder) -> None:
    small_folder.write("2031/source.txt", small_folder.read("2031/source.txt") + "小学→初中\n")
    small_folder.replace(TERMS, MEAL, "小学→初中")
    assert small_folder.found_by(sign_is_foreign) == []


def test_a_sign_published_elsewhere_excuses_none(small_folder: DataFolder) -> None:
    small_folder.write("2031/source.txt", small_folder.read("2031/source.txt") + "首页>文件\n")
    place = small_folder.replace(TERMS, MEAL, "吃《同样‸>的饭菜")
    assert small_folder.found_by(sign_is_foreign) == [(place, "“>”不是书名号")]


def test_markup_is_told_as_such(small_folder: DataFolder) -> None:
    small_folder.replace(TERMS, MEAL, "吃<b>同样</b>的饭菜")
    assert small_folder.found_by(sign_is_foreign) == []


def test_words_of_the_document_are_the_guards(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "title: 管好学校食堂。", "title: 管好→学校食堂。")
    assert small_folder.found_by(sign_is_foreign) == []


def test_an_entry_of_several_words_is_told_as_such(small_folder: DataFolder) -> None:
    small_folder.replace(WORDS, "say: [借书]", "say: [看书→借书]")
    assert small_folder.found_by(sign_is_foreign) == []
