"""Bytes -> data file, and places in it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_folder import without_caret
from planbook.files.data_file import DataFile, decode
from planbook.files.yaml_errors import UnreadableError


@pytest.mark.parametrize(
    "content",
    [
        "a: 甲\nb: 乙\n".encode(),
        "\ufeffa: 甲\nb: 乙\n".encode(),
        "a: 甲\r\nb: 乙\r\n".encode(),
        "\ufeffa: 甲\r\nb: 乙".encode(),
    ],
    ids=["plain", "byte order mark", "Windows line ends", "both"],
)
def test_sound_bytes(content: bytes) -> None:
    file = decode("data/甲.yml", content)
    assert file.values() == {"a": "甲", "b": "乙"}
    assert file.position(("b",)) == (2, 4)
    assert file.stem == "甲"


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "big5"])
def test_other_encodings(encoding: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode("a.yml", b"number: 1\n" + "title: 安全\n".encode(encoding))
    assert "UTF-8" in caught.value.message
    assert "另存为" in caught.value.hint
    assert (caught.value.line, caught.value.column) == (2, 8)


def test_utf_16() -> None:
    with pytest.raises(UnreadableError, match="不是 UTF-8 编码"):
        decode("a.yml", "title: 安全\n".encode("utf-16"))


def test_column_is_counted_in_characters() -> None:
    with pytest.raises(UnreadableError) as caught:
        decode("a.yml", "甲: 乙丙".encode() + b"\xff")
    assert (caught.value.line, caught.value.column) == (1, 6)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"  \r\n", "\ufeff".encode(), "\u3000".encode()])
def test_empty_file(content: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode("a.yml", content)
    assert caught.value.message == "文件是空的"
    assert (caught.value.line, caught.value.column) == (1, 1)


@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_yield_values_or_an_error(content: bytes) -> None:
    with suppress(UnreadableError):
        decode("a.yml", content).values()


@pytest.mark.parametrize(
    ("marked", "offset"),
    [
        ("a: ‸甲乙丙", 0),
        ("a: 甲乙‸丙", 2),
        ("a: '甲‸乙丙'", 1),
        ('a: "甲‸乙丙"', 1),
        ("a: '甲''‸乙'", 2),
        ('a: "甲\\"‸乙"', 2),
        ("a: 甲\n   乙‸丙", 3),
        ("a: 甲\n   ‸乙丙", 2),
        ("a: '甲\n  乙‸丙'", 3),
        ("a: >-\n  甲\n  乙‸丙\n", 3),
        ("a: |\n\n  甲‸乙\n", 1),
    ],
)
def test_place_inside_a_value(marked: str, offset: int) -> None:
    text, line, column = without_caret(marked)
    problem = DataFile("a.yml", text).problem(("a",), "错了", offset=offset)
    assert (problem.line, problem.column) == (line, column)


def test_place_of_a_missing_value_is_its_parent() -> None:
    text, line, column = without_caret("a:\n  - ‸b: 甲\n")
    file = DataFile("a.yml", text)
    assert file.position(("a", 0, "missing", 3)) == (line, column)
    assert file.position(("missing",)) == (1, 1)
    assert file.position(()) == (1, 1)
