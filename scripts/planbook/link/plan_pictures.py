"""A plan at one glance: its topics down, its sections across, and the items where they meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planbook.addresses import paths
from planbook.link.plan_views import ItemLink, ItemView, PlanView, SectionLink, SectionView
from planbook.model.vocabularies import Topic


@dataclass(frozen=True)
class PictureColumn:
    """A section at the top of the plan; ``mark`` stands for it at the head of its column: 一 for 一、."""

    section: SectionLink
    mark: str


@dataclass(frozen=True)
class PictureCell:
    """The items of a section that have a topic, and the page that shows just these, or as few as there is.

    ``topic`` is set where that page is to be narrowed to it.
    """

    items: Sequence[ItemLink]
    path: str
    topic: str = ""


@dataclass(frozen=True)
class PictureRow:
    """A topic with a cell for each column."""

    topic: Topic
    path: str
    cells: Sequence[PictureCell]


@dataclass(frozen=True)
class PlanPicture:
    """The whole picture."""

    columns: Sequence[PictureColumn]
    rows: Sequence[PictureRow]


def plan_picture(plan: PlanView, topics: Sequence[Topic]) -> PlanPicture | None:
    """Return the picture of a plan, ``None`` where it has no topics, or not several sections."""
    chapters = plan.chapters
    carried = {topic for view in plan.items for topic in view.item.all_topics}
    if len(chapters) < 2 or not carried:
        return None
    marks = [(view.section.label or str(number)).rstrip("、.．") for number, view in enumerate(chapters, 1)]
    columns = [PictureColumn(view.link, mark) for view, mark in zip(chapters, marks, strict=True)]
    rows = [
        PictureRow(topic, paths.topic(topic.id), [_cell(view, topic) for view in chapters])
        for topic in topics
        if topic.id in carried
    ]
    return PlanPicture(columns, rows)


def _cell(section: SectionView, topic: Topic) -> PictureCell:
    items = [view.link for view in _items(section) if topic.id in view.item.all_topics]
    if len(items) == 1:
        return PictureCell(items, items[0].path)
    if section.inside:
        return PictureCell(items, paths.topic(topic.id))
    return PictureCell(items, section.link.path, topic.id)


def _items(section: SectionView) -> list[ItemView]:
    """Return the items of a section and of those inside it."""
    return [*section.items, *(view for inner in section.inside for view in _items(inner))]
