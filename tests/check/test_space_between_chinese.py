"""Chinese has no spaces between characters, except where the published text has the same one."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.wording import space_between_chinese

ITEM = "2031/items/02.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(space_between_chinese) == []


def test_a_space_that_the_published_text_has_too(data_folder: DataFolder) -> None:
    assert data_folder.found_by(space_between_chinese) == []


@pytest.mark.parametrize(
    ("name", "sound", "broken", "around"),
    [
        (ITEM, "summary: 学生在", "summary: 学生‸ 在", "学生 在"),
        (ITEM, "设立学生阅览室，家长", "设立学生阅览室，‸ 家长", "室， 家长"),
        ("2031/items/01.yml", "text: 9月底前新建2所", "text: 9月底前新建‸ 2所", "新建 2所"),
        ("topics.yml", "description: 食堂、饭菜和陪餐。", "description: 食堂、‸　饭菜和陪餐。", "堂、　饭菜"),
    ],
)
def test_a_space_of_ones_own(
    small_folder: DataFolder, name: str, sound: str, broken: str, around: str
) -> None:
    place = small_folder.replace(name, sound, broken)
    problems = small_folder.found_by(space_between_chinese)
    assert [found for found, _ in problems] == [place]
    assert problems[0][1].startswith(f"“{around}")


def test_a_sentence_that_runs_over_two_lines(small_folder: DataFolder) -> None:
    place = small_folder.replace(ITEM, "设立学生阅览室，家长", "设立学生阅览室，\n      ‸家长")
    [problem] = small_folder.problems()
    assert (problem.path, problem.line, problem.column) == (place.path, place.line, place.column)
    assert "一段文字要写在一行里" in problem.message
