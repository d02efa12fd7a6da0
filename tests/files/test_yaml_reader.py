"""What the reader takes from YAML, and where each value stands."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from data_folder import FROZEN_DATA
from planbook.files.positions import Keys
from planbook.files.yaml_errors import UnreadableError
from planbook.files.yaml_reader import MAXIMUM_CHARACTERS, MAXIMUM_DEPTH, read_positions, read_values

VISIBLE = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])
WORDS = st.text(VISIBLE | st.just("\n"))
VALUES: st.SearchStrategy[Any] = st.recursive(
    WORDS,
    lambda parts: st.lists(parts) | st.dictionaries(st.text(VISIBLE), parts),
    max_leaves=20,
)
ROOTS = st.lists(VALUES) | st.dictionaries(st.text(VISIBLE), VALUES)

# The signs that YAML gives a meaning to, so that random text is often nearly YAML.
SIGNS = "\n  \t--::：?[]{},&*!|>'\"\\#%<a名1\r\0\ufeff"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a: no", {"a": "no"}),
        ("a: 2018-09", {"a": "2018-09"}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: 0o17", {"a": "0o17"}),
        ("a: null", {"a": "null"}),
        ("a: ~", {"a": "~"}),
        ("a:", {"a": ""}),
        ("a: [甲, 乙]", {"a": ["甲", "乙"]}),
        ("- a: 甲\n  b:\n    - 乙\n", [{"a": "甲", "b": ["乙"]}]),
        ("a: '它''s'", {"a": "它's"}),
        ('a: "甲\\u4e59"', {"a": "甲乙"}),
        ("a: >-\n  甲\n  乙\n", {"a": "甲 乙"}),
        ("# 说明\na: 甲 # 注\n", {"a": "甲"}),
        ("---\na: 甲\n...\n", {"a": "甲"}),
        ("甲", "甲"),
        ("[]", []),
        ("{}", {}),
    ],
)
def test_every_scalar_is_text(text: str, values: Any) -> None:
    assert read_values(text) == values


@given(ROOTS)
def test_whatever_yaml_writes_is_read_again_and_stands_where_its_text_begins(values: Any) -> None:
    if depth(values) > MAXIMUM_DEPTH:
        return
    text = yaml.safe_dump(values, allow_unicode=True)
    assert read_values(text) == values
    lines, positions = text.split("\n"), read_positions(text).values
    for keys, value in leaves(values):
        line, column = positions[keys]
        written = lines[line - 1][column - 1 :]
        assert written.startswith((value.split("\n")[0].strip(" ")[:1] or "'", "'", '"'))


@given(st.text() | st.text(SIGNS))
def test_any_text_yields_values_or_an_error_in_chinese(text: str) -> None:
    values = values_or_error(text)
    if isinstance(values, UnreadableError):
        assert 1 <= values.line <= text.count("\n") + 1
        assert values.column >= 1
        assert any("\u4e00" <= character <= "\u9fff" for character in values.message)
        assert values.hint
    else:
        assert set(read_positions(text).values) >= {keys for keys, _ in leaves(values)}


def test_projects_own_data_is_found_where_it_stands() -> None:
    for path in FROZEN_DATA.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        lines, positions = text.split("\n"), read_positions(text).values
        for keys, value in leaves(read_values(text)):
            line, column = positions[keys]
            assert lines[line - 1][column - 1 :].lstrip("\"'").startswith(value)


def test_position_of_a_name_is_where_the_field_begins() -> None:
    names = read_positions("甲: 乙\n丙:\n  - 丁: 戊\n").names
    assert names == {("甲",): (1, 1), ("丙",): (2, 1), ("丙", 0, "丁"): (3, 5)}


def test_a_value_ends_where_its_last_word_does() -> None:
    text = "甲: 乙 # 丙\n\n丁:\n  - 戊\n  # 己\n庚: [辛,\n  壬]\n癸: |\n  子\n  丑\n\n寅: '卯'\n"
    ends = read_positions(text).ends
    assert {keys: ends[keys] for keys in ends if len(keys) == 1} == {
        ("甲",): (1, 5),
        ("丁",): (4, 6),
        ("庚",): (7, 5),
        ("癸",): (10, 4),
        ("寅",): (12, 7),
    }
    assert ends[()] == (12, 7)


def test_deepest_nesting_that_is_read() -> None:
    text = "[" * MAXIMUM_DEPTH + "甲" + "]" * MAXIMUM_DEPTH
    assert depth(read_values(text)) == MAXIMUM_DEPTH
    with pytest.raises(UnreadableError, match="层次太深"):
        read_values(f"[{text}]")


def test_largest_file_that_is_read() -> None:
    text = "a: " + "字" * (MAXIMUM_CHARACTERS - 3)
    assert len(read_values(text)["a"]) == MAXIMUM_CHARACTERS - 3
    with pytest.raises(UnreadableError, match="文件超过"):
        read_values(text + "字")


def depth(value: Any) -> int:
    """Return how many lists and dicts stand inside each other."""
    if isinstance(value, str):
        return 0
    return 1 + max(map(depth, value.values() if isinstance(value, dict) else value), default=0)


def leaves(value: Any, keys: Keys = ()) -> list[tuple[Keys, str]]:
    """Return every string in ``value`` with the keys that lead to it."""
    if isinstance(value, str):
        return [(keys, value)]
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    return [leaf for key, part in parts for leaf in leaves(part, (*keys, key))]


def values_or_error(text: str) -> Any:
    """Return what ``text`` holds, or the error that refuses it."""
    try:
        return read_values(text)
    except UnreadableError as error:
        return error
