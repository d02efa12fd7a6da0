"""A plan as its document tells it: what an import must bring back, without what editors add."""

from __future__ import annotations

from typing import Any

from planbook.book import LoadedPlan
from planbook.model.item import Item
from planbook.model.plan import Line, Section


def official(loaded: LoadedPlan) -> dict[str, Any]:
    """Return all that the document says, in plain values, to be compared as a whole."""
    plan = loaded.plan
    return {
        "title": plan.title,
        "notice": _lines(plan.notice),
        "opening": _lines(plan.opening),
        "columns": plan.columns,
        "sections": [_section(section) for section in plan.sections],
        "items": [_item(entry.item, plan.sections) for entry in loaded.items],
        "closing": _lines(plan.closing),
    }


def _lines(lines: tuple[Line, ...]) -> list[tuple[str, str]]:
    return [(line.kind.value, line.text) for line in lines]


def _section(section: Section) -> dict[str, Any]:
    return {
        "level": section.level,
        "label": section.label,
        "title": section.title,
        "lines": _lines(section.lines),
        "columns": section.columns,
        "closing": _lines(section.closing),
    }


def _item(item: Item, sections: tuple[Section, ...]) -> dict[str, Any]:
    places = {section.id: place for place, section in enumerate(sections)}
    return {
        "section": None if item.section is None else places[item.section],
        "label": item.label,
        "title": item.title,
        "measures": [(measure.text, measure.starts_line, measure.column) for measure in item.measures],
    }
