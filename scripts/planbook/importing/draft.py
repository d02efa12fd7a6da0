"""The plan that an import makes, before it is written: what the model holds, without editors' words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from planbook.model.plan import LineKind


@dataclass(frozen=True)
class LineDraft:
    """A paragraph outside the items."""

    text: str
    kind: LineKind = LineKind.PARAGRAPH


@dataclass(frozen=True)
class MeasureDraft:
    """A sentence of an item, or of a cell."""

    text: str
    new_line: bool = False
    column: str | None = None


@dataclass
class SectionDraft:
    """A heading, and the paragraphs around its items."""

    id: str
    level: int
    label: str | None
    title: str
    lines: list[LineDraft] = field(default_factory=list)
    columns: Sequence[str] = ()
    closing: list[LineDraft] = field(default_factory=list)


@dataclass
class ItemDraft:
    """An item with its measures; ``section`` is the id of the section it stands in."""

    section: str | None
    label: str | None
    title: str | None
    measures: list[MeasureDraft]


@dataclass
class PlanDraft:
    """A plan as it will be written."""

    title: str
    issuer: str | None = None
    document_date: str | None = None
    page_date: str | None = None
    notice: list[LineDraft] = field(default_factory=list)
    opening: list[LineDraft] = field(default_factory=list)
    columns: Sequence[str] = ()
    sections: list[SectionDraft] = field(default_factory=list)
    items: list[ItemDraft] = field(default_factory=list)
    closing: list[LineDraft] = field(default_factory=list)
