"""An address that is said to have moved or gone is not there."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.published import told_address_is_there


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(told_address_is_there) == []


def test_a_page_and_a_place_that_are_still_there(small_folder: DataFolder) -> None:
    page = small_folder.replace("addresses.yml", "address: /2031/3/", "address: ‸/2031/1/")
    place = small_folder.replace(
        "addresses.yml", "address: /terms/#yue-du-ming", "address: ‸/terms/#pei-can #"
    )
    assert small_folder.found_by(told_address_is_there) == [
        (place, "网址 /terms/#pei-can 还在，不会搬走或撤下"),
        (page, "网址 /2031/1/ 还在，不会搬走或撤下"),
    ]
