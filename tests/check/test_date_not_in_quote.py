"""The quoted words bear the date."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.dates import date_not_in_quote

ITEM = "2031/items/01.yml"


def write(folder: DataFolder, quote: str, date: str) -> None:
    """Have the text and its quotation say ``quote``, and the milestone ``date``."""
    folder.replace(ITEM, "text: 9月底前", f"text: {quote}")
    folder.replace("2031/source.txt", "9月底前", quote)
    folder.replace(ITEM, "quote: 9月底前", f"quote: {quote}")
    folder.replace(ITEM, "date: 2031-09", f"date: {date}")


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(date_not_in_quote) == []


@pytest.mark.parametrize("date", ["2031-10", "2029-09", "2031-09-15"])
def test_the_text_says_another_date(small_folder: DataFolder, date: str) -> None:
    place = small_folder.replace(ITEM, "date: 2031-09", f"date: ‸{date}")
    small_folder.replace(ITEM, "text: 9月底前", "text: 9月")
    small_folder.replace(ITEM, "quote: 9月底前", "quote: 9月")
    message = f"日期写成{date}，引用的原文却是“9月”"
    assert small_folder.found_by(date_not_in_quote) == [(place, message)]


@pytest.mark.parametrize(
    ("quote", "date"),
    [
        ("按期完工", "2031-12"),
        ("按期完工", "2031"),
        ("年底前", "2031-11"),
        ("上半年", "2031-09"),
        ("第四季度", "2031-09"),
        ("暑假", "2031-12"),
        ("2031年", "2031-06"),
        ("2031年内5所", "2031-06"),
    ],
)
def test_words_that_say_another_time_or_none(small_folder: DataFolder, quote: str, date: str) -> None:
    write(small_folder, quote, date)
    assert [message for _, message in small_folder.found_by(date_not_in_quote)] == [
        f"日期写成{date}，引用的原文却是“{quote}”"
    ]


@pytest.mark.parametrize(
    ("quote", "date"),
    [
        ("上半年", "2031-06"),
        ("第四季度", "2031-11"),
        ("暑期", "2031-07"),
        ("新学期", "2031-09"),
        ("五一前", "2031-04"),
        ("2031年期末", "2031-06"),
        ("15日前", "2031-09-15"),
        ("9月底前", "2031"),
        ("9月底前", "2031-09-30"),
        ("2032年9月", "2032-09"),
        ("二〇三一年十二月", "2031-12"),
        ("十一月5日", "2031-11-05"),
        ("年底前", "2031-12"),
        ("明年6月", "2032-06"),
        ("3月至6月", "2031-04"),
    ],
)
def test_dates_that_the_text_bears(small_folder: DataFolder, quote: str, date: str) -> None:
    write(small_folder, quote, date)
    assert small_folder.found_by(date_not_in_quote) == []


def test_official_words_retyped_with_their_quotation_are_told_by_the_guard_alone(
    small_folder: DataFolder,
) -> None:
    small_folder.replace(ITEM, "text: 9月底前", "text: 8月底前")
    small_folder.replace(ITEM, "quote: 9月底前", "quote: 8月底前")
    assert small_folder.found_by(date_not_in_quote) == []
    assert ["【8】" in problem.message for problem in small_folder.problems()] == [True]


def test_a_plan_of_the_wrong_year_is_told_of_its_year_alone(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/plan.yml", "year: 2031", "year: ‸2013")
    assert small_folder.found_by(date_not_in_quote) == []
    assert [(problem.line, problem.column) for problem in small_folder.problems()] == [
        (place.line, place.column)
    ]
