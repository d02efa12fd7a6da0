"""Everyday words have official ones that say the same, or that come closest."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.vocabulary import word_leads_nowhere


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(word_leads_nowhere) == []


def test_neither_means_nor_near(small_folder: DataFolder) -> None:
    words = small_folder.read("words.yml")
    small_folder.write("words.yml", f"{words}\n- say: [停车位]\n")
    [(_, message)] = small_folder.found_by(word_leads_nowhere)
    assert message == "“停车位”没有写对应的公文说法"


def test_near_alone_is_enough(small_folder: DataFolder) -> None:
    words = small_folder.read("words.yml")
    small_folder.write("words.yml", f"{words}\n- say: [停车位]\n  near: [陪餐]\n")
    assert small_folder.found_by(word_leads_nowhere) == []
