"""The official words that everyday words stand for are in the official text of some plan."""

from __future__ import annotations

import shutil

from data_folder import DataFolder
from planbook.check.vocabulary import word_means_nothing


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(word_means_nothing) == []


def test_meaning_is_not_official(small_folder: DataFolder) -> None:
    place = small_folder.replace("words.yml", "means: [家长陪餐日, 陪餐]", "means: [家长陪餐日, ‸家长开放日]")
    assert small_folder.found_by(word_means_nothing) == [(place, "哪份工作要点里都没有“家长开放日”")]


def test_what_comes_closest_is_not_official(small_folder: DataFolder) -> None:
    place = small_folder.replace("words.yml", "means: [家长陪餐日, 陪餐]", "near: [家长陪餐日, ‸家长开放日]")
    assert small_folder.found_by(word_means_nothing) == [(place, "哪份工作要点里都没有“家长开放日”")]


def test_nothing_is_meaningless_while_all_items_are_missing(small_folder: DataFolder) -> None:
    shutil.rmtree(small_folder.path / "2031/items")
    assert small_folder.found_by(word_means_nothing) == []


def test_nothing_is_meaningless_while_an_item_cannot_be_read(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/01.yml", "number: [")
    assert small_folder.found_by(word_means_nothing) == []
