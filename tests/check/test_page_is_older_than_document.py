"""A document is published after it was signed, or on that day."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.dates import page_is_older_than_document

PLAN = "2031/plan.yml"


@pytest.mark.parametrize("date", ["2031-03-01", "2031-02-20", "2031-02", "2031"])
def test_sound_data(small_folder: DataFolder, date: str) -> None:
    small_folder.replace(PLAN, "page_date: 2031-03-01", f"page_date: {date}")
    assert small_folder.found_by(page_is_older_than_document) == []


@pytest.mark.parametrize("date", ["2031-02-19", "2031-01", "2030"])
def test_published_before_it_was_signed(small_folder: DataFolder, date: str) -> None:
    place = small_folder.replace(PLAN, "page_date: 2031-03-01", f"page_date: ‸{date}")
    message = f"网页发布日期{date}比成文日期2031-02-20还早"
    assert small_folder.found_by(page_is_older_than_document) == [(place, message)]
