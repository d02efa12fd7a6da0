"""Questions that editors have answered, for the search: what is asked, and the answers, a few in a file.

A query is compared with what is asked; the answers are loaded when they are shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbook.link.library import Library
from planbook.model.question import Question

ANSWERS_A_FILE = 20  # Some 2 KB when compressed: one or two answers are shown for a query.


def asked(library: Library) -> list[list[str | int]]:
    """Return each question of all plans with the sentence that answers it best, and who asks.

    These are the item's place among all items of the plans, the measure's in the item, and the audience's.
    """
    keys = ((place, view.item.number) for place, plan in enumerate(library.plans) for view in plan.items)
    items = {key: place for place, key in enumerate(keys)}
    audiences = [view.audience.id for view in library.audiences]
    return [
        [question.ask, items[plan, item], measure - 1, audiences.index(question.audience)]
        for plan, question in _questions(library)
        for item, measure in question.places[:1]
    ]


def answers(library: Library) -> list[list[list[str]]]:
    """Return of each question, in the same order, the answer and what the text does not say, file by file."""
    said = [[question.answer, "、".join(question.not_said)] for _, question in _questions(library)]
    return [said[start : start + ANSWERS_A_FILE] for start in range(0, len(said), ANSWERS_A_FILE)]


def _questions(library: Library) -> Iterator[tuple[int, Question]]:
    for place, plan in enumerate(library.plans):
        for view in plan.questions:
            yield place, view.question
