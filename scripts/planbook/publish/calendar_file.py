"""The dates of the plans as a calendar (iCalendar, RFC 5545) that phones and mail programs take.

Only what the text dates by month or day is in it. What names no day lasts the whole month, and says so; what
names no month is in no calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from planbook.addresses import paths
from planbook.link.library import Library
from planbook.link.plan_views import ItemView, MeasureView, PlanView
from planbook.link.text_views import FacetEntry
from planbook.model.facet_groups import has_month
from planbook.model.facets import Milestone

_DECEMBER = 12
_PRODUCT = "-//planbook//planbook//ZH"


def calendar_file(library: Library, root: str, site_name: str) -> bytes | None:
    """Return the calendar of all plans, ``None`` where no text names a month.

    ``root`` is the site's address, with its slash.
    """
    events = [event for plan in library.plans for event in _events(plan, root)]
    if not events:
        return None
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{site_name}：时间节点")
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(plan: PlanView, root: str) -> Iterator[Event]:
    for view in plan.items:
        for measure in view.measures:
            for entry in measure.facets["milestones"]:
                if isinstance(entry.facet, Milestone) and has_month(entry.facet):
                    yield _event(entry.facet, entry, measure, view, plan, root)


def _event(
    milestone: Milestone, entry: FacetEntry, measure: MeasureView, view: ItemView, plan: PlanView, root: str
) -> Event:
    address = root + paths.address(entry.path, entry.place)
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, root + paths.address(paths.facets("timeline"), entry.anchor))))
    event.add("dtstamp", _written(plan))
    event.add("dtstart", first_day(milestone.date or ""))
    event.add("dtend", last_day(milestone.until or milestone.date or "") + timedelta(days=1))
    event.add("transp", "TRANSPARENT")  # nobody is busy with it
    event.add("summary", _summary(milestone, view))
    event.add("description", f"{view.link.full_name}：{measure.measure.text}\n{plan.plan.title}\n{address}")
    event.add("url", address)
    return event


def _summary(milestone: Milestone, view: ItemView) -> str:
    """Return what it is about; where the text names no day, its words and that it does not."""
    what = milestone.what or view.link.name
    is_exact = all(value is None or value.count("-") > 1 for value in (milestone.date, milestone.until))
    return what if is_exact else f"{what}（原文写“{milestone.quote}”，没写是哪天）"


def _written(plan: PlanView) -> datetime:
    """Return when the plan was written, as far as it tells: a file made again is the same."""
    day = first_day(plan.plan.document_date or plan.plan.page_date or str(plan.plan.year))
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def first_day(value: str) -> date:
    """Return the first day of an ISO date or a part of one: of ``2018-09`` the first of September."""
    year, month, day = [*map(int, value.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(value: str) -> date:
    """Return the last day of an ISO date or a part of one."""
    first = first_day(value)
    parts = value.count("-")
    if parts > 1:
        return first
    is_year = parts == 0 or first.month == _DECEMBER
    after = date(first.year + 1, 1, 1) if is_year else date(first.year, first.month + 1, 1)
    return after - timedelta(days=1)
