"""A cell names a column of the table that its row stands in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data_folder import DataFolder, place_of
from planbook.check.outline import column_unknown

FORMS = Path(__file__).parent.parent / "forms" / "data"
PLAN = "2031/plan.yml"
ITEM = "2031/items/02.yml"
SECOND = "text: 寒假期间评选“阅读之星”，请家长当评委。"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(column_unknown) == []


def test_there_is_no_table(small_folder: DataFolder) -> None:
    place = small_folder.replace(ITEM, SECOND, f"{SECOND}\n    column: ‸完成时限")
    assert small_folder.found_by(column_unknown) == [(place, "表头里没有“完成时限”这一栏")]


def test_column_of_the_sections_table(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "title: 推进校园阅读", "title: 推进校园阅读\n    columns: [序号, 完成时限]")
    small_folder.replace(ITEM, SECOND, f"{SECOND}\n    column: 完成时限")
    assert small_folder.found_by(column_unknown) == []


def test_column_is_misspelt(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "title: 推进校园阅读", "title: 推进校园阅读\n    columns: [序号, 完成时限]")
    place = small_folder.replace(ITEM, SECOND, f"{SECOND}\n    column: ‸完成时间")
    assert small_folder.found_by(column_unknown) == [(place, "表头里没有“完成时间”这一栏")]


def test_a_table_goes_on_below_the_next_headings(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "title: 办好学校食堂", "title: 办好学校食堂\n    columns: [序号, 完成时限]")
    small_folder.replace(ITEM, SECOND, f"{SECOND}\n    column: 完成时限")
    assert small_folder.found_by(column_unknown) == []


def test_a_table_ends_where_another_begins(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "title: 办好学校食堂", "title: 办好学校食堂\n    columns: [序号, 完成时限]")
    small_folder.replace(PLAN, "title: 推进校园阅读", "title: 推进校园阅读\n    columns: [序号, 单位]")
    place = small_folder.replace(ITEM, SECOND, f"{SECOND}\n    column: ‸完成时限")
    assert small_folder.found_by(column_unknown) == [(place, "表头里没有“完成时限”这一栏")]


def test_a_table_does_not_begin_before_its_heading(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "title: 推进校园阅读", "title: 推进校园阅读\n    columns: [序号, 完成时限]")
    text = "text: 提倡家长与教师共同用餐，制定学校食堂开放方案。（牵头单位：后勤科；配合单位：基础教育科）"
    place = small_folder.replace("2031/items/01.yml", text, f"{text}\n    column: ‸完成时限")
    assert small_folder.found_by(column_unknown) == [(place, "表头里没有“完成时限”这一栏")]


def test_one_table_for_the_whole_plan(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "sections:\n", "columns: [序号, 完成时限]\nsections:\n")
    small_folder.replace(ITEM, SECOND, f"{SECOND}\n    column: 完成时限")
    assert small_folder.found_by(column_unknown) == []
    small_folder.replace(ITEM, "section: library\n", "")
    assert small_folder.found_by(column_unknown) == []


def test_unknown_section_is_left_to_its_own_rule(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "sections:\n", "columns: [序号, 完成时限]\nsections:\n")
    small_folder.replace(ITEM, SECOND, f"{SECOND}\n    column: 完成时限")
    small_folder.replace(ITEM, "section: library", "section: libary")
    assert small_folder.found_by(column_unknown) == []


def test_one_wrong_column_is_one_problem(writable: Callable[[Path], DataFolder]) -> None:
    folder = writable(FORMS)
    place = folder.replace("2031-cells/items/01.yml", "column: 牵头单位", "column: ‸牵头")
    assert [place_of(problem) for problem in folder.problems()] == [place]
