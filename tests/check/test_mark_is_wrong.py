"""Marks are those of Chinese, one at a time."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.marks import mark_is_wrong

ITEM = "2031/items/01.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(mark_is_wrong) == []


@pytest.mark.parametrize("mark", ["。。", "，，", "，。", "。；", "...", "--", "。。。", "、，", "—"])
def test_marks_that_no_text_has(small_folder: DataFolder, mark: str) -> None:
    place = small_folder.replace(ITEM, "第2项讲吃完饭去", f"第2项‸{mark}讲吃完饭去")
    assert small_folder.found_by(mark_is_wrong) == [(place, f"标点“{mark}”不对")]


@pytest.mark.parametrize("written", ["‸[1]吃完饭", "吃完饭‸①，", "吃完饭‸¹"])
def test_notes_of_a_page_that_was_copied(small_folder: DataFolder, written: str) -> None:
    place = small_folder.replace(ITEM, "第2项讲吃完饭去", f"第2项讲{written}去")
    [(found, message)] = small_folder.found_by(mark_is_wrong)
    assert (found, "注释号" in message) == (place, True)


@pytest.mark.parametrize("begun", ["一、", "1.", "（2）"])
def test_an_ordinal_at_the_beginning(small_folder: DataFolder, begun: str) -> None:
    place = small_folder.replace(ITEM, "reason: 第2项讲", f"reason: ‸{begun}第2项讲")
    assert small_folder.found_by(mark_is_wrong) == [(place, f"开头多了序号“{begun}”")]


@pytest.mark.parametrize("written", ["‸[微笑]吃完饭", "吃完饭‸的的"])
def test_what_slipped_in_while_typing(small_folder: DataFolder, written: str) -> None:
    place = small_folder.replace(ITEM, "第2项讲吃完饭去", f"第2项讲{written}去")
    assert [found for found, _ in small_folder.found_by(mark_is_wrong)] == [place]


def test_a_mark_at_the_beginning(small_folder: DataFolder) -> None:
    place = small_folder.replace(ITEM, "reason: 第2项讲", "reason: ‸，第2项讲")
    assert small_folder.found_by(mark_is_wrong) == [(place, "开头多了“，”")]


def test_half_width_full_stop(small_folder: DataFolder) -> None:
    place = small_folder.replace(ITEM, "第2项讲吃完饭去", "第2项讲吃完饭‸.去")
    assert small_folder.found_by(mark_is_wrong) == [(place, "标点“.”不对")]


@pytest.mark.parametrize("written", ["……", "——", "？！", "2.5", "。”", "E.g", "目的的确", "1—2"])
def test_marks_that_belong_there(small_folder: DataFolder, written: str) -> None:
    small_folder.replace(ITEM, "第2项讲吃完饭去", f"第2项讲{written}吃完饭去")
    assert small_folder.found_by(mark_is_wrong) == []


def test_official_text_keeps_its_marks(small_folder: DataFolder) -> None:
    small_folder.replace(ITEM, "text: 9月底前", "text: 9月底前。。")
    assert small_folder.found_by(mark_is_wrong) == []
