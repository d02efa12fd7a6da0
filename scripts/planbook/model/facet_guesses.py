"""What sort of number or policy the quoted words look like, where no editor has said it.

A guess decides only under which heading a list shows them.
"""

from __future__ import annotations

import re
from enum import StrEnum


class FigureKind(StrEnum):
    """What a number counts; ``SET``: the things that go under one name, ``SAYING``: a name with a number."""

    MONEY = "money"
    COUNT = "count"
    SHARE = "share"
    TIME = "time"
    SET = "set"
    ORDINAL = "ordinal"
    SAYING = "saying"


class PolicyKind(StrEnum):
    """Whether a policy is something written, or something that is done."""

    DOCUMENT = "document"
    PROGRAMME = "programme"


_NUMERALS = "[0-9０-９一二三四五六七八九十百千万亿两半几数]"
# The first that is found says what it is: 第三年 is no length of time, “百日攻坚” no count of days.
_FIGURES: tuple[tuple[FigureKind, re.Pattern[str]], ...] = (
    (FigureKind.ORDINAL, re.compile("^“?第")),
    (FigureKind.SAYING, re.compile("^[“‘《「]")),
    (FigureKind.MONEY, re.compile("元")),
    (FigureKind.SHARE, re.compile("[%％‰]|分之|[0-9一二三四五六七八九]成(?![立员绩果])")),
    (
        FigureKind.TIME,
        re.compile(
            f"^每|{_NUMERALS}+(?:余|多)?个?(?:小时|分钟|天|日|周|星期|月|年|季度|学期|学年|学时|课时)"
        ),
    ),
    (FigureKind.COUNT, re.compile("[0-9０-９]")),
    (
        FigureKind.COUNT,
        re.compile(f"{_NUMERALS}+(?:余|多)?(?:所|名|人|次|场|处|套|台|间|家|辆|位|份|册|本|亩|平方米|公里)"),
    ),
)
_DOCUMENT = re.compile("《|(?:意见|办法|方案|计划|规划|细则|规定|条例|纲要|通知|标准|制度|章程|指南)$")


def figure_kind(quote: str) -> FigureKind:
    """Return what the words of a figure count; ``SET`` where nothing tells."""
    return next((kind for kind, pattern in _FIGURES if pattern.search(quote)), FigureKind.SET)


def policy_kind(quote: str, *, has_number: bool) -> PolicyKind:
    """Return whether the name of a policy is that of a document; what has a number is one."""
    return PolicyKind.DOCUMENT if has_number or _DOCUMENT.search(quote) else PolicyKind.PROGRAMME
