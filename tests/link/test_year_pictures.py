"""The dates of a plan as pictures of years: none is lost, none stands in a month that the text lacks."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from planbook.link.text_views import FacetEntry
from planbook.link.year_pictures import MONTHS, YearPicture, year_pictures
from planbook.model.facets import Milestone, MilestoneKind, Rhythm

YEAR = 2031


def milestone(quote: str, kind: str, date: str = "", until: str = "", every: str = "") -> FacetEntry:
    """Return a milestone; what is not given is not written."""
    facet = Milestone(
        quote=quote,
        kind=MilestoneKind(kind),
        date=date or None,
        until=until or None,
        every=Rhythm(every) if every else None,
    )
    return FacetEntry(facet, f"id-{quote}", "第1项", "2031/1.md", (), (), "m1")


def drawn(pictures: Sequence[YearPicture]) -> list[tuple[int, str, str, list[str]]]:
    """Return year, heading, months and quotes of every cell that is not empty."""
    return [
        (picture.year, row.heading, cell.months, [entry.facet.quote for entry in cell.entries])
        for picture in pictures
        for row in picture.rows
        for cell in row.cells
        if cell.entries
    ]


def test_a_year_with_every_sort_of_milestone() -> None:
    entries = [
        milestone("9月底前", "deadline", "2031-09"),
        milestone("9月1日", "period", "2031-09-01"),
        milestone("上半年", "period", "2031-01", "2031-06"),
        milestone("按期", "deadline"),
        milestone("年内", "deadline", "2031"),
        milestone("考前", "period"),
        milestone("每月", "recurring", every="month"),
        milestone("每年", "recurring", every="year"),
        milestone("定期", "recurring", every="unspecified"),
    ]
    pictures = year_pictures(YEAR, entries)
    assert drawn(pictures) == [
        (2031, "有月份", "9月", ["9月底前", "9月1日"]),
        (2031, "上半年", "1月到6月", ["上半年"]),
        (2031, "按期", "全年", ["按期"]),
        (2031, "只有年", "全年", ["年内"]),
        (2031, "没月份", "全年", ["考前"]),
        (2031, "每月", "全年", ["每月"]),
        (2031, "每年", "全年", ["每年"]),
        (2031, "定期", "全年", ["定期"]),
    ]
    assert [row.heading for row in pictures[0].rows if row.names_months] == ["有月份", "上半年", "每月"]


def test_a_winter_is_in_two_years_and_the_plans_own_comes_first() -> None:
    entries = [
        milestone("寒假", "period", "2031-12-20", "2032-02"),
        milestone("2030年10月", "deadline", "2030-10"),
    ]
    assert drawn(year_pictures(YEAR, entries)) == [
        (2031, "有月份", "12月", ["寒假"]),
        (2030, "有月份", "10月", ["2030年10月"]),
        (2032, "寒假", "1月到2月", ["寒假"]),
    ]


def test_a_period_may_end_with_a_year() -> None:
    entries = [milestone("9月起", "period", "2031-09", "2031")]
    assert drawn(year_pictures(YEAR, entries)) == [(2031, "9月起", "9月到12月", ["9月起"])]


def test_no_milestones_make_no_picture() -> None:
    assert year_pictures(YEAR, []) == []


def dates(first: int, last: int) -> st.SearchStrategy[str]:
    """Return partial dates between two years."""
    years = st.integers(first, last)
    months = st.builds("{}-{:02}".format, years, st.integers(1, MONTHS))
    return years.map(str) | months | st.builds("{}-{:02}".format, months, st.integers(1, 28))


NOTHING = st.just("")
MILESTONES = st.one_of(
    st.tuples(st.just("deadline"), NOTHING | dates(2029, 2033), NOTHING, NOTHING),
    st.tuples(st.just("period"), dates(2029, 2031), NOTHING | dates(2032, 2033), NOTHING),
    st.tuples(st.just("period"), NOTHING, NOTHING, NOTHING),
    st.tuples(st.just("recurring"), NOTHING, NOTHING, st.sampled_from([*Rhythm])),
)


@given(st.lists(MILESTONES))
def test_no_milestone_is_lost_and_every_row_is_a_year(fields: list[tuple[str, str, str, str]]) -> None:
    entries = [milestone(f"{number}", *each) for number, each in enumerate(fields)]
    pictures = year_pictures(YEAR, entries)
    assert {quote for *_, quotes in drawn(pictures) for quote in quotes} == {
        entry.facet.quote for entry in entries
    }
    for picture in pictures:
        for row in picture.rows:
            months = [month for cell in row.cells for month in range(cell.first, cell.last + 1)]
            assert months == list(range(1, MONTHS + 1))
