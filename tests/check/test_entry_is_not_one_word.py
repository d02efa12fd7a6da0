"""An entry of a list of words is one word or phrase."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.entries import entry_is_not_one_word

WORDS = "words.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(entry_is_not_one_word) == []


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("看书，借书", "几个词连成了一条"),
        ("看书、借书", "几个词连成了一条"),
        ("看书；借书", "几个词连成了一条"),
        ("看书;借书", "几个词连成了一条"),
        ("看书/借书", "几个词连成了一条"),
        ("“看书”", "引号““”不用写"),
        ("‘看书’", "引号“‘”不用写"),
        ("看书。", "末尾多了句号"),
        ("看书 / 借书", "几个词连成了一条"),
        ("看书+借书", "几个词连成了一条"),
        ("看书……", "末尾多了“……”"),
        ("《看书》", "引号“《看书》”不用写"),
        ("看书（暂定）", "里有括号“（暂定）”"),
        ("看书(暂定)", "里有括号“(暂定)”"),
        ("看书）", "里有括号“）”"),
        ("看书 借书", "中间有空格"),
        ("二.看书", "序号“二.”不用写"),
        ("• 看书", "符号“• ”不用写"),
        ("张主任 2018/3/1 9:15", "像是聊天记录"),
        ("张主任 9:15:02", "像是聊天记录"),
    ],
)
def test_several_words(small_folder: DataFolder, written: str, message: str) -> None:
    place = small_folder.replace(WORDS, "say: [借书]", f"say: [‸{written}]")
    [(found, told)] = small_folder.found_by(entry_is_not_one_word)
    assert found == place
    assert message in told


@pytest.mark.parametrize(
    "written", ["'12345'", "三个一", "一对一", "2.5天", "十一放假", "2月考试", "C 罗", "第一小学"]
)
def test_a_number_at_the_beginning_of_a_word_is_no_ordinal(small_folder: DataFolder, written: str) -> None:
    small_folder.replace(WORDS, "say: [借书]", f"say: [{written}]")
    assert small_folder.found_by(entry_is_not_one_word) == []


def test_the_way_out_is_spelt_out(small_folder: DataFolder) -> None:
    small_folder.replace(WORDS, "say: [借书]", "say: [看书，借书]")
    [problem] = entry_is_not_one_word(small_folder.book())
    assert "[看书, 借书]" in problem.hint


def test_official_words_keep_their_marks(small_folder: DataFolder) -> None:
    small_folder.replace(WORDS, "means: [学生阅览室]", "means: ['城东实验小学、城西幼儿园']")
    assert small_folder.found_by(entry_is_not_one_word) == []


@pytest.mark.parametrize("target", ["'京剧、传统艺术'", "“六常”管理模式"])
def test_words_of_a_plan_that_is_not_here_keep_their_marks(small_folder: DataFolder, target: str) -> None:
    small_folder.replace(WORDS, "means: [学生阅览室]", f"means: [{target}]")
    assert small_folder.found_by(entry_is_not_one_word) == []


def test_words_of_our_plan_are_told_when_a_mark_joins_them(small_folder: DataFolder) -> None:
    place = small_folder.replace(WORDS, "means: [学生阅览室]", "means: [‸学生阅览室、城东实验小学]")
    assert [found for found, _ in small_folder.found_by(entry_is_not_one_word)] == [place]
