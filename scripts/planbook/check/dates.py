"""Dates that editors took from the text: they exist, and the text bears them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from planbook.book import Book
from planbook.check.addresses import has_own_year
from planbook.check.comparison import is_published
from planbook.check.facets import measures
from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.model.plan import LineKind
from planbook.problem import Problem
from planbook.text.numerals import read_number

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_MONTH = re.compile("([0-9]{1,2})月")
_DAY = re.compile("([0-9]{1,2})[日号]")
_DAY_IN_WORDS = re.compile("[底末初旬前]|节|日")
# What says when; 按期完工 and 提前完成 bear no date, 2018年 and 年内 no month.
_TIME = re.compile(
    "[0-9]{4}|[0-9][./-]|[年月日号季周旬节假夏秋冬春暑寒岁]|学期|期[初中末]|开学|毕业|[中高]考"
    "|[五六七八十]一|元旦|国庆|端午|中秋|清明|重阳|元宵|除夕"
)
_YEAR_ALONE = re.compile("(?:[0-9]{4}|[今本全当明])年度?|年[内度]")
# The months that words say, from and to.
_MONTHS_IN_WORDS = {
    "年底|年末|年终": (12, 12),
    "年初": (1, 3),
    "上半年": (1, 6),
    "下半年": (7, 12),
    "(?:一|1|首)季度": (1, 3),
    "(?:二|2)季度": (4, 6),
    "(?:三|3)季度": (7, 9),
    "(?:四|4)季度": (10, 12),
    "暑[假期]": (6, 9),
    "国庆": (9, 10),
    "教师节": (9, 9),
}
_WHOLE = re.compile("([0-9]{4})年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?")
_WORDS_OF_NUMBERS = re.compile("[〇○零一二三四五六七八九十]+(?=[年月日号])")

_AS_PUBLISHED = "请照原文改；原文没有写的月份和日子不写，例如 2018 或 2018-09；没有写时间的，删去这一行。"


def date_not_in_calendar(book: Book) -> Iterator[Problem]:
    """A full date exists in the calendar."""
    for file, keys, value in _full_dates(book):
        if not _exists(value):
            yield file.problem(keys, f"日历上没有{value}这一天", "请核对日期。")


def date_not_in_quote(book: Book) -> Iterator[Problem]:
    """The quoted words bear the date: its year, its month and its day, as far as they say so."""
    for loaded in book.plans:
        if not has_own_year(loaded):
            continue  # told by ``folder_names_another_year``
        for entry, keys, measure in measures(loaded):
            for index, milestone in enumerate(measure.milestones):
                quote = _in_digits(milestone.quote)
                years = _YEAR.findall(quote) or [
                    *_YEAR.findall(_in_digits(measure.text)),
                    *(str(loaded.plan.year + step) for step in (-1, 0, 1)),
                ]
                for field in ("date", "until"):
                    written = getattr(milestone, field)
                    # Where the text was changed and the words with it, the guard tells of it.
                    if (
                        written
                        and not _bears(written, quote, years)
                        and is_published(loaded, milestone.quote)
                    ):
                        yield entry.file.problem(
                            (*keys, "milestones", index, field),
                            f"日期写成{written}，引用的原文却是“{milestone.quote}”",
                            _AS_PUBLISHED,
                        )


def document_date_differs(book: Book) -> Iterator[Problem]:
    """The plan's date is the one that the document bears."""
    for loaded in book.plans:
        written = loaded.plan.document_date
        # Of a line that is not as published the guard of the official text tells.
        lines = [
            line
            for line in (*loaded.plan.notice, *loaded.plan.closing)
            if line.kind is LineKind.DATE and is_published(loaded, line.text)
        ]
        borne = [_iso(match) for line in lines for match in _whole(line.text)]
        if written and borne and not any(one.startswith(written) or written.startswith(one) for one in borne):
            yield loaded.file.problem(
                ("document_date",),
                f"成文日期写成{written}，公文上印的却是“{lines[0].text}”",
                f"请写成 document_date: {borne[0]}。",
            )


def page_is_older_than_document(book: Book) -> Iterator[Problem]:
    """A document is published after it was signed, or on that day."""
    for loaded in book.plans:
        signed, shown = loaded.plan.document_date, loaded.plan.page_date
        if signed and shown and shown < signed[: len(shown)]:
            yield loaded.file.problem(
                ("page_date",),
                f"网页发布日期{shown}比成文日期{signed}还早",
                "请核对这两个日期，年份和月份最容易写错。",
            )


def _bears(value: str, quote: str, years: list[str]) -> bool:
    year, month, day = [*value.split("-"), "", ""][:3]
    months = [int(found) for found in _MONTH.findall(quote)] or _months_in_words(quote)
    days = [int(found) for found in _DAY.findall(quote)]
    is_other_month = month and months and not min(months) <= int(month) <= max(months)
    bears_time = _TIME.search(_YEAR_ALONE.sub("", quote) if month else quote)
    if not bears_time or year not in years or is_other_month:
        return False
    return not day or int(day) in days or (not days and _DAY_IN_WORDS.search(quote) is not None)


def _months_in_words(quote: str) -> list[int]:
    found = [months for words, months in _MONTHS_IN_WORDS.items() if re.search(words, quote)]
    return [month for months in found for month in months]


def _whole(text: str) -> Iterator[re.Match[str]]:
    return _WHOLE.finditer(_in_digits(text))


def _iso(match: re.Match[str]) -> str:
    return "-".join(f"{int(part):02}" for part in match.groups() if part)


def _in_digits(text: str) -> str:
    """Return ``text`` with 二〇一八年十二月 written as 2018年12月."""
    return _WORDS_OF_NUMBERS.sub(lambda match: str(read_number(match[0])), text)


def _full_dates(book: Book) -> Iterator[tuple[DataFile, Keys, str]]:
    """Yield file, place and value of every date that names a day."""
    for loaded in book.plans:
        for entry, keys, measure in measures(loaded):
            for index, milestone in enumerate(measure.milestones):
                for field in ("date", "until"):
                    value = getattr(milestone, field)
                    if value and len(value) == len("2000-01-01"):
                        yield entry.file, (*keys, "milestones", index, field), value
        for field in ("document_date", "page_date"):
            value = getattr(loaded.plan, field)
            if value and len(value) == len("2000-01-01"):
                yield loaded.file, (field,), value
        for index, correction in enumerate(loaded.plan.corrections):
            yield loaded.file, ("corrections", index, "date"), correction.date


def _exists(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
