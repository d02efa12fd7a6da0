"""Items, measures and sections with their links."""

from __future__ import annotations

from collections.abc import Sequence

from planbook.book import LoadedPlan
from planbook.facet_kinds import FACET_KINDS
from planbook.link import paths
from planbook.link.plan_views import (
    FacetEntry,
    ItemLink,
    ItemView,
    MeasureView,
    PlanView,
    RelatedItem,
    SectionLink,
    SectionView,
)
from planbook.link.terms import TermFinder
from planbook.model.facets import Facet
from planbook.model.item import Item, Measure
from planbook.model.plan import Plan
from planbook.model.vocabularies import Audience, Topic
from planbook.official import blocks, item_heading, section_heading

Address = tuple[int, int]


class ItemLinker:
    """Makes views of items; holds what every item needs to look up."""

    def __init__(
        self,
        plans: Sequence[LoadedPlan],
        topics: Sequence[Topic],
        audiences: Sequence[Audience],
        finder: TermFinder,
    ) -> None:
        self._topics = {topic.id: topic for topic in topics}
        self._audiences = {audience.id: audience for audience in audiences}
        self._finder = finder
        self._links: dict[Address, ItemLink] = {
            (loaded.plan.year, entry.item.number): _item_link(loaded.plan.year, entry.item)
            for loaded in plans
            for entry in loaded.items
        }

    def plan(self, loaded: LoadedPlan) -> PlanView:
        """Return the view of a whole plan."""
        year = loaded.plan.year
        seen: set[str] = set()
        items = [self._item(loaded, index) for index in range(len(loaded.items))]
        links = [_section_link(loaded, section.id) for section in loaded.plan.sections]
        sections = [
            SectionView(
                section,
                own,
                [view for view in items if view.item.section == section.id],
                previous,
                following,
            )
            for section, own, previous, following in zip(
                loaded.plan.sections, links, [None, *links], [*links[1:], None], strict=False
            )
        ]
        return PlanView(
            plan=loaded.plan,
            name=_plan_name(loaded.plan),
            path=paths.plan(year),
            full_path=paths.full(year),
            sections=sections,
            items=items,
            guiding=[self._finder.spans(paragraph, seen) for paragraph in loaded.plan.guiding],
            blocks=list(blocks(loaded)),
            item_paths={view.item.number: view.link.path for view in items},
            file=f"{loaded.folder}/plan.yml",
        )

    def _item(self, loaded: LoadedPlan, index: int) -> ItemView:
        entry = loaded.items[index]
        item, year = entry.item, loaded.plan.year
        link = self._links[year, item.number]
        seen: set[str] = set()
        return ItemView(
            item=item,
            link=link,
            plan_name=_plan_name(loaded.plan),
            plan_path=paths.plan(year),
            section=_section_link(loaded, item.section),
            heading=item_heading(loaded.plan.layout, item.number, item.title),
            topics=[self._topics[identifier] for identifier in item.topics],
            audiences=[self._audiences[identifier] for identifier in item.audiences],
            measures=[
                self._measure(link, item, number, measure, seen)
                for number, measure in enumerate(item.measures, 1)
            ],
            related=[
                RelatedItem(self._links[relation.year or year, relation.item], relation.reason)
                for relation in item.related
            ],
            previous=self._neighbour(loaded, index - 1),
            next=self._neighbour(loaded, index + 1),
            file=f"{loaded.folder}/items/{entry.file.stem}.yml",
        )

    def _measure(
        self, link: ItemLink, item: Item, number: int, measure: Measure, seen: set[str]
    ) -> MeasureView:
        def entries(facets: Sequence[Facet]) -> list[FacetEntry]:
            return [
                FacetEntry(
                    facet,
                    paths.facet_anchor(link.year, link.number, number, index),
                    link,
                    paths.measure_anchor(number),
                )
                for index, facet in enumerate(facets, 1)
            ]

        differs = measure.audiences and set(measure.audiences) != set(item.audiences)
        return MeasureView(
            number=number,
            anchor=paths.measure_anchor(number),
            measure=measure,
            item=link,
            spans=self._finder.spans(measure.text, seen),
            topics=[self._topics[identifier] for identifier in measure.topics],
            audiences=[self._audiences[identifier] for identifier in measure.audiences] if differs else (),
            facets={kind.field: entries(getattr(measure, kind.field)) for kind in FACET_KINDS},
        )

    def _neighbour(self, loaded: LoadedPlan, index: int) -> ItemLink | None:
        if not 0 <= index < len(loaded.items):
            return None
        return self._links[loaded.plan.year, loaded.items[index].item.number]


def _plan_name(plan: Plan) -> str:
    """Return the plan's short name, with the year where it lacks it: plans of several years meet."""
    return plan.name if str(plan.year) in plan.name else f"{plan.name}（{plan.year}年）"


def _item_link(year: int, item: Item) -> ItemLink:
    return ItemLink(year, item.number, item.title, item.summary, paths.item(year, item.number))


def _section_link(loaded: LoadedPlan, identifier: str) -> SectionLink:
    section = next(section for section in loaded.plan.sections if section.id == identifier)
    return SectionLink(
        identifier,
        section_heading(loaded.plan.layout, section),
        paths.section(loaded.plan.year, identifier),
    )
