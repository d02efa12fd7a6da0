"""Questions with the measures that answer them, by item and by reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from planbook.addresses import paths
from planbook.book import LoadedPlan
from planbook.link.overview_views import QuestionGroup, QuestionPlan
from planbook.link.plan_views import AnswerPlace, ItemLink, PlanView, QuestionView


def question_views(loaded: LoadedPlan, items: Mapping[int, ItemLink]) -> Sequence[QuestionView]:
    """Return the questions of a plan in their order; ``items`` are the links to its items by number."""
    return [
        QuestionView(
            question,
            paths.question_anchor(loaded.folder, question.id),
            [AnswerPlace(items[item], paths.measure_anchor(measure)) for item, measure in question.places],
        )
        for question in loaded.questions.records
    ]


def questions_by_item(views: Sequence[QuestionView]) -> Mapping[int, Sequence[QuestionView]]:
    """Return by the numbers of items the questions that each answers best."""
    found: dict[int, list[QuestionView]] = defaultdict(list)
    for view in views:
        found[view.places[0].item.number].append(view)
    return found


def questions_of_audience(plans: Sequence[PlanView], audience: str) -> Sequence[QuestionPlan]:
    """Return what an audience asks of each plan, group by group, both in the order of the data."""
    found = [QuestionPlan(plan.link, _groups(plan, audience)) for plan in plans]
    return [plan for plan in found if plan.groups]


def _groups(plan: PlanView, audience: str) -> list[QuestionGroup]:
    groups: dict[str, list[QuestionView]] = defaultdict(list)
    for view in plan.questions:
        if view.question.audience == audience:
            groups[view.question.group].append(view)
    return [
        QuestionGroup(name, paths.group_anchor(plan.link.id, number), questions)
        for number, (name, questions) in enumerate(groups.items(), 1)
    ]
