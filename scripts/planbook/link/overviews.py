"""Lists across items: by topic, by audience, and of each kind of facet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TypeVar

from planbook.addresses import paths
from planbook.link.overview_views import (
    AudienceView,
    FacetGroup,
    FacetPlan,
    FacetView,
    ItemExcerpt,
    PlanExcerpt,
    TermGroup,
    TopicView,
)
from planbook.link.plan_views import ItemView, MeasureView, PlanView
from planbook.link.questions import questions_of_audience
from planbook.link.text_views import FacetEntry
from planbook.link.year_pictures import year_pictures
from planbook.model.facet_kinds import FacetKind
from planbook.model.vocabularies import Audience, Topic

V = TypeVar("V")


def topics(
    plans: Sequence[PlanView], records: Sequence[Topic], terms: Sequence[TermGroup]
) -> list[TopicView]:
    """Return each topic with the measures that carry it; items it is the main topic of come first."""
    terms_of = {group.topic.id: [view.term for view in group.terms] for group in terms}
    excerpts = _excerpts(
        plans, lambda view, measure: view.item.topics_of(measure.measure), lambda view: view.item.all_topics
    )
    return [
        TopicView(
            topic,
            paths.topic(topic.id),
            excerpts[topic.id],
            terms_of.get(topic.id, []),
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
            questions_of_audience(plans, audience.id),
            excerpts[audience.id],
            sum(len(plan.items) for plan in excerpts[audience.id]),
        )
        for audience in records
    ]


def facets(plans: Sequence[PlanView], kind: FacetKind) -> FacetView:
    """Return the facets of a kind, of each plan that has any, under the headings of the kind."""
    listed = [_facet_plan(plan, kind) for plan in plans]
    return FacetView(
        kind,
        paths.facets(kind.page),
        [plan for plan in listed if plan.groups or plan.mentioned],
        is_in_no_document=bool(kind.said_as) and not any(_says(plan, kind.said_as) for plan in plans),
    )


def _says(plan: PlanView, words: Sequence[str]) -> bool:
    return any(word in block.words for block in plan.blocks for word in words)


def _facet_plan(plan: PlanView, kind: FacetKind) -> FacetPlan:
    mentioned: list[FacetEntry] = []
    entries: list[FacetEntry] = []
    for entry in _facets_in_order(plan, kind.field):
        (mentioned if kind.says_nothing(entry.facet, plan.link.year) else entries).append(entry)
    years = year_pictures(plan.link.year, entries) if kind.has_dates else ()
    return FacetPlan(plan.link, _facet_groups(entries, kind), mentioned, years)


def _facet_groups(entries: Sequence[FacetEntry], kind: FacetKind) -> list[FacetGroup]:
    if (order := kind.order) is not None:
        entries = sorted(entries, key=lambda entry: order(entry.facet))
    groups = _grouped((kind.group_of(entry.facet), entry) for entry in entries)
    keys = [
        *(key for key in kind.headings if key in groups),
        *(key for key in groups if key not in kind.headings),
    ]
    return [FacetGroup(kind.headings.get(key, key), groups[key]) for key in keys]


def _facets_in_order(plan: PlanView, field: str) -> Iterator[FacetEntry]:
    """Yield the facets of a plan as they stand in the document, what a section names before its items'."""
    for view in plan.loose:
        yield from view.facets(field)
    for section in plan.sections:
        yield from section.facets.get(field, ())
        for view in section.items:
            yield from view.facets(field)


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
            excerpts[name].append(PlanExcerpt(plan.link, in_order))
    return excerpts


def _grouped(pairs: Iterable[tuple[str, V]]) -> dict[str, list[V]]:
    groups: dict[str, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
