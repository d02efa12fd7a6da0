"""The cells of a row stand in its file as its columns stand in the table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data_folder import DataFolder
from planbook.check.tables import cell_out_of_order

FORMS = Path(__file__).parent.parent / "forms" / "data"
ITEM = "2031-cells/items/01.yml"


@pytest.fixture
def tables(writable: Callable[[Path], DataFolder]) -> DataFolder:
    """Plans of every form, those with tables among them."""
    return writable(FORMS)


def test_sound_data(tables: DataFolder, small_folder: DataFolder) -> None:
    assert tables.found_by(cell_out_of_order) == small_folder.found_by(cell_out_of_order) == []


def test_a_cell_is_written_before_the_one_that_it_follows(tables: DataFolder) -> None:
    task = "- text: 建设2所幼儿园。\n  column: 目标任务\n"
    tables.replace(ITEM, task, "")
    tables.write(ITEM, tables.read(ITEM) + task)
    place = tables.find(ITEM, "column: ‸目标任务")
    message = "表头里“目标任务”一栏在“完成时限”前面，这里却写在它后面"
    assert tables.found_by(cell_out_of_order) == [(place, message)]


def test_unknown_columns_and_sections_are_left_to_their_own_rules(tables: DataFolder) -> None:
    tables.replace(ITEM, "column: 目标任务", "column: 任务")
    tables.replace("2031-table/items/03.yml", "section: pay", "section: nothing")
    assert tables.found_by(cell_out_of_order) == []
