"""Characters are those that they look like."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.characters import character_looks_like_another

ITEM = "2031/items/01.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(character_looks_like_another) == []


@pytest.mark.parametrize(
    ("written", "message", "right"),
    [
        ("⽼", "“⽼”是部首符号，不是汉字", "老"),
        ("⻓", "“⻓”是部首符号，不是汉字", "长"),
        ("２", "“２”是全角的", "2"),
        ("Ａ", "“Ａ”是全角的", "A"),
        ("Е", "“Е”看上去是英文字母", "E"),
    ],
)
def test_characters_that_look_right(small_folder: DataFolder, written: str, message: str, right: str) -> None:
    place = small_folder.replace(ITEM, "summary: 区里", f"summary: 区‸{written}里")
    [problem] = character_looks_like_another(small_folder.book())
    assert (problem.line, problem.column) == (place.line, place.column)
    assert problem.message.startswith(message)
    assert f"“{right}”" in problem.hint


def test_what_was_published_so_stays(small_folder: DataFolder) -> None:
    small_folder.replace("2031/source.txt", "2所学校食堂", "２所学校食堂")
    small_folder.replace(ITEM, "text: 9月底前新建2所", "text: 9月底前新建２所")
    assert small_folder.found_by(character_looks_like_another) == []
