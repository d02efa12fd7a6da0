"""A plan's draft -> the values of its data files, in the order in which editors read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from planbook.importing.draft import ItemDraft, LineDraft, MeasureDraft, PlanDraft, SectionDraft
from planbook.model.plan import LineKind


def plan_values(plan: PlanDraft, year: int, source: dict[str, Any]) -> dict[str, Any]:
    """Return what stands in ``plan.yml``."""
    return _filled(
        year=year,
        title=plan.title,
        issuer=plan.issuer,
        document_date=plan.document_date,
        page_date=plan.page_date,
        source=source,
        notice=_lines(plan.notice),
        opening=_lines(plan.opening),
        columns=list(plan.columns),
        sections=[_section(section) for section in plan.sections],
        closing=_lines(plan.closing),
    )


def item_values(item: ItemDraft, number: int) -> dict[str, Any]:
    """Return what stands in the file of an item."""
    return _filled(
        number=number,
        section=item.section,
        label=item.label,
        title=item.title,
        measures=[_measure(measure) for measure in item.measures],
    )


def _section(section: SectionDraft) -> dict[str, Any]:
    return _filled(
        id=section.id,
        level=section.level if section.level > 1 else None,
        label=section.label,
        title=section.title,
        lines=_lines(section.lines),
        columns=list(section.columns),
        closing=_lines(section.closing),
    )


def _measure(measure: MeasureDraft) -> dict[str, Any]:
    return _filled(text=measure.text, new_line=measure.new_line, column=measure.column)


def _lines(lines: Sequence[LineDraft]) -> list[dict[str, Any]]:
    return [
        _filled(kind=None if line.kind is LineKind.PARAGRAPH else line.kind.value, text=line.text)
        for line in lines
    ]


def _filled(**values: Any) -> dict[str, Any]:
    """Return the fields that have a value."""
    return {name: value for name, value in values.items() if value not in (None, [], {}, False)}
