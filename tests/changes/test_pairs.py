"""Which record is which, although it has changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planbook.changes.pairs import likeness, pair

TEXTS = st.lists(st.text("校车食堂安全", min_size=1, max_size=6), max_size=8)


def same(old: list[str], new: list[str]) -> list[tuple[int | None, int | None]]:
    return pair(old, new, (lambda text: text,), lambda text: text)


@given(TEXTS, TEXTS)
def test_every_record_is_told_of_exactly_once(old: list[str], new: list[str]) -> None:
    pairs = same(old, new)
    assert sorted(one for one, _ in pairs if one is not None) == list(range(len(old)))
    assert [other for _, other in pairs if other is not None] == list(range(len(new)))


@given(TEXTS)
def test_nothing_has_changed_between_equal_lists(texts: list[str]) -> None:
    assert same(texts, texts) == [(place, place) for place in range(len(texts))]


def test_what_is_gone_stands_after_what_it_followed() -> None:
    assert same(["甲", "乙", "丙"], ["甲", "丙"]) == [(0, 0), (1, None), (2, 1)]


def test_a_text_with_a_word_changed_is_the_same_and_another_text_is_not() -> None:
    assert same(["推广六常管理模式"], ["推广五常管理模式"]) == [(0, 0)]
    assert same(["推广六常管理模式"], ["加强安全演练"]) == [(0, None), (None, 0)]


def test_the_surest_key_goes_first_and_the_most_alike_text_before_others() -> None:
    old, new = [("a", "甲"), ("b", "乙")], [("b", "甲"), ("c", "乙")]
    keys = (lambda record: record[0], lambda record: record[1])
    assert pair(old, new, keys, lambda record: "") == [(1, 0), (0, 1)]
    assert same(["安全演练活动周", "安全演练活动日历"], ["安全演练活动日历本"]) == [(0, None), (1, 0)]


@given(st.text(max_size=9), st.text(max_size=9))
def test_likeness_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1
    assert likeness(one, one) == 1
