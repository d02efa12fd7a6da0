"""What a measure's words name for certain: dates, amounts, documents and units. Proposed, not stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from planbook.importing.kinds import is_office
from planbook.model.value_types import LAST_MONTH
from planbook.text.numerals import read_number

Facets = dict[str, list[dict[str, Any]]]

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = "(?:(?P<year>[0-9]{4}|今|本)年)?"
_DATE = rf"{_YEAR}(?:(?P<month>{_NUMBER})月(?:份)?(?:(?P<day>[0-9]{{1,2}})日)?|(?P<end>年底))"
_LATEST = re.compile(rf"{_DATE}(?:底|末)?(?:之前|以前|前)")
_ALONE = re.compile(rf"{_DATE}(?:底|末)?(?:之前|以前|前)?")
_TIMES = re.compile("期限|时限|时间|进度")
_RHYTHMS = {
    "每天": "day",
    "每日": "day",
    "每周": "week",
    "每月": "month",
    "每季度": "quarter",
    "每学期": "term",
    "每年": "year",
}
_RHYTHM = re.compile("|".join(_RHYTHMS) + "|每半年")
_UNITS = (
    "亿元|万元|元|所|个|名|人次|人|次|项|套|间|座|辆|平方米|平方公里|亩|公里|米|小时|分钟|天|课时|学时|"
    "%|％|册|台|门|节|场|期|批|家|对|类|支|篇|份|处|件|届|位|岁|年级|学位"
)
_AMOUNT = re.compile(
    rf"(?:约|近|超过|超|不少于|不低于|不超过|至少|达到?)?(?<![0-9.〔\[年第月])[0-9]+(?:\.[0-9]+)?(?:余|多)?[万亿千百]?(?:余|多)?"
    rf"(?:{_UNITS})(?:左右|以上|以内|以下)?"
)
_DOCUMENT = re.compile(r"《[^《》]+》(?:[（(](?P<number>[^（）()]*〔[0-9]{4}〕[^（）()]*号)[）)])?")
_DRAFTS = re.compile("(?:制定|制订|拟定|拟订|出台|修订|修改|编制|研究制定|起草|印发)[^，。；《》]{0,6}$")
_CARRIES_OUT = re.compile("(?:实施|落实|执行)[^，。；《》]{0,4}$")
_PLANS = re.compile("(?:方案|计划|规划|行动)》$")

_ROLES = (
    ("lead", re.compile("牵头|主办|主要?责任?单位")),
    ("support", re.compile("配合|协办|协助|协同|参与|参加")),
    ("responsible", re.compile("责任|承办|负责|实施")),
)
_OF_UNITS = re.compile("(?:单位|科室|部门|处室|股室)$")
_NAMED = re.compile(
    r"(?P<role>(?:牵头|主办|主责|责任|配合|协办|承办|协助|参与|负责|实施)(?:单位|科室|部门|处室|股室))[：:](?P<names>[^）)。；;：:]+)"
)
_TOLD = re.compile(
    r"(?:^|[，。；]|由)(?P<name>[^，。；：由、]{2,20}?)(?P<role>牵头|督办|配合)(?=[，。；]|督办|负责|组织|$)"
)
_SEPARATORS = re.compile("[、，,;；/]|\\s+")
_MARKED = {"proposed": True}
_LAST_OF_ANY_MONTH = 28  # day; beyond it a proposal names the month alone


def facets_of(text: str, column: str | None, year: int) -> Facets:
    """Return the facets that the words of a measure name, by the fields of a measure."""
    found = {
        "milestones": _unique(_milestones(text, column, year)),
        "figures": _unique(_figures(text)),
        "policies": _unique(_policies(text)),
        "units": units_of(text, column),
    }
    return {name: facets for name, facets in found.items() if facets}


def units_of(text: str, column: str | None = None) -> list[dict[str, Any]]:
    """Return the units that ``text`` makes responsible, or that a cell of the column ``column`` holds."""
    return _unique(_units(text, column))


def _milestones(text: str, column: str | None, year: int) -> Iterator[dict[str, Any]]:
    if column and _TIMES.search(column):
        alone = _ALONE.fullmatch(text)
        if alone:
            yield from _deadline(alone, year)
            return
    for match in _LATEST.finditer(text):
        yield from _deadline(match, year)
    for match in _RHYTHM.finditer(text):
        every = _RHYTHMS.get(match[0], "unspecified")
        yield {"quote": match[0], "kind": "recurring", "every": every, **_MARKED}


def _deadline(match: re.Match[str], year: int) -> Iterator[dict[str, Any]]:
    named = match["year"]
    number = int(named) if named and named.isdigit() else year
    month = LAST_MONTH if match["end"] else read_number(match["month"])
    if month and 1 <= month <= LAST_MONTH:
        day = int(match["day"] or 0)
        in_month = f"-{day:02}" if 1 <= day <= _LAST_OF_ANY_MONTH else ""
        date = f"{number:04}-{month:02}{in_month}"
        yield {"quote": match[0], "kind": "deadline", "date": date, **_MARKED}


def _figures(text: str) -> Iterator[dict[str, Any]]:
    for match in _AMOUNT.finditer(text):
        yield {"quote": match[0], **_MARKED}


def _policies(text: str) -> Iterator[dict[str, Any]]:
    for match in _DOCUMENT.finditer(text):
        before, title = text[: match.start()], match[0].partition("》")[0] + "》"
        role = "follows"
        if _DRAFTS.search(before):
            role = "drafts"
        elif _CARRIES_OUT.search(before) and _PLANS.search(title):
            role = "implements"
        number = {"number": match["number"]} if match["number"] else {}
        yield {"quote": title, **number, "role": role, **_MARKED}


def _units(text: str, column: str | None) -> Iterator[dict[str, Any]]:
    if column:
        role = _role(column) if _OF_UNITS.search(column) else None
        yield from _list_of_units(text, role)
        return
    for match in _NAMED.finditer(text):
        yield from _list_of_units(match["names"], _role(match["role"]))
    for match in _TOLD.finditer(text):
        if is_office(match["name"]) and "单位" not in match["name"]:
            yield {
                "quote": match["name"],
                "role": "support" if match["role"] == "配合" else "lead",
                **_MARKED,
            }


def _list_of_units(text: str, role: str | None) -> Iterator[dict[str, Any]]:
    """Yield the units in a list."""
    for name in _SEPARATORS.split(text.rstrip("。")):
        if role and len(name) > 1 and not any(mark in name for mark in "（）()"):
            yield {"quote": name, "role": role, **_MARKED}


def _role(words: str) -> str | None:
    return next((role for role, pattern in _ROLES if pattern.search(words)), None)


def _unique(facets: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({facet["quote"]: facet for facet in reversed(list(facets))}.values())[::-1]
