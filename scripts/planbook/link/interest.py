"""What a reader cares about most: topics in their order, and the few facts that make one look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from planbook.link.facts import is_amount, is_money
from planbook.link.plan_views import ItemView, PlanView
from planbook.link.text_views import Fact
from planbook.model.vocabularies import Audience, Topic

# On the first screen of a phone, two by two.
MOST_FACTS = 4


def by_interest(topics: Sequence[Topic], plans: Iterable[PlanView], audience: str) -> list[Topic]:
    """Return the topics, those first that most measures carry which concern ``audience``."""
    counts = Counter(
        topic
        for plan in plans
        for view in plan.items
        for measure in view.item.measures
        if audience in (measure.audiences or view.item.audiences)
        for topic in view.item.topics_of(measure)
    )
    return sorted(topics, key=lambda topic: -counts[topic.id])


def foremost(audiences: Sequence[Audience]) -> str:
    """Return the id of the audience that the site speaks to first, or nothing where there is none."""
    return audiences[0].id if audiences else ""


def facts_of_home(plan: PlanView, audience: str) -> list[Fact]:
    """Return the facts for the first screen: a date, money, two amounts, then whatever else there is.

    One of an item; items that concern ``audience`` most come first.
    """
    items = sorted(
        (view for view in plan.items if view.key_points), key=lambda view: _distance(view, audience)
    )
    chosen: dict[int, Fact] = {}
    for is_wanted in (_is_exact_date, _is_money, _is_amount, _is_amount, *[_is_any] * MOST_FACTS):
        found = (
            (view.item.number, fact)
            for view in items
            if view.item.number not in chosen
            for fact in view.key_points
            if is_wanted(fact)
        )
        if len(chosen) < MOST_FACTS and (first := next(found, None)):
            chosen[first[0]] = first[1]
    return list(chosen.values())


def _distance(view: ItemView, audience: str) -> int:
    """Return how far from the first the audience stands among those whom an item concerns."""
    audiences = view.item.audiences
    return audiences.index(audience) if audience in audiences else len(audiences)


def _of_kind(field: str, is_wanted: Callable[[Fact], bool]) -> Callable[[Fact], bool]:
    return lambda fact: fact.kind.field == field and is_wanted(fact)


_is_exact_date = _of_kind("milestones", lambda fact: "-" in (getattr(fact.entry.facet, "date", "") or ""))
_is_money = _of_kind("figures", lambda fact: is_money(fact.entry.facet))
_is_amount = _of_kind("figures", lambda fact: is_amount(fact.entry.facet))


def _is_any(fact: Fact) -> bool:
    return True
