"""Quotation marks and brackets come in pairs, the opening one first."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.marks import mark_has_no_partner

ITEM = "2031/items/01.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(mark_has_no_partner) == []


@pytest.mark.parametrize(
    "marked",
    [
        "‸“吃完饭",
        "吃完‸”饭",
        "‸”吃完”饭”",
        "‸“吃“完”饭",
        "‸《吃完饭",
        "（吃‸《完）饭",
        "吃完‸）饭",
        "（吃（完）饭",
    ],
)
def test_a_mark_alone(small_folder: DataFolder, marked: str) -> None:
    marked = marked if "‸" in marked else f"‸{marked}"
    place = small_folder.replace(ITEM, "第2项讲吃完饭", f"第2项讲{marked}")
    [(found, message)] = small_folder.found_by(mark_has_no_partner)
    assert found == place
    assert "不成对" in message


@pytest.mark.parametrize("marked", ["‸”吃完“饭", "‸“吃完“饭", "‸”吃完”饭"])
def test_a_mark_turned_round(small_folder: DataFolder, marked: str) -> None:
    small_folder.replace(ITEM, "第2项讲吃完饭", f"第2项讲{marked}")
    [problem] = mark_has_no_partner(small_folder.book())
    assert problem.message == "引号的方向写反了"
    assert problem.hint == "应是“吃完”。"


@pytest.mark.parametrize("words", ["“吃完”饭", "“吃‘完’”饭", "（吃《完》）饭", "（吃（完））饭"])
def test_pairs(small_folder: DataFolder, words: str) -> None:
    small_folder.replace(ITEM, "第2项讲吃完饭", f"第2项讲{words}")
    assert small_folder.found_by(mark_has_no_partner) == []
