"""An answer is one or two sentences, and a question ends as one."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.questions import answer_is_not_plain

FILE = "2031/questions.yml"
ANSWER = "answer: 要在区图书馆设立学生阅览室。"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(answer_is_not_plain) == []


@pytest.mark.parametrize("answer", ["要设立阅览室", "一句。两句。三句。"], ids=["no end", "three sentences"])
def test_an_answer_without_an_end_or_of_many_sentences(small_folder: DataFolder, answer: str) -> None:
    place = small_folder.replace(FILE, ANSWER, f"answer: ‸{answer}")
    assert small_folder.found_by(answer_is_not_plain) == [(place, "回答要一两句话，以句号结尾")]


def test_a_question_without_its_mark(small_folder: DataFolder) -> None:
    place = small_folder.replace(FILE, "ask: 我们去哪里看书？", "ask: ‸我们去哪里看书")
    assert small_folder.found_by(answer_is_not_plain) == [(place, "问题没有以问号结尾")]


def test_an_answer_still_to_be_written(small_folder: DataFolder) -> None:
    place = small_folder.replace(FILE, ANSWER, "answer: ‸待补充。")
    assert small_folder.found_by(answer_is_not_plain) == [(place, "“待补充”只是占个位置，会原样印出来")]


@pytest.mark.parametrize(("sound", "begun"), [("ask: 我们去", "问：我们去"), (ANSWER[:10], "答：要在区")])
def test_who_speaks_is_not_written(small_folder: DataFolder, sound: str, begun: str) -> None:
    field, _, _ = sound.partition(" ")
    place = small_folder.replace(FILE, sound, f"{field} ‸{begun}")
    assert small_folder.found_by(answer_is_not_plain) == [(place, f"开头的“{begun[:2]}”不用写")]
