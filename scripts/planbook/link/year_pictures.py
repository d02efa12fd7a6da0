"""The dates of a plan as pictures: a year each, its months across, kinds of time down.

Every milestone is in a picture. What names no month lies over the whole year of its plan, and is marked so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planbook.link.text_views import FacetEntry
from planbook.model.facet_groups import (
    AT_SOME_TIME,
    IN_A_MONTH,
    IN_A_YEAR,
    IN_TIME,
    RHYTHMS,
    milestone_group,
)
from planbook.model.facets import Milestone, Rhythm

MONTHS = 12
# Rows below the months, by the groups of milestones.
_ROWS = {
    IN_TIME: "按期",
    IN_A_YEAR: "只有年",
    AT_SOME_TIME: "没月份",
    **RHYTHMS,
    Rhythm.UNSPECIFIED: "定期",
}
# What comes so often is in every month; of the rest nobody knows.
_IN_EVERY_MONTH = {Rhythm.DAY, Rhythm.WEEK, Rhythm.MONTH}


@dataclass(frozen=True)
class YearCell:
    """The months from ``first`` to ``last``, 1 to 12, and what is in them: nothing, in most."""

    first: int
    last: int
    entries: Sequence[FacetEntry] = ()

    @property
    def length(self) -> int:
        """How many months it covers."""
        return self.last - self.first + 1

    @property
    def months(self) -> str:
        """What the months are called."""
        if self.length == MONTHS:
            return "全年"
        return f"{self.first}月" if self.first == self.last else f"{self.first}月到{self.last}月"


@dataclass(frozen=True)
class YearRow:
    """Cells that together are the twelve months; ``names_months`` is unset where the text names none."""

    heading: str
    cells: Sequence[YearCell]
    names_months: bool = True


@dataclass(frozen=True)
class YearPicture:
    """A year."""

    year: int
    rows: Sequence[YearRow]


def year_pictures(year: int, entries: Iterable[FacetEntry]) -> list[YearPicture]:
    """Return pictures of the milestones of a plan: of its own ``year`` first, then of others in order."""
    groups: dict[str, list[FacetEntry]] = {}
    for entry in entries:
        groups.setdefault(milestone_group(_milestone(entry)), []).append(entry)
    dated = groups.get(IN_A_MONTH, [])
    years = {each for entry in dated for each in _years(_milestone(entry))}
    rows = {each: [*_rows_of_months(each, dated)] for each in sorted(years | {year})}
    rows[year] += [
        YearRow(heading, [YearCell(1, MONTHS, groups[key])], key in _IN_EVERY_MONTH)
        for key, heading in _ROWS.items()
        if key in groups
    ]
    ordered = sorted(rows, key=lambda each: (each != year, each))
    return [YearPicture(each, rows[each]) for each in ordered if rows[each]]


def _milestone(entry: FacetEntry) -> Milestone:
    assert isinstance(entry.facet, Milestone)
    return entry.facet


def _rows_of_months(year: int, dated: Sequence[FacetEntry]) -> Iterator[YearRow]:
    """Yield a row for what is in one month each, and one for each longer period."""
    spans: dict[tuple[int, int], list[FacetEntry]] = {}
    for entry in dated:
        if year in _years(_milestone(entry)):
            spans.setdefault(_span(_milestone(entry), year), []).append(entry)
    single = {first: entries for (first, last), entries in spans.items() if first == last}
    if single:
        cells = [YearCell(month, month, single.get(month, ())) for month in range(1, MONTHS + 1)]
        yield YearRow("有月份", cells)
    for (first, last), entries in sorted(spans.items()):
        if first != last:
            before = [YearCell(month, month) for month in range(1, first)]
            after = [YearCell(month, month) for month in range(last + 1, MONTHS + 1)]
            yield YearRow(entries[0].facet.quote, [*before, YearCell(first, last, entries), *after])


def _years(milestone: Milestone) -> range:
    """Return the years that a milestone with a month lies in."""
    start, end = _month(milestone.date), _month(milestone.until or milestone.date)
    return range(start[0], end[0] + 1)


def _span(milestone: Milestone, year: int) -> tuple[int, int]:
    """Return the first and last month of ``year`` that the milestone covers."""
    start, end = _month(milestone.date), _month(milestone.until or milestone.date)
    return (start[1] if start[0] == year else 1), (end[1] if end[0] == year else MONTHS)


def _month(date: str | None) -> tuple[int, int]:
    """Return year and month of a date; the last month where it names none, as the end of a period may."""
    year, month = [*(date or "").split("-"), str(MONTHS)][:2]
    return int(year), int(month)
