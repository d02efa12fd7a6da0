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
    [
        (3, "缺少第2项的文件 items/02.yml"),
        (5, "缺少第2项的文件 items/02.yml，直到第4项"),
        (99999, "缺少第2项的文件 items/02.yml，直到第99998项"),
    ],
)
def test_gap_is_told_once(small_folder: DataFolder, number: int, message: str) -> None:
    small_folder.replace("2031/items/02.yml", "number: 2", f"number: {number}")
    items = small_folder.path / "2031" / "items"
    (items / "02.yml").rename(items / f"{number:02}.yml")
    place = small_folder.start("2031/items/02.yml")
    assert small_folder.found_by(number_missing) == [(place, message)]


def test_first_item_is_missing(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/01.yml").unlink()
    place = small_folder.start("2031/items/01.yml")
    assert small_folder.found_by(number_missing) == [(place, "缺少第1项的文件 items/01.yml")]


def test_last_item_is_missing(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/02.yml").unlink()
    [problem] = small_folder.problems()
    assert problem.path == small_folder.start("2031/items/02.yml").path
    assert problem.message == "缺少第2项的文件 items/02.yml"


def test_unreadable_item_is_not_missing(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/01.yml", "number: [")
    assert small_folder.found_by(number_missing) == []


def test_missing_item_is_the_only_problem(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/01.yml").unlink()
    [problem] = small_folder.problems()
    assert problem.message == "缺少第1项的文件 items/01.yml"


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
