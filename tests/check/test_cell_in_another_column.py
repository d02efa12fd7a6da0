"""A cell stands below the column in which it was published, where the source has tabs to tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data_folder import DataFolder
from planbook.check.tables import cell_in_another_column

FORMS = Path(__file__).parent.parent / "forms" / "data"
CELLS = "2031-cells"
FIRST, SECOND, SOURCE = (f"{CELLS}/{name}" for name in ("items/01.yml", "items/02.yml", "source.txt"))
LEAD = "text: 基建科\n  column: "


@pytest.fixture
def tables(writable: Callable[[Path], DataFolder]) -> DataFolder:
    """Plans of every form, those with tables among them."""
    return writable(FORMS)


def test_sound_data(tables: DataFolder) -> None:
    assert tables.found_by(cell_in_another_column) == []


def test_cell_below_the_next_column_which_is_empty(tables: DataFolder) -> None:
    place = tables.replace(FIRST, f"{LEAD}牵头单位", f"{LEAD}‸责任单位")
    assert tables.found_by(cell_in_another_column) == [
        (place, f"“责任单位”一栏和原文不一样：原文这一格空着，这里是“基建科”（{tables.path / SOURCE} 第3行）")
    ]
    [problem] = tables.problems()
    assert problem.hint == "照原文应写在“牵头单位”一栏。"


def test_part_of_a_cell_stands_in_the_next(tables: DataFolder) -> None:
    tables.replace(FIRST, "text: 建设2所幼儿园。", "text: 建设2所")
    place = tables.replace(
        FIRST, LEAD + "牵头单位", "text: 幼儿园。\n  column: ‸牵头单位\n- " + LEAD + "责任单位"
    )
    found = tables.found_by(cell_in_another_column)
    assert [message.partition("（")[0] for _, message in found] == [
        "“目标任务”一栏和原文不一样：原文这一格是“建设2所幼儿园。”，这里是“建设2所”"
    ]
    assert place.line == found[0][0].line + 2
    [problem] = tables.problems()
    assert problem.hint == "请照原文改正 column。"


def test_line_of_a_cell_stands_in_another(tables: DataFolder) -> None:
    place = tables.replace(SECOND, "text: 教研室\n  new_line: true", "text: 教研室\n  column: ‸完成时限")
    tables.replace(SECOND, "  column: 完成时限\n  new_line: true\n", "")
    [(found, message)] = tables.found_by(cell_in_another_column)
    assert "“责任单位”一栏和原文不一样：原文这一格是“财务科教研室”，这里是“财务科”" in message
    assert found.line < place.line
    assert message.endswith("第4行）")


def test_a_label_that_belongs_in_another_column(tables: DataFolder) -> None:
    tables.replace(f"{CELLS}/plan.yml", "- 序号\n- 目标任务", "- 项\n- 目标任务")
    tables.replace(SOURCE, "序号\t目标任务", "项\t目标任务")
    tables.replace(SOURCE, "1\t建设2所幼儿园。\t基建科\t\t", "\t1建设2所幼儿园。\t基建科\t\t")
    place = tables.find(FIRST, "label: ‸'1'")
    assert [found for found, _ in tables.found_by(cell_in_another_column)] == [place]


@pytest.mark.parametrize(
    ("line", "is_sound"),
    [
        ("1\t建设2所幼儿园。\t基建科\t\t2031年8月底前\t", True),  # more cells than columns: nothing to go by
        ("1 建设2所幼儿园。 基建科 2031年8月底前", True),
        ("1\t建设2所幼儿园。\t基建科\t2031年8月底前", False),
    ],
)
def test_lines_that_do_not_fill_the_row(tables: DataFolder, line: str, is_sound: bool) -> None:
    tables.replace(SOURCE, "1\t建设2所幼儿园。\t基建科\t\t2031年8月底前", line)
    assert (tables.found_by(cell_in_another_column) == []) == is_sound


def test_empty_cells_at_both_ends_may_lack_in_the_source(tables: DataFolder) -> None:
    tables.replace("2031-columns/source.txt", "\n\t2\t\t扩建南校区。", "\n2\t\t扩建南校区。")
    assert tables.found_by(cell_in_another_column) == []


def test_a_row_that_begins_or_ends_inside_a_line_is_not_compared(tables: DataFolder) -> None:
    row = "1\t建设2所幼儿园。\t基建科\t\t2031年8月底前"
    tables.replace(SOURCE, f"{row}\n", f"{row.replace(chr(9), ' ')}\t")
    assert tables.found_by(cell_in_another_column) == []


def test_other_words_are_left_to_the_guard_of_the_official_text(tables: DataFolder) -> None:
    tables.replace(FIRST, f"{LEAD}牵头单位", f"{LEAD}责任单位")
    tables.replace(FIRST, "text: 建设2所幼儿园。", "text: 建设3所幼儿园。")
    assert tables.found_by(cell_in_another_column) == []


def test_more_words_than_were_published_are_left_to_it_too(tables: DataFolder) -> None:
    tables.replace(SECOND, "text: （2）组织培训。", "text: （2）组织培训，人人参加，一年两次。")
    assert tables.found_by(cell_in_another_column) == []


def test_unknown_section_is_left_to_its_own_rule(tables: DataFolder) -> None:
    tables.replace("2031-table/items/03.yml", "section: pay", "section: nothing")
    assert tables.found_by(cell_in_another_column) == []
