"""An id stands for one question of its plan, and the same readers ask a question once."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.questions import question_twice

FILE = "2031/questions.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(question_twice) == []


def test_an_id_of_two_questions(small_folder: DataFolder) -> None:
    place = small_folder.replace(FILE, "id: new-canteens", "id: ‸eat-together")
    assert small_folder.found_by(question_twice) == [(place, "编号“eat-together”重复，第1条已经用了")]


def test_a_question_that_the_same_readers_ask_twice(small_folder: DataFolder) -> None:
    place = small_folder.replace(FILE, "ask: 会新建食堂吗？", "ask: ‸家长能和孩子一起吃饭吗？")
    assert small_folder.found_by(question_twice) == [(place, "这个问题第1条已经问过")]


def test_other_readers_may_ask_the_same(small_folder: DataFolder) -> None:
    small_folder.replace(FILE, "ask: 我们去哪里看书？", "ask: 会新建食堂吗？")
    assert small_folder.found_by(question_twice) == []


def test_another_plan_may_have_the_same_questions(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    assert small_folder.found_by(question_twice) == []
