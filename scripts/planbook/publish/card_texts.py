"""What the picture of a link says: number, title, one fact, the place, as the page itself says them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planbook.link.library import Library
from planbook.link.plan_views import ItemView, PlanView
from planbook.render.markdown import chinese_date


@dataclass(frozen=True)
class Card:
    """The words of a card: ``head`` is whose plan it is, and which, ``label`` the item's number as printed.

    ``fact`` are words of the document, ``remark`` what the editors say of them; each may be empty.
    """

    head: Sequence[str]
    label: str
    title: str
    fact: str = ""
    remark: str = ""


def cards(library: Library) -> Iterator[tuple[str, Card]]:
    """Yield for each card its name, ``2018/14`` or ``2018/plan``, and its words."""
    for plan in library.plans:
        yield plan_card_name(plan.link.id), _plan_card(plan, library.home.place)
        for view in plan.items:
            yield item_card_name(plan.link.id, view.item.number), _item_card(view, library.home.place)


def plan_card_name(plan: str) -> str:
    """Return the name of the card that all pages of a plan share that are no items."""
    return f"{plan}/plan"


def item_card_name(plan: str, number: int) -> str:
    """Return the name of an item's card."""
    return f"{plan}/{number}"


def _plan_card(plan: PlanView, place: str) -> Card:
    date = plan.plan.document_date
    return Card(
        head=[name for name in (place or plan.plan.issuer,) if name],
        label="",
        title=plan.link.name,
        fact=f"共{len(plan.items)}项",
        remark=f"{chinese_date(date)}{plan.plan.dated}" if date else "",
    )


def _item_card(view: ItemView, place: str) -> Card:
    fact = view.key_points[0] if view.key_points else None
    return Card(
        head=[name for name in (place, view.link.plan.name) if name],
        label=view.link.label if view.item.title or view.link.label != view.link.name else "",
        title=view.link.name,
        fact=fact.name if fact else "",
        remark=fact.remark if fact else view.link.summary,
    )
