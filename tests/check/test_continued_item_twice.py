"""An item names each item that it continues once."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.continuations import continued_item_twice

ITEM = "2031/items/01.yml"


def test_sound_data(years_folder: DataFolder) -> None:
    assert years_folder.found_by(continued_item_twice) == []


def test_the_second_mention(years_folder: DataFolder) -> None:
    place = years_folder.replace(ITEM, "[2030/1]", "[2030/1, ‸2030/1]")
    assert years_folder.found_by(continued_item_twice) == [(place, "延续的条目写了两遍")]


def test_a_proposal_of_what_is_accepted_already(years_folder: DataFolder) -> None:
    place = years_folder.replace(ITEM, "[2030/1]", "[2030/1]\nproposed_continues: [‸2030/1]")
    assert years_folder.found_by(continued_item_twice) == [(place, "延续的条目写了两遍")]


def test_two_items_may_continue_the_same(years_folder: DataFolder) -> None:
    years_folder.replace("2031/items/03.yml", "[2030/3]", "[2030/3, 2030/1]")
    assert years_folder.problems() == []
