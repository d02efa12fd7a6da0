"""Dates as official documents print them."""

from __future__ import annotations

import re
from datetime import date

from planbook.model.value_types import FIRST_YEAR, LAST_MONTH, LAST_YEAR
from planbook.text.numerals import read_number

_DIGIT = "[0-9０-９〇零○ＯOo一二三四五六七八九]"
_NUMBER = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿]{1,3})"
DATE = re.compile(rf"({_DIGIT}{{4}})\s*[年./-]\s*({_NUMBER})\s*[月./-]\s*(?:({_NUMBER})\s*(?:日|(?![0-9])))?")
_ALONE = re.compile(rf"[（(]?\s*{DATE.pattern}\s*[）)]?")
YEAR = re.compile(rf"(?<!{_DIGIT})({_DIGIT}{{4}})\s*(?:年|—|-|学年)")


def read_date(text: str) -> str | None:
    """Return the first date in ``text`` as ``2018-03-15`` or ``2018-03``, ``None`` where it has none."""
    match = DATE.search(text)
    if not match:
        return None
    year, month, day = (read_number(part.replace("o", "O")) if part else None for part in match.groups())
    if not year or not month or not 1 <= month <= LAST_MONTH:
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def is_date(text: str) -> bool:
    """Whether ``text`` is a date and nothing else."""
    return _ALONE.fullmatch(text) is not None and read_date(text) is not None


def years_in(text: str) -> list[int]:
    """Return the years that ``text`` names."""
    years = (read_number(match[1].replace("o", "O")) for match in YEAR.finditer(text))
    return [year for year in years if year and FIRST_YEAR <= year <= LAST_YEAR]
