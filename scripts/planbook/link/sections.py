"""The outline of a plan: its sections with what they stand in, what is inside them, and their neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from planbook.addresses import paths
from planbook.book import LoadedPlan
from planbook.link.plan_views import ItemView, SectionLink, SectionView
from planbook.link.text_views import FacetEntries, Paragraph
from planbook.model.plan import Line


def section_links(loaded: LoadedPlan) -> Sequence[SectionLink]:
    """Return a link to every section, in the order of the document."""
    return [
        SectionLink(
            section.id,
            section.heading,
            section.level,
            paths.section(loaded.folder, section.id),
        )
        for section in loaded.plan.sections
    ]


def section_trails(links: Iterable[SectionLink]) -> Mapping[str, Sequence[SectionLink]]:
    """Return by the id of each section the sections that lead to it from the top, itself the last."""
    trails: dict[str, Sequence[SectionLink]] = {}
    trail: list[SectionLink] = []
    for link in links:
        trail = [*(above for above in trail if above.level < link.level), link]
        trails[link.id] = trail
    return trails


def section_views(
    loaded: LoadedPlan,
    items: Iterable[ItemView],
    facets: Mapping[str, FacetEntries],
    lines_of: Callable[[Iterable[Line], Callable[[int], str]], Sequence[Paragraph]],
) -> Sequence[SectionView]:
    """Return the view of every section, at any depth.

    ``facets`` are what each names, by its id; ``lines_of`` makes views of its paragraphs, given
    what makes their ids.
    """
    links = section_links(loaded)
    trails = section_trails(links)
    views = list(items)
    lines = [lines_of(section.lines, paths.line_anchor) for section in loaded.plan.sections]
    closing = [lines_of(section.closing, paths.closing_line_anchor) for section in loaded.plan.sections]
    made: list[SectionView] = []
    # From the last: what is inside a section comes after it.
    for index in reversed(range(len(links))):
        section, link = loaded.plan.sections[index], links[index]
        made.insert(
            0,
            SectionView(
                section=section,
                link=link,
                above=trails[link.id][:-1],
                lines=lines[index],
                closing=closing[index],
                facets=facets[section.id],
                items=[view for view in views if view.item.section == section.id],
                inside=[view for view in made if [*view.above[-1:]] == [link]],
                previous=links[index - 1] if index else None,
                next=links[index + 1] if index + 1 < len(links) else None,
            ),
        )
    return made
