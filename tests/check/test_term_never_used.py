"""A term and each of its aliases stand in the official text of some plan."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.vocabulary import term_never_used


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(term_never_used) == []


def test_name_is_not_official(small_folder: DataFolder) -> None:
    place = small_folder.replace("terms.yml", "name: 阅读之星", "name: ‸读书之星")
    assert small_folder.found_by(term_never_used) == [(place, "哪份工作要点里都没有“读书之星”")]


def test_alias_is_not_official(small_folder: DataFolder) -> None:
    place = small_folder.replace("terms.yml", "aliases: [共同用餐]", "aliases: [共同用餐, ‸同桌吃饭]")
    assert small_folder.found_by(term_never_used) == [(place, "哪份工作要点里都没有“同桌吃饭”")]


def test_words_of_two_paragraphs_are_not_one_term(small_folder: DataFolder) -> None:
    place = small_folder.replace("terms.yml", "name: 阅读之星", "name: ‸云溪区教育局2031年2月20日")
    [(found, _)] = small_folder.found_by(term_never_used)
    assert found == place


@pytest.mark.parametrize("number", ["01", "02"])
def test_nothing_is_unused_while_an_item_is_missing(small_folder: DataFolder, number: str) -> None:
    (small_folder.path / f"2031/items/{number}.yml").unlink()
    assert small_folder.found_by(term_never_used) == []


def test_nothing_is_unused_while_another_plan_cannot_be_read(small_folder: DataFolder) -> None:
    small_folder.replace("terms.yml", "name: 阅读之星", "name: 去年的名词")
    small_folder.write("2030/plan.yml", "year: [")
    assert small_folder.found_by(term_never_used) == []


def test_nothing_is_unused_while_an_item_cannot_be_read(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/02.yml", "number: [")
    assert small_folder.found_by(term_never_used) == []
