"""Chinese text carries full-width punctuation."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.official_text import official_text_differs
from planbook.check.wording import half_width_punctuation

ITEM = "2031/items/02.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(half_width_punctuation) == []


@pytest.mark.parametrize(
    ("name", "sound", "broken", "mark"),
    [
        (ITEM, "设立学生阅览室，家长", "设立学生阅览室‸,家长", ","),
        (ITEM, "summary: 学生在", "summary: 学生‸;在", ";"),
        (ITEM, "what: 设立阅览室的地方", "what: 设立阅览室的地方‸)", ")"),
        (ITEM, "reason: 第1项讲", "reason: 第1项‸?讲", "?"),
        ("2031/plan.yml", "总体要求是：", "总体要求是‸:", ":"),
        ("2031/plan.yml", "title: 推进校园阅读", "title: 推进‸!校园阅读", "!"),
        ("topics.yml", "description: 食堂、饭菜和陪餐。", "description: 食堂‸(饭菜。", "("),
        ("words.yml", "say: [借书]", "say: ['学校‸,食堂']", ","),
        ("terms.yml", "一起吃同样的饭菜。", '一起吃‸"同样的饭菜。', '"'),
    ],
)
def test_half_width_mark_beside_a_chinese_character(
    small_folder: DataFolder, name: str, sound: str, broken: str, mark: str
) -> None:
    place = small_folder.replace(name, sound, broken)
    assert small_folder.found_by(half_width_punctuation) == [(place, f"中文里用了半角的“{mark}”")]


@pytest.mark.parametrize("words", ["Word, Excel 和 A(B) 表", "网址https://example.org/a?b", "1:2 的比"])
def test_half_width_marks_in_latin_text_and_addresses(small_folder: DataFolder, words: str) -> None:
    small_folder.replace("terms.yml", "给读书多的学生的一个称号。", f"'{words}。'")
    assert small_folder.found_by(half_width_punctuation) == []


def test_straight_quotation_marks_in_official_text_are_told_once_and_by_the_guard(
    small_folder: DataFolder,
) -> None:
    small_folder.write(ITEM, small_folder.read(ITEM).replace("“", '"').replace("”", '"'))
    assert small_folder.found_by(half_width_punctuation) == []
    assert small_folder.found_by(official_text_differs) != []


def test_editors_may_quote_straight_quotation_marks_as_published(small_folder: DataFolder) -> None:
    small_folder.replace(ITEM, "summary: 学生在", 'summary: 期间评选"阅读之星"，请学生在')
    assert small_folder.found_by(half_width_punctuation) != []
    source = small_folder.read("2031/source.txt").replace("“", '"').replace("”", '"')
    small_folder.write("2031/source.txt", source)
    assert small_folder.found_by(half_width_punctuation) == []


def test_many_marks_in_one_text_are_told_once(small_folder: DataFolder) -> None:
    place = small_folder.replace(ITEM, "设立学生阅览室，家长", "设立‸,学生,阅览室,家长")
    assert small_folder.found_by(half_width_punctuation) == [(place, "中文里用了半角的“,”（这一段共3处）")]
