"""The style sheet in two: what a page needs to be drawn at first, and what can come when it is read.

The first part stands in every page, so that none waits for a file; the rest is for what is out of sight until
somebody points, types or opens. A rule that is not known to be such is of the first part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from planbook.frame.css import Rule, rules
from planbook.frame.theme_sheet import GROUPS

_PARTS = (
    r"md-(search-result|search__(output|scrollwrap|options|icon)|tooltip|dialog|top|overlay|option|"
    r"tabs__item:nth-child)|search-(?!home)|term-note|qr\b|md-typeset__|md-clipboard|headerlink"
)
# Pointed at, opened, chosen; ``:not(:checked)`` is how things are before.
_STATES = r"(?<!not\():(hover|focus|active|checked)|\.focus-visible|::placeholder|\[data-md-color-switching"
_LATER = re.compile(rf"\.({_PARTS})|{_STATES}")
# Narrow windows have a menu, which is shut; on wide ones the same stands beside the text.
_LATER_IN_NARROW_WINDOWS = re.compile(rf"\.md-nav|{_LATER.pattern}")
_ICONS = 'url("data:'


def parted(sheet: str) -> tuple[str, str]:
    """Return the rules of a style sheet that are needed at first, and the others, each in their order."""
    return _parted(rules(sheet), _LATER)


def _parted(sheet: Iterable[Rule], later_ones: re.Pattern[str]) -> tuple[str, str]:
    first: list[str] = []
    later: list[str] = []
    for rule in sheet:
        if rule.keyword in GROUPS:
            for part, group in zip((first, later), _group(rule), strict=True):
                part.append(group)
        else:
            (later if _is_later(rule, later_ones) else first).append(rule.text)
    return "".join(first), "".join(later)


def _group(rule: Rule) -> tuple[str, str]:
    later_ones = _LATER_IN_NARROW_WINDOWS if "max-width" in rule.head else _LATER
    first, later = _parted(rules(rule.body or ""), later_ones)
    return first and f"{rule.head}{{{first}}}", later and f"{rule.head}{{{later}}}"


def _is_later(rule: Rule, later_ones: re.Pattern[str]) -> bool:
    if not rule.keyword:
        return all(map(later_ones.search, rule.selectors)) or _ICONS in rule.text
    return rule.keyword in ("charset", "page", "keyframes")
