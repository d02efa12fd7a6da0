"""Questions that editors have answered, for the search: what is asked, and the answers, a few in a file.

A query is compared with what is asked; the answers are loaded when they are shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbook.link.library import Library
from planbook.model.question import Question
from planbook.search.plain import width

ANSWERS_A_FILE = 20  # Some 2 KB when compressed: one or two answers are shown for a query.


def asked(library: Library) -> list[list[str] | list[int]]:
    """Return lists: the questions of all plans, the best sentence for each, who asks, the answer's width.

    A sentence is two lists: the item's place among all items of the plans, and the measure's in the item. The
    width, in Chinese characters, keeps room for the answer until it is there.
    """
    keys = ((place, view.item.number) for place, plan in enumerate(library.plans) for view in plan.items)
    items = {key: place for place, key in enumerate(keys)}
    audiences = {view.audience.id: place for place, view in enumerate(library.audiences)}
    found = [
        (question, items[plan, item], measure - 1)
        for plan, question in _questions(library)
        for item, measure in question.places[:1]
    ]
    return [
        [question.ask for question, _, _ in found],
        [item for _, item, _ in found],
        [measure for _, _, measure in found],
        [audiences[question.audience] for question, _, _ in found],
        [width(_said(question)) for question, _, _ in found],
    ]


def answers(library: Library) -> list[list[str]]:
    """Return the answers in the same order, each with what the text does not say, file by file."""
    said = [_said(question) for _, question in _questions(library)]
    return [said[start : start + ANSWERS_A_FILE] for start in range(0, len(said), ANSWERS_A_FILE)]


def _questions(library: Library) -> Iterator[tuple[int, Question]]:
    for place, plan in enumerate(library.plans):
        for view in plan.questions:
            yield place, view.question


def _said(question: Question) -> str:
    if not question.not_said:
        return question.answer
    also = "也" if "没有写" in question.answer else "文中"
    return f"{question.answer}（{also}没有写：{'、'.join(question.not_said)}）"
