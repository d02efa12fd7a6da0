"""Plans, sections, items and measures with their links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from planbook.addresses import paths
from planbook.book import LoadedPlan
from planbook.link import facet_entries
from planbook.link.continuations import later_items
from planbook.link.facts import facts, key_points
from planbook.link.names import item_links, plan_links
from planbook.link.plan_views import (
    ItemLink,
    ItemView,
    MeasureView,
    PlanView,
    QuestionView,
    RelatedItem,
    SectionLink,
    TextParagraph,
)
from planbook.link.questions import question_views, questions_by_item
from planbook.link.sections import section_links, section_trails, section_views
from planbook.link.terms import TermFinder
from planbook.link.text_views import FacetEntries, Paragraph
from planbook.model.item import Item, Measure
from planbook.model.plan import Line
from planbook.model.vocabularies import Audience, Topic
from planbook.official import blocks, lines_of_text, paragraphs

# So many items before and after it are listed beside an item: a section may have hundreds.
AROUND = 4


class ItemLinker:
    """Makes views of plans and items; holds what every item needs to look up."""

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
        self._plans = plan_links(plans)
        self._items = {loaded.folder: item_links(loaded, self._plans[loaded.folder]) for loaded in plans}
        self._later = later_items(plans, self._items)

    def plan(self, loaded: LoadedPlan) -> PlanView:
        """Return the view of a whole plan."""
        plan, link = loaded.plan, self._plans[loaded.folder]
        links = section_links(loaded)
        trails = section_trails(links)
        of_sections = facet_entries.of_sections(
            loaded.folder, plan.sections, links, (entry.item for entry in loaded.items)
        )
        questions = question_views(loaded, self._items[loaded.folder])
        asked = questions_by_item(questions)
        items = [self._item(loaded, index, trails, of_sections, asked) for index in range(len(loaded.items))]

        def lines(records: Iterable[Line], anchor_of: Callable[[int], str]) -> list[Paragraph]:
            seen: set[str] = set()
            return [
                Paragraph(line.kind, anchor_of(number), self._finder.spans(line.text, seen))
                for number, line in enumerate(records, 1)
            ]

        sections = section_views(loaded, items, of_sections, lines)
        return PlanView(
            plan=plan,
            link=link,
            full_path=paths.full(loaded.folder),
            sections=sections,
            chapters=[view for view in sections if view.link.level == 1],
            loose=[view for view in items if view.item.section is None],
            items=items,
            notice=lines(plan.notice, lambda _: paths.NOTICE_ANCHOR),
            opening=lines(plan.opening, lambda _: paths.OPENING_ANCHOR),
            closing=lines(plan.closing, lambda _: paths.CLOSING_ANCHOR),
            blocks=list(blocks(loaded)),
            item_paths={view.item.number: view.link.path for view in items},
            questions=questions,
            file=f"{loaded.folder}/plan.yml",
        )

    def _item(
        self,
        loaded: LoadedPlan,
        index: int,
        trails: Mapping[str, Sequence[SectionLink]],
        of_sections: Mapping[str, FacetEntries],
        asked: Mapping[int, Sequence[QuestionView]],
    ) -> ItemView:
        entry = loaded.items[index]
        item = entry.item
        link = self._items[loaded.folder][item.number]
        sections = trails[item.section] if item.section else ()
        seen: set[str] = set()
        measures = [
            self._measure(link, item, number, measure, seen)
            for number, measure in enumerate(item.measures, 1)
        ]
        return ItemView(
            item=item,
            link=link,
            sections=sections,
            lines=list(lines_of_text(item)),
            topics=[self._topics[identifier] for identifier in item.all_topics],
            audiences=[self._audiences[identifier] for identifier in item.audiences],
            measures=measures,
            paragraphs=[
                TextParagraph(item.measures[indexes[0]].column or "", [measures[index] for index in indexes])
                for indexes in paragraphs(item)
                if indexes
            ],
            key_points=key_points(measures),
            of_title=facet_entries.of_title(link, item),
            of_sections=[of_sections[section.id] for section in sections],
            related=[
                RelatedItem(self._items[relation.plan or loaded.folder][relation.item], relation.reason)
                for relation in item.related
            ],
            earlier=[self._items[folder][number] for folder, number in item.earlier],
            later=self._later.get((loaded.folder, item.number), ()),
            questions=asked.get(item.number, ()),
            previous=self._neighbour(loaded, index - 1),
            next=self._neighbour(loaded, index + 1),
            around=[
                self._items[loaded.folder][other.item.number]
                for other in loaded.items[max(0, index - AROUND) : index + AROUND + 1]
                if other.item.section == item.section
            ],
            file=f"{loaded.folder}/items/{entry.file.stem}.yml",
        )

    def _measure(
        self, link: ItemLink, item: Item, number: int, measure: Measure, seen: set[str]
    ) -> MeasureView:
        facets = facet_entries.of_measure(link, item, number, measure)
        return MeasureView(
            number=number,
            anchor=paths.measure_anchor(number),
            measure=measure,
            item=link,
            spans=self._finder.spans(measure.text, seen, facts(facets)),
            facets=facets,
        )

    def _neighbour(self, loaded: LoadedPlan, index: int) -> ItemLink | None:
        if not 0 <= index < len(loaded.items):
            return None
        return self._items[loaded.folder][loaded.items[index].item.number]
