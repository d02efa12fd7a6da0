"""What readers are led to is there."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.published import told_address_leads_nowhere


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(told_address_leads_nowhere) == []


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [("to", "/2031/library/", "/2031/books/"), ("see", "/2031/2/", "/2031/2/#m9")],
)
def test_a_target_that_there_is_not(small_folder: DataFolder, field: str, old: str, new: str) -> None:
    place = small_folder.replace("addresses.yml", f"    {field}: {old}\n", f"    {field}: ‸{new}\n")
    assert small_folder.found_by(told_address_leads_nowhere) == [(place, f"没有 {new} 这个网址")]


def test_a_target_in_an_item_that_cannot_be_read(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/02.yml", "number: [")
    assert small_folder.found_by(told_address_leads_nowhere) == []


def test_both_of_a_plan_that_is_gone(small_folder: DataFolder) -> None:
    small_folder.replace("addresses.yml", "address: /2031/old-library/", "address: ‸/2030/1/")
    small_folder.replace("addresses.yml", "to: /2031/library/", "to: ‸/2030/2/")
    assert small_folder.found_by(told_address_leads_nowhere) == []
