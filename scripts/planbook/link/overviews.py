"""Lists across items: by topic, by audience, and of each kind of facet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import TypeVar

from planbook.link import paths
from planbook.link.overview_views import (
    AudienceView,
    FacetGroup,
    FacetPlan,
    ItemExcerpt,
    PlanExcerpt,
    TopicView,
)
from planbook.link.plan_views import FacetEntry, ItemView, MeasureView, PlanView
from planbook.model.item import Milestone, MilestoneKind, Place, PlaceKind, Policy, PolicyRole, Rhythm
from planbook.model.vocabularies import Audience, Term, Topic

V = TypeVar("V")

_AFTER_ALL_DATES = "9999"


def topics(plans: Sequence[PlanView], records: Sequence[Topic], terms: Sequence[Term]) -> list[TopicView]:
    """Return each topic with the measures that carry it; items it is the main topic of come first."""
    terms_of = _grouped((term.topic, term) for term in terms)
    excerpts = _excerpts(plans, lambda view, measure: measure.measure.topics, lambda view: view.item.topics)
    return [
        TopicView(
            topic,
            paths.topic(topic.id),
            excerpts[topic.id],
            terms_of[topic.id],
            sum(len(plan.items) for plan in excerpts[topic.id]),
        )
        for topic in records
    ]


def audiences(plans: Sequence[PlanView], records: Sequence[Audience]) -> list[AudienceView]:
    """Return each audience with the measures that concern it; what concerns it most comes first."""

    def concerned(view: ItemView, measure: MeasureView) -> Sequence[str]:
        return measure.measure.audiences or view.item.audiences

    excerpts = _excerpts(plans, concerned, lambda view: view.item.audiences)
    return [
        AudienceView(
            audience,
            paths.audience(audience.id),
            excerpts[audience.id],
            sum(len(plan.items) for plan in excerpts[audience.id]),
        )
        for audience in records
    ]


def timeline(plans: Sequence[PlanView]) -> list[FacetPlan]:
    """Return milestones by kind: deadlines, then periods, by date, then recurring ones by rhythm."""
    rhythms = list(Rhythm)

    def order(entry: FacetEntry) -> tuple[str, int]:
        milestone = _milestone(entry)
        return milestone.date or _AFTER_ALL_DATES, rhythms.index(milestone.every or Rhythm.DAY)

    def kind(entry: FacetEntry) -> str:
        return _milestone(entry).kind

    return _facets(plans, lambda measure: measure.milestones, kind, list(MilestoneKind), order)


def figures(plans: Sequence[PlanView]) -> list[FacetPlan]:
    """Return amounts, then sayings with a number in quotation marks (“三个一”), in the order of the text."""

    def kind(entry: FacetEntry) -> str:
        return "saying" if entry.facet.quote.startswith("“") else "amount"

    return _facets(plans, lambda measure: measure.figures, kind, ["amount", "saying"])


def places(plans: Sequence[PlanView]) -> list[FacetPlan]:
    """Return places by kind."""

    def kind(entry: FacetEntry) -> str:
        assert isinstance(entry.facet, Place)
        return entry.facet.kind

    return _facets(plans, lambda measure: measure.places, kind, list(PlaceKind))


def policies(plans: Sequence[PlanView]) -> list[FacetPlan]:
    """Return policies by what the measure does with them."""

    def role(entry: FacetEntry) -> str:
        assert isinstance(entry.facet, Policy)
        return entry.facet.role

    return _facets(plans, lambda measure: measure.policies, role, list(PolicyRole))


def _facets(
    plans: Sequence[PlanView],
    facets_of: Callable[[MeasureView], Sequence[FacetEntry]],
    key_of: Callable[[FacetEntry], str],
    order_of_keys: Sequence[str],
    order: Callable[[FacetEntry], tuple[str, int]] | None = None,
) -> list[FacetPlan]:
    result = []
    for plan in plans:
        entries = [entry for view in plan.items for measure in view.measures for entry in facets_of(measure)]
        groups = _grouped(
            (key_of(entry), entry) for entry in (sorted(entries, key=order) if order else entries)
        )
        keys = [key for key in order_of_keys if groups[key]]
        result.append(FacetPlan(plan.plan, [FacetGroup(key, groups[key]) for key in keys]))
    return result


def _excerpts(
    plans: Sequence[PlanView],
    ids_of: Callable[[ItemView, MeasureView], Sequence[str]],
    order_of: Callable[[ItemView], Sequence[str]],
) -> dict[str, list[PlanExcerpt]]:
    """Return for every id the items of each plan that have measures with it.

    Items that name the id first in ``order_of`` come first.
    """
    excerpts: dict[str, list[PlanExcerpt]] = defaultdict(list)
    for plan in plans:
        items: dict[str, list[tuple[int, ItemExcerpt]]] = defaultdict(list)
        for view in plan.items:
            measures = _grouped(
                (name, measure) for measure in view.measures for name in ids_of(view, measure)
            )
            places = {name: place for place, name in enumerate(order_of(view))}
            for name, own in measures.items():
                items[name].append((places.get(name, len(places)), ItemExcerpt(view.link, own)))
        for name, own_items in items.items():
            in_order = [excerpt for _, excerpt in sorted(own_items, key=itemgetter(0))]
            excerpts[name].append(PlanExcerpt(plan.plan, in_order))
    return excerpts


def _milestone(entry: FacetEntry) -> Milestone:
    assert isinstance(entry.facet, Milestone)
    return entry.facet


def _grouped(pairs: Iterable[tuple[str, V]]) -> dict[str, list[V]]:
    groups: dict[str, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
