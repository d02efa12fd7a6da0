"""Where words begin and end in a text."""

from __future__ import annotations

from base64 import b64decode

import pytest

from planbook.search.cuts import Cutter


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("提高中小学校食堂管理水平", ["提高", "食堂", "管理"]),
        ("加大学生资助力度", ["加大", "学生", "资助", "力度"]),
        ("全面提升学校教学质量", ["提升", "学校", "教学", "质量"]),
        ("实施工程", ["实施", "工程"]),
    ],
)
def test_words_of_the_language(text: str, words: list[str]) -> None:
    cut = Cutter(()).words(text)
    assert "".join(cut) == text
    assert [word for word in words if word in cut] == words


def test_a_long_word_may_be_taken_apart_where_a_part_is_a_word() -> None:
    assert Cutter(()).words("人民政府") == ["人民", "政府"]
    assert Cutter(()).words("幼儿园") == ["幼儿", "园"]


def test_a_short_known_word_is_one_word() -> None:
    assert Cutter(()).words("党的十九大") == ["党", "的", "十九", "大"]
    assert Cutter(["十九大"]).words("党的十九大") == ["党", "的", "十九大"]


def test_a_known_word_is_cut_out_of_others_if_it_leaves_words() -> None:
    assert Cutter(()).words("中小学校车")[-1] == "车"
    assert Cutter(["校车"]).words("中小学校车")[-1] == "校车"
    assert Cutter(["大学"]).words("加大学生资助") == ["加大", "学生", "资助"]
    assert Cutter(["校长接待日"]).words("“校长接待日”") == ["“", "校长", "接待", "日", "”"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018年青少年科技", ["年", "青少年"]),
        ("人民政府办公室", ["政府", "办公室"]),
        ("实体化为目标", ["实体化", "为"]),
        ("太阳城中小学", ["太阳城"]),
    ],
)
def test_a_word_is_not_taken_apart_where_one_character_of_it_makes_another(
    text: str, words: list[str]
) -> None:
    cut = Cutter(()).words(text)
    assert [word for word in words if word in cut] == words


def test_one_character_of_each_of_two_words_makes_none() -> None:
    assert Cutter(()).words("威海市中小学生") == ["威", "海市", "中", "小", "学", "生"]


def test_nor_is_a_known_word_of_several() -> None:
    known = ["青少年科技", "少年"]
    assert Cutter(known).words("2018年青少年科技") == ["2018", "年", "青少年", "科技"]


def test_of_parts_that_overlap_those_are_words_that_the_data_know() -> None:
    assert Cutter(["课题"]).words("带头人") == ["带头", "人"]
    assert Cutter(["课题"]).words("多层次") == ["多", "层次"]
    assert Cutter(["学生资助", "小学食堂"]).words("小学生") == ["小", "学", "生"]
    assert Cutter(["组织"]).words("党组织") == ["党", "组织"]
    assert Cutter(["效率"]).words("提高效率") == ["提高", "效率"]
    assert Cutter(["课题"]).words("提高效率") == ["提高", "效率"]
    assert Cutter(["课桌椅", "更换桌椅"]).words("课桌椅") == ["课", "桌椅"]
    assert Cutter(()).words("小学生") == ["小", "学", "生"]


def test_the_last_character_of_a_known_phrase_makes_no_word_with_what_follows() -> None:
    assert Cutter(["立德树人"]).words("以立德树人为根本") == ["以", "立德", "树人", "为", "根本"]


def test_who_does_something_is_named_by_what_he_does() -> None:
    assert Cutter(()).words("校园朗读者") == ["校园", "朗读", "者"]
    assert Cutter(()).words("一读者") == ["一", "读者"]


def test_the_second_half_of_a_phrase_is_cut_like_the_first() -> None:
    assert Cutter(()).words("“小手拉大手”") == ["“", "小手", "拉", "大手", "”"]
    assert Cutter(()).words("拉大手") == ["拉大", "手"]


def test_what_a_word_denies_is_no_part_of_it() -> None:
    assert Cutter(()).words("未成年人") == ["未成", "年", "人"]


@pytest.mark.parametrize("known", [(), ("大班额",)])
def test_a_word_that_the_dictionary_sees_nowhere_in_single_characters_is_none(known: tuple[str, ...]) -> None:
    assert Cutter(known).words("大班额") == ["大", "班额"]
    assert Cutter(known).words("初心、") == ["初", "心", "、"]


def test_there_is_a_bit_for_each_unit_of_plain_text() -> None:
    # Punctuation has none, and a character outside the basic plane has two.
    packed = b64decode(Cutter(()).packed("学生，资助", "𠀀校"))
    assert "".join(f"{byte:08b}" for byte in packed) == "10101010"
    assert Cutter(()).packed("") == ""
