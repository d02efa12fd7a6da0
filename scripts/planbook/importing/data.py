"""A plan's draft -> the values of its data files, in the order in which editors read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from planbook.importing.draft import ItemDraft, LineDraft, PlanDraft, SectionDraft
from planbook.importing.proposing import Proposer
from planbook.model.plan import LineKind


def plan_values(plan: PlanDraft, year: int, source: dict[str, Any], proposer: Proposer) -> dict[str, Any]:
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
        sections=[_section(section, proposer) for section in plan.sections],
        closing=_lines(plan.closing),
    )


def item_values(item: ItemDraft, number: int, proposer: Proposer) -> dict[str, Any]:
    """Return what stands in the file of an item."""
    return _filled(
        number=number,
        section=item.section,
        label=item.label,
        title=item.title,
        **proposer.of_item(item, number),
        measures=list(_measures(item, proposer)),
    )


def _section(section: SectionDraft, proposer: Proposer) -> dict[str, Any]:
    return _filled(
        id=section.id,
        level=section.level if section.level > 1 else None,
        label=section.label,
        title=section.title,
        lines=_lines(section.lines),
        **proposer.of_section(section),
        columns=list(section.columns),
        closing=_lines(section.closing),
    )


def _measures(item: ItemDraft, proposer: Proposer) -> Iterator[dict[str, Any]]:
    column: str | None = None
    for measure in item.measures:
        column = measure.column or column  # a cell may hold several measures
        yield _filled(
            text=measure.text,
            new_line=measure.new_line,
            column=measure.column,
            **proposer.of_measure(measure.text, column),
        )


def _lines(lines: Sequence[LineDraft]) -> list[dict[str, Any]]:
    return [
        _filled(kind=None if line.kind is LineKind.PARAGRAPH else line.kind.value, text=line.text)
        for line in lines
    ]


def _filled(**values: Any) -> dict[str, Any]:
    """Return the fields that have a value."""
    return {name: value for name, value in values.items() if value not in (None, [], {}, False)}
