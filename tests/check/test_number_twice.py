"""No two items of a plan have the same number."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.numbering import number_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(number_twice) == []


def test_a_copy_names_the_first(small_folder: DataFolder) -> None:
    first = small_folder.find("2031/items/01.yml", "number: ‸1")
    small_folder.write("2031/items/03.yml", small_folder.read("2031/items/01.yml"))
    copy = small_folder.find("2031/items/03.yml", "number: ‸1")
    assert small_folder.found_by(number_twice) == [(copy, f"这是第1项的副本：{first.path} 已经有了")]
    [problem] = small_folder.problems()
    assert problem.hint == "请删去这个文件；里面有新内容的，先写进那一个。"


@pytest.mark.parametrize(("pasted", "over"), [(2, 1), (1, 2)])
def test_a_file_that_a_copy_was_pasted_over_is_not_to_be_deleted(
    small_folder: DataFolder, pasted: int, over: int
) -> None:
    small_folder.write(f"2031/items/0{over}.yml", small_folder.read(f"2031/items/0{pasted}.yml"))
    copy = small_folder.find(f"2031/items/0{over}.yml", f"number: ‸{pasted}")
    [problem] = small_folder.problems()
    assert (problem.path, problem.line, problem.column) == (copy.path, copy.line, copy.column)
    assert problem.hint == f"请从历史版本（History）里找回这个文件原来的内容，那是第{over}项。"


def test_a_number_that_another_file_has_is_a_slip_of_the_number(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/02.yml", "number: 2", "number: ‸1")
    [problem] = small_folder.problems()
    assert (problem.path, problem.line, problem.column) == (place.path, place.line, place.column)
    assert problem.message == "序号是1，文件名却是“02.yml”"
    assert problem.hint == "请写成 number: 2。"
