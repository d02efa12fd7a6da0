"""The calendar of dates: only dates that the text has, and no day that it does not name."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from lxml import html

from built_site import PUBLISHED_AT
from data_folder import DataFolder
from planbook.link import link
from planbook.link.library import Library
from planbook.publish.calendar_file import calendar_file, first_day, last_day

ROOT = "https://example.org/plans/"


def _events(library: Library) -> list[tuple[date, date, str]]:
    """Return first day, last day and summary of every event."""
    content = calendar_file(library, ROOT, "要点")
    events: list[Any] = Calendar.from_ical(content).walk("VEVENT") if content else []
    return [
        (event["dtstart"].dt, event["dtend"].dt - timedelta(days=1), str(event["summary"]))
        for event in events
    ]


def test_a_month_without_a_day_is_the_whole_month_and_says_so(library: Library) -> None:
    assert _events(library) == [
        (date(2018, 12, 1), date(2018, 12, 31), "力争创建1所威海市健康学校（原文写“年底前”，没写是哪天）"),
        (
            date(2018, 9, 1),
            date(2018, 9, 30),
            "曲阜学校中学部完工并投入使用（原文写“2018年9月”，没写是哪天）",
        ),
    ]


@pytest.mark.parametrize(
    ("milestone", "expected"),
    [
        ("{kind: deadline, date: 2031-06-01}", (date(2031, 6, 1), date(2031, 6, 1), "评选称号的时段")),
        (
            "{kind: period, date: 2031-02-03, until: 2031-03-31}",
            (date(2031, 2, 3), date(2031, 3, 31), "评选称号的时段"),
        ),
        (
            "{kind: period, date: 2031-02, until: 2031-12}",
            (date(2031, 2, 1), date(2031, 12, 31), "评选称号的时段（原文写“寒假期间”，没写是哪天）"),
        ),
        ("{kind: period, date: 2031}", None),
        ("{kind: recurring, every: year}", None),
    ],
)
def test_what_becomes_of_a_date(
    small_folder: DataFolder, milestone: str, expected: tuple[date, date, str] | None
) -> None:
    written = milestone.replace("{", "", 1).rstrip("}").replace(", ", "\n        ")
    small_folder.replace("2031/items/02.yml", "kind: period", written)
    found = [event for event in _events(link(small_folder.book())) if event[2].startswith("评选称号的时段")]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2018-09-05", date(2018, 9, 5), date(2018, 9, 5)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018-12", date(2018, 12, 1), date(2018, 12, 31)),
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
    ],
)
def test_the_days_that_a_date_covers(value: str, first: date, last: date) -> None:
    assert (first_day(value), last_day(value)) == (first, last)


def test_the_list_of_dates_leads_to_the_calendar_of_the_site(published_site: Path, library: Library) -> None:
    page = html.parse(published_site / "timeline" / "index.html").getroot()
    [link_to_it] = page.xpath("//a[text()='放进手机日历']/@href")
    content = (published_site / "timeline" / link_to_it).read_bytes()
    for event in Calendar.from_ical(content).walk("VEVENT"):
        address, _, place = str(event["url"]).partition("#")
        target = published_site / address.removeprefix(PUBLISHED_AT) / "index.html"
        [sentence] = html.parse(target).getroot().xpath(f"//*[@id='{place}']")
        assert sentence.text_content() in str(event["description"])


def test_where_no_text_names_a_month_there_is_no_calendar_and_no_link(
    small_folder: DataFolder, small_library: Library
) -> None:
    assert [view.kind.page for view in small_library.facets if view.has_calendar] == ["timeline"]
    small_folder.replace("2031/items/01.yml", "\n        date: 2031-09", "")
    bare = link(small_folder.book())
    assert calendar_file(bare, ROOT, "要点") is None
    assert not [view for view in bare.facets if view.has_calendar]


def test_a_calendar_made_again_is_the_same(library: Library) -> None:
    assert calendar_file(library, ROOT, "要点") == calendar_file(library, ROOT, "要点")
