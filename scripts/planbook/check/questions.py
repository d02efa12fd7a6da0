"""Questions and answers: asked once, by somebody there is, and answered from measures that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.book import Book, LoadedPlan
from planbook.check.comparison import is_item_as_published
from planbook.check.placeholder import PLACEHOLDER
from planbook.check.repeats import repeats
from planbook.check.text_rule import TextRule, first_broken
from planbook.problem import Problem
from planbook.text.folding import fold

MOST_SENTENCES = 2
_SPEAKER = TextRule(
    re.compile("^(?:问题?|答案?|[QqAa])[：:.．]"),
    "开头的“{found}”不用写",
    "网页上看得出哪一句是问、哪一句是答，请删去。",
)
ASKED = (_SPEAKER, TextRule(re.compile("[^？?]$"), "问题没有以问号结尾", "请在末尾加上“？”。"))
_NOT_PLAIN = "回答要一两句话，以句号结尾"
ANSWERED = (
    PLACEHOLDER,
    _SPEAKER,
    TextRule(
        re.compile(f"^(?:[^。！？]*[。！？]){{{MOST_SENTENCES + 1}}}"),
        _NOT_PLAIN,
        f"现在超过{MOST_SENTENCES}句：请写短一些；细节留给原文。",
    ),
    TextRule(re.compile("[^。]$"), _NOT_PLAIN, "请在末尾写句号。"),
)


def question_twice(book: Book) -> Iterator[Problem]:
    """An id stands for one question of its plan, and the same readers ask a question once."""
    for loaded in book.plans:
        records = loaded.questions.records
        file = loaded.questions.file
        for index, first in repeats((index, question.id) for index, question in enumerate(records)):
            yield file.problem(
                (index, "id"),
                f"编号“{records[index].id}”重复，第{first + 1}条已经用了",
                f"在 {file.line_of((first, 'id'))}：请换一个编号；整条都一样的，删去一条。",
            )
        asked = ((index, (question.audience, fold(question.ask))) for index, question in enumerate(records))
        for index, first in repeats(asked):
            yield loaded.questions.file.problem(
                (index, "ask"),
                f"这个问题第{first + 1}条已经问过",
                f"在 {file.line_of((first, 'ask'))}：请合并成一条，或换一个问法。",
            )


def question_leads_nowhere(book: Book) -> Iterator[Problem]:
    """The measures that an answer comes from exist, each named once."""
    for loaded in book.plans:
        items = {entry.item.number: entry for entry in loaded.items}
        for index, question in enumerate(loaded.questions.records):
            for order, (item, measure) in enumerate(question.places):
                if item not in items and not _is_unread(loaded, item):
                    yield loaded.questions.file.problem(
                        (index, "see", order), f"没有第{item}项", "请核对条目的次序。"
                    )
                elif (
                    item in items
                    and measure > (count := len(items[item].item.measures))
                    and is_item_as_published(loaded, items[item])
                ):
                    yield loaded.questions.file.problem(
                        (index, "see", order),
                        f"第{item}项只有{count}条举措，没有第{measure}条",
                        "请核对是第几条。",
                    )
            for order, _ in repeats(enumerate(question.see)):
                yield loaded.questions.file.problem(
                    (index, "see", order), f"“{question.see[order]}”写了两遍", "请删去一个。"
                )


def left_open_twice(book: Book) -> Iterator[Problem]:
    """A question names once what the document leaves open."""
    for loaded in book.plans:
        file = loaded.questions.file
        for index, question in enumerate(loaded.questions.records):
            for order, _ in repeats(enumerate(map(fold, question.not_said))):
                yield file.problem(
                    (index, "not_said", order), f"“{question.not_said[order]}”写了两遍", "请删去一个。"
                )


def answer_is_not_plain(book: Book) -> Iterator[Problem]:
    """An answer is one or two sentences, and a question ends as one."""
    for loaded in book.plans:
        for index, question in enumerate(loaded.questions.records):
            for field, rules in (("ask", ASKED), ("answer", ANSWERED)):
                if broken := first_broken(rules, getattr(question, field)):
                    rule, match = broken
                    yield loaded.questions.file.problem((index, field), *rule.told(match))


def _is_unread(loaded: LoadedPlan, number: int) -> bool:
    """Whether an item is there but could not be read, or is missing and told so by its own rule."""
    return number in loaded.unread_numbers or loaded.has_gap
