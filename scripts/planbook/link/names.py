"""What plans and items are called where several of them meet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from planbook.addresses import paths
from planbook.book import LoadedPlan
from planbook.link.plan_views import ItemLink, PlanLink
from planbook.model.plan import Plan
from planbook.text.folding import fold
from planbook.text.numerals import read_number

# Up to the last of the words for what is governed.
_PLACE = re.compile(".*[省市区县旗州镇乡]")
_YEAR_IN_WORDS = re.compile("[〇○零一二三四五六七八九]{4}")
_NUMBER = re.compile("[^0-9]*([0-9]+)[^0-9]*")


def plan_links(plans: Sequence[LoadedPlan]) -> Mapping[str, PlanLink]:
    """Return the links to plans by the names of their folders."""
    short = [_dated_name(loaded.plan) for loaded in plans]
    names = [
        name if short.count(name) == 1 else f"{loaded.plan.issuer or ''}{name}"
        for name, loaded in zip(short, plans, strict=True)
    ]
    years = Counter(loaded.plan.year for loaded in plans)
    links = {}
    for loaded, own in zip(plans, names, strict=True):
        name = own if names.count(own) == 1 else f"{own}（{loaded.folder}）"
        year = loaded.plan.year
        mark = f"{year}年" if years[year] == 1 else name
        links[loaded.folder] = PlanLink(loaded.folder, year, name, mark, paths.plan(loaded.folder))
    return links


def item_links(loaded: LoadedPlan, plan: PlanLink) -> Mapping[int, ItemLink]:
    """Return the links to the items of a plan by their numbers."""
    items = [entry.item for entry in loaded.items]
    runs_on = all(printed_number(item.label) == item.number for item in items)
    return {
        item.number: ItemLink(
            plan=plan,
            number=item.number,
            label=item.label or "",
            name=item.name,
            reference=f"第{item.number}项" if runs_on else f"{item.label or ''}{item.name}",
            summary=item.summary or "",
            path=paths.item(plan.id, item.number),
        )
        for item in items
    }


def place_of(issuer: str) -> str:
    """Return the place whose bureau issued a plan, 云溪区 of 云溪区教育局; nothing where none is told."""
    match = _PLACE.match(issuer)
    return match[0] if match else ""


def printed_number(label: str | None) -> int | None:
    """Return the number in Arabic digits that a label holds, 26 for ``26.`` and ``㉖``, or ``None``."""
    match = _NUMBER.fullmatch(fold(label or ""))
    return int(match[1]) if match else None


def _dated_name(plan: Plan) -> str:
    """Return the plan's short name, with the year where it lacks it."""
    name = plan.short_name
    has_year = str(plan.year) in fold(name) or plan.year in map(read_number, _YEAR_IN_WORDS.findall(name))
    return name if has_year else f"{name}（{plan.year}年）"
