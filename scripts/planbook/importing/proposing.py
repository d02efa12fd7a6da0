"""What an import proposes to editors: facets that words name, and topics and audiences by likeness."""

from __future__ import annotations

from collections import Counter
from typing import Any

from planbook.book import Book
from planbook.importing.continuing import continued_items, earlier_plan
from planbook.importing.draft import ItemDraft, PlanDraft, SectionDraft
from planbook.importing.likeness import ALIKE, Likeness
from planbook.importing.proposed_facets import facets_of, units_of
from planbook.importing.yaml_text import InLine
from planbook.proposals import without_proposals


class Proposer:
    """Knows the plans that there are already, and the new one with its year.

    ``earlier`` is the plan that it is compared with; ``continued`` has for each of its items the numbers of
    the items there that it seems to continue.
    """

    def __init__(self, book: Book | None, plan: PlanDraft, year: int) -> None:
        self._year = year
        known = without_proposals(book) if book else None
        self.earlier = earlier_plan(known, plan, year) if known else None
        self.continued = continued_items(plan, self.earlier) if self.earlier else [[] for _ in plan.items]
        self._known = [
            (item.topics_of(measure), measure.audiences or item.audiences, measure.text)
            for entry in (known.items() if known else ())
            for item in (entry.item,)
            for measure in item.measures
        ]
        self._likeness = Likeness([text for _, _, text in self._known])

    def of_section(self, section: SectionDraft) -> dict[str, Any]:
        """Return the units that the words of a section name."""
        texts = [section.title, *(line.text for line in (*section.lines, *section.closing))]
        units = {unit["quote"]: unit for text in texts for unit in units_of(text)}
        return {"units": list(units.values())} if units else {}

    def of_item(self, item: ItemDraft, number: int) -> dict[str, Any]:
        """Return the units that an item's title names, audiences and topics like those of others, and more.

        That is what it may continue.
        """
        units = units_of(item.title or "")
        audiences: Counter[str] = Counter()
        topics: Counter[str] = Counter()
        for measure in item.measures:
            nearest = self._likeness.nearest(measure.text)
            if nearest and nearest[1] >= ALIKE:
                its_topics, its_audiences, _ = self._known[nearest[0]]
                topics.update(its_topics)
                audiences.update(its_audiences)
        found = {"proposed_audiences": audiences, "proposed_topics": topics}
        lists = {field: InLine(dict(ids.most_common())) for field, ids in found.items() if ids}
        if self.earlier and self.continued[number - 1]:
            folder = self.earlier.folder
            lists["proposed_continues"] = InLine(f"{folder}/{each}" for each in self.continued[number - 1])
        return {**({"units": units} if units else {}), **lists}

    def of_measure(self, text: str, column: str | None) -> dict[str, Any]:
        """Return the facets that a measure's words name."""
        return dict(facets_of(text, column, self._year))
