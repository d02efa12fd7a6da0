"""The plan's date is the one that the document bears."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.dates import document_date_differs

PLAN = "2031/plan.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(document_date_differs) == []


def test_another_day(small_folder: DataFolder) -> None:
    place = small_folder.replace(PLAN, "document_date: 2031-02-20", "document_date: ‸2031-02-21")
    message = "成文日期写成2031-02-21，公文上印的却是“2031年2月20日”"
    assert small_folder.found_by(document_date_differs) == [(place, message)]


@pytest.mark.parametrize("printed", ["二〇三一年二月二十日", "2031年2月20日", "2031年2月"])
def test_however_it_is_printed(small_folder: DataFolder, printed: str) -> None:
    small_folder.replace(PLAN, "text: 2031年2月20日", f"text: {printed}")
    small_folder.replace("2031/source.txt", "\n2031年2月20日\n", f"\n{printed}\n")
    assert small_folder.found_by(document_date_differs) == []


def test_part_of_a_date_is_enough(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "document_date: 2031-02-20", "document_date: 2031-02")
    assert small_folder.found_by(document_date_differs) == []


def test_a_printed_date_that_was_retyped_says_nothing_of_the_field(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "text: 2031年2月20日", "text: 2031年2月21日")
    assert small_folder.found_by(document_date_differs) == []
