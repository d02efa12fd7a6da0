"""The level of a section is the one that its printed number tells, where it tells any."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from data_folder import DataFolder
from planbook.check.levels import section_level_does_not_fit

PLAN = "2031/plan.yml"


def write_sections(folder: DataFolder, sections: Sequence[tuple[str, int]]) -> None:
    """Give the plan sections with these labels and levels."""
    text = "".join(
        f"  - id: s{place}\n    level: {level}\n    title: 甲\n"
        + (f"    label: '{label}'\n" if label else "")
        for place, (label, level) in enumerate(sections)
    )
    folder.write(PLAN, folder.read(PLAN).partition("sections:\n")[0] + "sections:\n" + text)


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(section_level_does_not_fit) == []


@pytest.mark.parametrize(
    "sections",
    [
        [("一、", 1), ("（一）", 2), ("1.", 3), ("2.", 3), ("（二）", 2), ("二、", 1), ("（三）", 2)],
        [("第一部分", 1), ("一、", 2), ("二、", 2), ("第二部分", 1), ("三、", 2), ("（一）", 3)],
        [("一、", 1), ("", 1), ("（一）", 1), ("二、", 2)],
        [("一、", 1), ("附件一", 1), ("一、", 2), ("二、", 2), ("附件二", 1)],
        [("①", 1), ("一、", 1), ("2.", 1), ("十、", 1), ("十二、", 2)],
    ],
    ids=["as in the standard", "running on", "without numbers between", "with an annex", "as it comes"],
)
def test_levels_that_fit(small_folder: DataFolder, sections: Sequence[tuple[str, int]]) -> None:
    write_sections(small_folder, sections)
    assert small_folder.found_by(section_level_does_not_fit) == []


@pytest.mark.parametrize(
    ("sections", "wrong", "message"),
    [
        ([("一、", 1), ("二、", 2), ("三、", 1)], 1, "“二、甲”的层级是2，照序号应当和“一、甲”同级"),
        ([("一、", 1), ("（一）", 1), ("（二）", 2)], 1, "“（一）甲”的层级是1，照序号应当在“一、甲”下面一级"),
        ([("一、", 1), ("（一）", 2), ("（二）", 1)], 2, "“（二）甲”的层级是1，照序号应当和“（一）甲”同级"),
        ([("一、", 1), ("（一）", 2), ("（二）", 3)], 2, "“（二）甲”的层级是3，照序号应当和“（一）甲”同级"),
        ([("九、", 1), ("㈠", 2), ("1.", 2), ("十、", 1)], 2, "“1.甲”的层级是2，照序号应当在“㈠甲”下面一级"),
        ([("十九、", 1), ("二十、", 2)], 1, "“二十、甲”的层级是2，照序号应当和“十九、甲”同级"),
        ([("第一章", 1), ("第二章", 2)], 1, "“第二章甲”的层级是2，照序号应当和“第一章甲”同级"),
    ],
)
def test_a_level_that_does_not_fit(
    small_folder: DataFolder, sections: Sequence[tuple[str, int]], wrong: int, message: str
) -> None:
    write_sections(small_folder, sections)
    place = small_folder.find(PLAN, f"id: s{wrong}\n    level: ‸{sections[wrong][1]}")
    assert small_folder.found_by(section_level_does_not_fit) == [(place, message)]


def test_what_follows_a_wrong_level_is_not_told_again(small_folder: DataFolder) -> None:
    small_folder.write(PLAN, small_folder.read(PLAN).replace("label: 二、", "label: 二、\n    level: 2"))
    assert len(small_folder.problems()) == 1
    write_sections(small_folder, [("一、", 1), ("（一）", 1), ("1.", 3), ("2.", 3), ("（二）", 2)])
    assert len([found for found in small_folder.problems() if "层级" in found.message]) == 1


def test_a_jump_is_left_to_its_own_rule(small_folder: DataFolder) -> None:
    write_sections(small_folder, [("一、", 2), ("二、", 1), ("（一）", 3), ("（二）", 2)])
    assert small_folder.found_by(section_level_does_not_fit) == []
