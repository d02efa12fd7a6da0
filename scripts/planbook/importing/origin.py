"""Who issued a plan and when, as far as its own words say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planbook.importing.dates import DATE, read_date
from planbook.importing.draft import LineDraft, PlanDraft
from planbook.importing.kinds import is_office
from planbook.importing.lines import Paragraph
from planbook.model.plan import LineKind

_BEFORE_THE_YEAR = re.compile(
    r"(.+?)(?:关于|(?=[〇○零OＯo一二三四五六七八九0-9]{4}\s*(?:[—–-][〇零一二三四五六七八九0-9]{4})?(?:年|学年)))"
)
_PAGE_DATE = re.compile(f"(?:日期|时间)[：:]?\\s*(?:{DATE.pattern})")


def add_origin(plan: PlanDraft, furniture: Sequence[Paragraph]) -> None:
    """Fill in the issuer and the dates of ``plan``; ``furniture`` is what stood around the document."""
    lines = [*plan.notice, *plan.opening, *plan.closing]
    titles = [plan.title, *(line.text for line in plan.notice if line.kind is LineKind.TITLE)]
    signatures = _signatures(lines)
    candidates = [*(match[1] for title in titles if (match := _BEFORE_THE_YEAR.match(title))), *signatures]
    plan.issuer = next((name for name in candidates if is_office(name)), None)
    plan.document_date = next((read_date(line.text) for line in lines if line.kind is LineKind.DATE), None)
    shown = (_PAGE_DATE.search(paragraph.text) for paragraph in furniture)
    plan.page_date = next((read_date(match[0]) for match in shown if match), None)


def _signatures(lines: Sequence[LineDraft]) -> list[str]:
    return [line.text for line in lines if line.kind is LineKind.SIGNATURE]
