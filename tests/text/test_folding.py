"""When two texts count as the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planbook.text.folding import fold, fold_character, fold_official, fold_official_character

THE_SAME = [
    ("各学校，各科室：", "各学校,各科室:"),
    ("（2031）！？；", "(2031)!?;"),
    ("２６．", "26."),
    ("学 校\n食　堂\t\u00a0", "学校食堂"),
    ("…", "..."),
]


@pytest.mark.parametrize(("one", "other"), THE_SAME)
def test_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("学校", "学较"), ("、", "，"), ("“", '"'), ("。", "."), ("〔2031〕", "[2031]"), ("做", "作")],
)
def test_not_the_same(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_is_done_character_by_character_and_once(text: str) -> None:
    assert fold(text) == "".join(map(fold_character, text))
    assert not any(character.isspace() for character in fold(text))


@given(st.text(), st.text())
def test_folding_of_parts_is_the_folding_of_the_whole(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [*THE_SAME, ("⼀⽉", "一月"), ("№3", "No3")],
)
def test_the_same_in_official_text(one: str, other: str) -> None:
    assert fold_official(one) == fold_official(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("①", "1"),
        ("⑴", "(1)"),
        ("⒈", "1."),
        ("⓪", "0"),
        ("㈠", "(一)"),
        ("㊀", "一"),
        ("㋀", "1月"),
        ("Ⅳ", "IV"),
        ("3000㎡", "3000m2"),
        ("10²", "102"),
        ("CO₂", "CO2"),
        ("½", "1⁄2"),
        ("🄰", "A"),
        ("🉐", "得"),
    ],
)
def test_signs_that_are_the_same_to_a_search_but_not_in_official_text(one: str, other: str) -> None:
    assert fold_official(one) != fold_official(other)


@given(st.text())
def test_official_text_is_folded_character_by_character_and_never_more_than_for_the_search(text: str) -> None:
    folded = fold_official(text)
    assert folded == "".join(map(fold_official_character, text))
    assert fold(folded) == fold(text)
    assert not any(character.isspace() for character in folded)
