"""Changed words are marked, and no text can become markup or call anybody."""

from __future__ import annotations

import re

import markdown  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planbook.changes.marked import bold, escape, listed, marked, struck


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("管好学校食堂和校车。", "管好学校食堂和班车。", "管好学校食堂和~~校车~~**班车**。"),
        ("管好食堂。", "管好食堂和校车。", "管好食堂**和校车**。"),
        ("推广六常模式。", "推广“六常”模式。", "推广<b>“</b>六常<b>”</b>模式。"),
        ("管好学校食堂。", "发放资助款。", "<del>管好学校食堂。</del> → <b>发放资助款。</b>"),
    ],
    ids=["another word", "more words", "beside punctuation Markdown sees no sign", "another text"],
)
def test_changed_words_are_marked(old: str, new: str, line: str) -> None:
    assert marked(old, new) == line


def test_what_is_far_from_a_change_is_left_out() -> None:
    before = "办好每一所学校，发展好每一位教师，" * 8
    line = marked(f"{before}六月{before}", f"{before}七月{before}")
    assert "~~六月~~**七月**" in line
    assert line.count("……") == 2
    assert len(line) < 80


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40))
def test_any_text_reads_as_typed(text: str) -> None:
    html = markdown.markdown(f"字{escape(text)}字")
    shown = re.sub("<!-- -->", "", html.removeprefix("<p>字").removesuffix("字</p>"))
    shown = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    expected = re.sub(r"\s+", " ", text)
    # Python-Markdown knows fewer escapes than GitHub: its backslashes before these signs stay.
    assert re.sub(r"\\(?=[~|<&$])", "", shown) == re.sub(r"\\(?=[~|<&$])", "", expected)


def test_nobody_is_called_and_no_thread_is_named() -> None:
    assert escape("@abc #12") == "@<!-- -->abc #<!-- -->12"
    assert escape("<img src=x> [甲](乙) `丙` | **丁**") == r"\<img src=x\> \[甲\](乙) \`丙\` \| \*\*丁\*\*"


def test_a_long_list_tells_how_long_it_is() -> None:
    assert listed(["甲", "乙"], 2) == "甲、乙"
    assert listed(["甲", "乙", "丙"], 2) == "甲、乙……共3个"
    assert (bold("甲"), struck("甲"), bold(""), struck("。")) == ("**甲**", "~~甲~~", "", "<del>。</del>")
