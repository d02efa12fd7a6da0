"""Numbers run from 1 without a gap."""

from __future__ import annotations

import shutil

import pytest

from data_folder import DataFolder
from planbook.check.numbering import number_missing


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(number_missing) == []


@pytest.mark.parametrize(
    ("number", "message"),
    [(3, "第3项前面缺第2项"), (5, "第5项前面缺第2至4项"), (99999, "第99999项前面缺第2至99998项")],
)
def test_gap_is_told_once(small_folder: DataFolder, number: int, message: str) -> None:
    place = small_folder.replace("2031/items/02.yml", "number: 2", f"number: ‸{number}")
    assert small_folder.found_by(number_missing) == [(place, message)]


def test_first_item_is_missing(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/01.yml").unlink()
    place = small_folder.find("2031/items/02.yml", "number: ‸2")
    assert small_folder.found_by(number_missing) == [(place, "第2项前面缺第1项")]


def test_unreadable_item_is_not_missing(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/01.yml", "number: [")
    assert small_folder.found_by(number_missing) == []


def test_missing_item_is_the_only_problem(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/01.yml").unlink()
    [problem] = small_folder.problems()
    assert problem.message == "第2项前面缺第1项"


@pytest.mark.parametrize("name", ["2031/items", "2031/items/01.yml 2031/items/02.yml"])
def test_missing_items_are_the_only_problem(small_folder: DataFolder, name: str) -> None:
    for part in name.split():
        path = small_folder.path / part
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    [problem] = small_folder.problems()
    assert problem.message == "这份工作要点还没有条目"


def test_no_item_at_all(small_folder: DataFolder) -> None:
    for path in (small_folder.path / "2031/items").iterdir():
        path.unlink()
    place = small_folder.start("2031/plan.yml")
    assert small_folder.found_by(number_missing) == [(place, "这份工作要点还没有条目")]
