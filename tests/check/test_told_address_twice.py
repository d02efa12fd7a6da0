"""What became of an address is said once."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.published import told_address_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(told_address_twice) == []


def test_moved_and_gone(small_folder: DataFolder) -> None:
    place = small_folder.replace("addresses.yml", "- address: /2031/3/", "- ‸address: /2031/old-library/")
    [(found, message)] = small_folder.found_by(told_address_twice)
    assert (found.path, found.line) == (place.path, place.line)
    assert message == "这个网址写了两遍，另一处在第3行"
