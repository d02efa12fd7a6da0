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
        ("", "", []),
    ],
    ids=[
        "no word",
        "another word",
        "another text",
        "a scrap in common is part of the change",
        "more inside a word",
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
