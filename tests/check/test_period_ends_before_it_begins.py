"""The end of a period is not before its beginning, as far as both are written."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.facets import period_ends_before_it_begins

NAME, PERIOD = "2031/items/02.yml", "kind: period\n"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(period_ends_before_it_begins) == []


@pytest.mark.parametrize(
    ("start", "end"),
    [("2031-07", "2031-06"), ("2031-07-15", "2031-07-14"), ("2031-07-15", "2031-06"), ("2031", "2030-12")],
)
def test_end_before_the_beginning(small_folder: DataFolder, start: str, end: str) -> None:
    place = small_folder.replace(NAME, PERIOD, f"{PERIOD}        date: {start}\n        until: ‸{end}\n")
    message = f"时段到{end}为止，却从{start}开始"
    assert small_folder.found_by(period_ends_before_it_begins) == [(place, message)]


@pytest.mark.parametrize(
    ("start", "end"),
    [("2031-07", "2031-08"), ("2031-07", "2031-07"), ("2031-12", "2032-01"), ("2031-07-15", "2031-07")],
)
def test_end_after_the_beginning(small_folder: DataFolder, start: str, end: str) -> None:
    small_folder.replace(NAME, PERIOD, f"{PERIOD}        date: {start}\n        until: {end}\n")
    assert small_folder.found_by(period_ends_before_it_begins) == []
