"""The columns of a table stand in the order in which they were published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data_folder import DataFolder
from planbook.check.outline import column_out_of_order

FORMS = Path(__file__).parent.parent / "forms" / "data"
PLAN = "2031-table/plan.yml"


@pytest.fixture
def tables(writable: Callable[[Path], DataFolder]) -> DataFolder:
    """Plans of every form, those with tables among them."""
    return writable(FORMS)


def test_sound_data(tables: DataFolder) -> None:
    assert tables.found_by(column_out_of_order) == []


def test_two_names_swapped_are_one_problem(tables: DataFolder) -> None:
    place = tables.replace(PLAN, "- 牵头单位\n- 责任单位", "- ‸责任单位\n- 牵头单位")
    told = "表头的次序不对：公文里第3栏是“牵头单位”，这里是“责任单位”"
    assert tables.found_by(column_out_of_order) == [(place, told)]
    [problem] = tables.problems()
    assert (problem.message, problem.hint) == (
        told,
        "请照原文的次序写：序号、目标任务、牵头单位、责任单位、完成时限。",
    )


def test_columns_that_have_the_same_name(tables: DataFolder) -> None:
    plan = "2031-columns/plan.yml"
    place = tables.replace(plan, "- 牵头科室\n- 责任人\n- 配合科室", "- ‸责任人\n- 牵头科室\n- 配合科室")
    assert [found for found, _ in tables.found_by(column_out_of_order)] == [place]
    [problem] = tables.problems()
    assert (
        problem.hint == "请照原文的次序写：类别、序号、项目、主要任务、牵头科室、责任人、配合科室、责任人。"
    )


def test_columns_below_a_heading(tables: DataFolder) -> None:
    columns = "- 序号\n- 目标任务\n- 牵头单位\n- 责任单位\n- 完成时限\n"
    tables.replace(PLAN, f"columns:\n{columns}", "")
    tables.replace(
        PLAN, "title: 学位供给\n", f"title: 学位供给\n  columns:\n{columns}".replace("\n-", "\n  -")
    )
    place = tables.replace(PLAN, "  - 序号\n  - 目标任务", "  - ‸目标任务\n  - 序号")
    assert [found for found, _ in tables.found_by(column_out_of_order)] == [place]


@pytest.mark.parametrize("name", ["主办单位", "牵头"])
def test_another_name_is_left_to_the_guard_of_the_official_text(tables: DataFolder, name: str) -> None:
    tables.replace(PLAN, "- 目标任务\n- 牵头单位", f"- {name}\n- 目标任务")
    assert tables.found_by(column_out_of_order) == []
