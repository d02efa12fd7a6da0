"""Texts are compared word by word, and nothing of either is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planbook.text.word_changes import Stretch, word_changes


@pytest.mark.parametrize(
    ("old", "new", "stretches"),
    [
        ("管好食堂。", "管好食堂。", [Stretch(same="管好食堂。")]),
        (
            "管好学校食堂和校车。",
            "管好学校食堂和班车。",
            [Stretch(same="管好学校食堂和"), Stretch(old="校车", new="班车"), Stretch(same="。")],
        ),
        ("管好学校食堂。", "发放资助款。", [Stretch(old="管好学校食堂。", new="发放资助款。")]),
        (
            "今年新建学校的食堂，明年扩建。",
            "今年改造村里的校舍，明年扩建。",
            [
                Stretch(same="今年"),
                Stretch(old="新建学校的食堂", new="改造村里的校舍"),
                Stretch(same="，明年扩建。"),
            ],
        ),
        (
            "选拔骨干教师。",
            "选拔骨干全体教师。",
            [Stretch(same="选拔骨干"), Stretch(new="全体"), Stretch(same="教师。")],
        ),
        (
            "新建学校的食堂，明年继续扩建。",
            "改造村里的校舍，明年继续扩建。",
            [Stretch(old="新建学校的食堂", new="改造村里的校舍"), Stretch(same="，明年继续扩建。")],
        ),
        (
            "明年要发展，学校安全食堂。",
            "明年要发展，班车安全操场。",
            [
                Stretch(same="明年要发展，"),
                Stretch(old="学校", new="班车"),
                Stretch(same="安全"),
                Stretch(old="食堂", new="操场"),
                Stretch(same="。"),
            ],
        ),
        (
            "明年继续修建学校图书馆扩大操场。",
            "明年继续关心学生图书馆增加班车。",
            [
                Stretch(same="明年继续"),
                Stretch(old="修建学校", new="关心学生"),
                Stretch(same="图书馆"),
                Stretch(old="扩大操场", new="增加班车"),
                Stretch(same="。"),
            ],
        ),
        ("", "", []),
    ],
    ids=[
        "no word",
        "another word",
        "another text",
        "a scrap in common is part of the change",
        "more inside a word",
        "a change at the beginning",
        "a word in common as long as the changes beside it",
        "a word in common too long for a scrap",
        "no text",
    ],
)
def test_words_are_the_same_or_changed(old: str, new: str, stretches: list[Stretch]) -> None:
    assert word_changes(old, new) == stretches


_TEXT = st.text(st.sampled_from("今年新建食堂，的2所。"), max_size=30)


@given(_TEXT, _TEXT)
def test_both_texts_can_be_read_from_the_stretches(old: str, new: str) -> None:
    stretches = word_changes(old, new)
    assert "".join(each.same + each.old for each in stretches) == old
    assert "".join(each.same + each.new for each in stretches) == new
    assert all(each.old or each.new for each in stretches if not each.same)
    assert not any(each.same and (each.old or each.new) for each in stretches)
