"""A full date exists in the calendar."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.dates import date_not_in_calendar


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(date_not_in_calendar) == []


@pytest.mark.parametrize(
    ("name", "sound", "day"),
    [
        ("2031/items/01.yml", "date: 2031-09", "2031-09-31"),
        ("2031/items/01.yml", "date: 2031-09", "2031-02-29"),
        ("2031/plan.yml", "document_date: 2031-02-20", "2031-02-30"),
        ("2031/plan.yml", "page_date: 2031-03-01", "2031-06-31"),
        ("2031/plan.yml", "date: 2031-03-10", "2031-02-29"),
    ],
)
def test_day_that_does_not_exist(small_folder: DataFolder, name: str, sound: str, day: str) -> None:
    place = small_folder.replace(name, sound, f"{sound.partition(' ')[0]} ‸{day}")
    assert small_folder.found_by(date_not_in_calendar) == [(place, f"日历上没有{day}这一天")]


@pytest.mark.parametrize("day", ["2031-02", "2031"])
def test_a_plan_may_have_part_of_a_date_or_none(small_folder: DataFolder, day: str) -> None:
    small_folder.replace("2031/plan.yml", "document_date: 2031-02-20", f"document_date: {day}")
    small_folder.replace("2031/plan.yml", "page_date: 2031-03-01\n", "")
    assert small_folder.found_by(date_not_in_calendar) == []


@pytest.mark.parametrize("day", ["2032-02-29", "2031-12", "2031"])
def test_leap_day_and_partial_dates(small_folder: DataFolder, day: str) -> None:
    small_folder.replace("2031/items/01.yml", "date: 2031-09", f"date: {day}")
    assert small_folder.found_by(date_not_in_calendar) == []


def test_last_day_of_a_period_that_does_not_exist(small_folder: DataFolder) -> None:
    place = small_folder.replace(
        "2031/items/02.yml",
        "kind: period\n",
        "kind: period\n        date: 2031-01-20\n        until: ‸2031-02-29\n",
    )
    assert small_folder.found_by(date_not_in_calendar) == [(place, "日历上没有2031-02-29这一天")]
