"""The bureau's name and the plan's, which readers add to a query although everything here is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planbook.model.plan import Plan
from planbook.search.plain import plain

_AREA = re.compile(r".+?[省市县区州旗镇]")
_SHORT = 4  # A place name up to this long is said in full; a longer one is shortened.


def names(plans: Sequence[Plan]) -> str:
    """Return a regular expression for the browser: what says nothing in the plain form of a query.

    It is made of plain text, which has no sign that means something in it.
    For 威海经济技术开发区教育体育处 that is 威海, 威海市, 开发区, 经区, 教体处 and their like where the query
    starts, and 工作要点 anywhere.
    """
    at_start = dict.fromkeys(pattern for plan in plans for pattern in _issuer(plain(plan.issuer or "")))
    anywhere = dict.fromkeys(_document(plan) for plan in plans)
    patterns = [f"^(?:{'|'.join(at_start)})+"] if at_start else []
    return "|".join([*patterns, *filter(None, anywhere)]) or "$"


def _issuer(issuer: str) -> Iterator[str]:
    areas = _AREA.findall(issuer)
    for area in areas:
        if len(area) > _SHORT:
            yield _shortened(area)
            yield f"{area[:2]}[省市县区]?"
        else:
            yield f"{area[:-1]}{area[-1]}?"
    office = issuer.removeprefix("".join(areas))
    if len(office) > 1:
        yield _shortened(office)


def _shortened(name: str) -> str:
    """Match the last character of ``name`` after one or more of the others, in their order."""
    others, last = name[:-1], name[-1]
    return f"(?=[{others}]){''.join(f'{character}?' for character in others)}{last}"


def _document(plan: Plan) -> str:
    return re.sub(r"\d+(年度|年)?", "", plain(plan.title).replace(plain(plan.issuer or ""), ""))
