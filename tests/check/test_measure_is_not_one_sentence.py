"""A measure is one sentence or one clause."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.wording import measure_is_not_one_sentence

# The first measure goes on with another one on its line, the second is the last.
FIRST = "text: 依照全民阅读规划，在区图书馆设立学生阅览室，家长陪餐日也开放。"
SOUND = "text: 寒假期间评选“阅读之星”，请家长当评委。"
WITHOUT_AN_END = "举措没有以句号或分号结尾，后面又接着一条"


def publish(folder: DataFolder, words: str) -> None:
    """Let the published text have ``words`` in place of those of the second measure."""
    folder.replace("2031/source.txt", "寒假期间评选“阅读之星”,请家长当评委。", words.replace("‸", ""))


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(measure_is_not_one_sentence) == []


@pytest.mark.parametrize("end", "。；！？")
def test_two_sentences_in_one_measure(small_folder: DataFolder, end: str) -> None:
    words = f"评选“阅读之星”‸{end}请家长当评委。"
    place = small_folder.replace("2031/items/02.yml", SOUND, f"text: {words}")
    # What was put in is told by the guard alone, lest it be made a measure of its own.
    assert small_folder.found_by(measure_is_not_one_sentence) == []
    publish(small_folder, words)
    assert small_folder.found_by(measure_is_not_one_sentence) == [(place, "一条举措里有两句话")]


@pytest.mark.parametrize("end", ["，", "、", "：", "员", "”"])
def test_measure_without_an_end_before_another(small_folder: DataFolder, end: str) -> None:
    place = small_folder.replace("2031/items/02.yml", FIRST, f"text: 依照全民阅读规划‸{end}")
    assert small_folder.found_by(measure_is_not_one_sentence) == [(place, WITHOUT_AN_END)]


@pytest.mark.parametrize("line", ["new_line: true", "column: 完成时限"])
@pytest.mark.parametrize("end", ["，", "、", "：", "员", "”", "（人事科牵头）"])
def test_measure_without_an_end_before_another_line_or_cell(
    small_folder: DataFolder, end: str, line: str
) -> None:
    small_folder.replace("2031/items/02.yml", FIRST, f"text: 依照全民阅读规划{end}")
    small_folder.replace("2031/items/02.yml", SOUND, f"{SOUND}\n    {line}")
    assert small_folder.found_by(measure_is_not_one_sentence) == []


def test_another_measure_on_the_same_line_says_so(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/02.yml", FIRST, "text: 依照全民阅读规‸划")
    small_folder.replace("2031/items/02.yml", SOUND, f"{SOUND}\n    new_line: false")
    assert small_folder.found_by(measure_is_not_one_sentence) == [(place, WITHOUT_AN_END)]


@pytest.mark.parametrize("end", ["，", "、", "：", "员", "”", "（人事科牵头）"])
def test_the_last_measure_may_lack_an_end(small_folder: DataFolder, end: str) -> None:
    small_folder.replace("2031/items/02.yml", SOUND, f"text: 寒假期间评选{end}")
    assert small_folder.found_by(measure_is_not_one_sentence) == []


def test_the_last_measure_may_not_hold_two_sentences(small_folder: DataFolder) -> None:
    publish(small_folder, "寒假期间评选‸。请家长当评委")
    place = small_folder.replace("2031/items/02.yml", SOUND, "text: 寒假期间评选‸。请家长当评委")
    assert small_folder.found_by(measure_is_not_one_sentence) == [(place, "一条举措里有两句话")]


@pytest.mark.parametrize(
    "end",
    [
        "。（责任单位：办公室、安全科）",
        "；（人事科牵头。）",
        "。（牵头单位：人事科）（配合单位：安全科。）",
        "。（责任单位：安全科（后勤室。））",
        "。[责任单位：安全科。]",
        "。〔责任单位：安全科。〕",
        "。【责任单位：安全科。】",
        "。”",
        "。’",
        "！」",
        "？』",
        "。”（责任单位：安全科）",
    ],
)
def test_bracket_may_follow_the_end(small_folder: DataFolder, end: str) -> None:
    small_folder.replace("2031/items/02.yml", FIRST, f"text: 寒假期间评选“阅读之星”{end}")
    assert small_folder.found_by(measure_is_not_one_sentence) == []


def test_bracket_without_an_end_before_it(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/02.yml", FIRST, "text: 评选“阅读之星”（人事科牵头‸）")
    assert small_folder.found_by(measure_is_not_one_sentence) == [(place, WITHOUT_AN_END)]


def test_a_quotation_that_is_a_whole_sentence_is_an_end(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", FIRST, "text: 校长说：“读书真好。”")
    assert small_folder.found_by(measure_is_not_one_sentence) == []


def test_two_sentences_before_a_bracket(small_folder: DataFolder) -> None:
    publish(small_folder, "评选‸。请家长当评委。（人事科牵头）")
    place = small_folder.replace("2031/items/02.yml", SOUND, "text: 评选‸。请家长当评委。（人事科牵头）")
    assert small_folder.found_by(measure_is_not_one_sentence) == [(place, "一条举措里有两句话")]


@pytest.mark.parametrize(
    "inside",
    [
        "“你读了吗？我读了！”",
        "《读书；写字》",
        "（一天一篇。）",
        "「读。」",
        "『读。』",
        "（甲（乙。））",
        "【读。】",
    ],
)
def test_marks_inside_brackets_do_not_count(small_folder: DataFolder, inside: str) -> None:
    small_folder.replace("2031/items/02.yml", FIRST, f"text: 开展{inside}活动。")
    assert small_folder.found_by(measure_is_not_one_sentence) == []


@pytest.mark.parametrize(
    ("first", "second", "hint"),
    [
        (
            "依照全民阅读规划，在区图书馆设立学生阅览室，家长陪餐日也开放。寒假期间，",
            "评选“阅读之星”。",
            "前半句",
        ),
        ("依照全民阅读规划，", "家长陪餐日也开放。寒假期间评选“阅读之星”。", "后半句"),
        ("依照全民阅读规划，", "家长陪餐日也开放。", "合成一条"),
        ("依照全民阅读规划，", "寒假期间评选“阅读之星”。", "new_line"),
    ],
    ids=["moved up", "moved down", "cut", "not published so"],
)
def test_the_other_half_of_a_sentence_is_told_alone(
    small_folder: DataFolder, first: str, second: str, hint: str
) -> None:
    small_folder.replace("2031/items/02.yml", FIRST, f"text: {first}")
    small_folder.replace("2031/items/02.yml", SOUND, f"text: {second}")
    if hint != "new_line":
        small_folder.replace("2031/source.txt", "依照全民阅读规划,", f"{first}{second}")
    [problem] = measure_is_not_one_sentence(small_folder.book())
    assert problem.message == WITHOUT_AN_END
    assert hint in problem.hint
