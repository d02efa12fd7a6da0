"""The style sheet in two: what a page needs to be drawn at first, and what can come when it is read.

The first part stands in every page, so that none waits for a file; the rest is for what is out of sight until
somebody points, types or opens. A rule that is not known to be such is of the first part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import tinycss2

from planbook.frame.theme_sheet import GROUPS, selectors

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
    return _parted(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), _LATER)


def _parted(nodes: Sequence[Any], later_ones: re.Pattern[str]) -> tuple[str, str]:
    first: list[str] = []
    later: list[str] = []
    for node in nodes:
        if node.type == "at-rule" and node.lower_at_keyword in GROUPS:
            for rules, group in zip((first, later), _group(node), strict=True):
                rules.append(group)
        else:
            (later if _is_later(node, later_ones) else first).append(node.serialize())
    return "".join(first), "".join(later)


def _group(node: Any) -> tuple[str, str]:
    query = tinycss2.serialize(node.prelude)
    content = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
    first, later = _parted(content, _LATER_IN_NARROW_WINDOWS if "max-width" in query else _LATER)
    head = f"@{node.at_keyword}{query}"
    return first and f"{head}{{{first}}}", later and f"{head}{{{later}}}"


def _is_later(node: Any, later_ones: re.Pattern[str]) -> bool:
    if node.type == "qualified-rule":
        is_later = all(later_ones.search(tinycss2.serialize(each)) for each in selectors(node.prelude))
        return is_later or _ICONS in tinycss2.serialize(node.content)
    return node.type == "at-rule" and node.lower_at_keyword in ("charset", "page", "keyframes")
