"""What may be right, but only a person can say so: questions to the reviewer, not mistakes.

A question is a ``Problem`` that fails no check. A date, an amount or an office in the editors' words that no
plan has may be common knowledge, or something that the document does not say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from planbook.book import Book
from planbook.check.text_rule import TextRule
from planbook.check.texts import published, texts
from planbook.folding import fold
from planbook.problem import Problem

TO_REVIEW = "请复核"
_NOT_SAID = "原文没有说的，请删去；说的是别处的事、确实没错的，不用改。"
# What tells readers of the plan; explanations of terms and topics tell of the world.
TELLING = {"summary", "what", "reason", "answer"}
_UNITS = "万亿?元|亿?元|名|人|所|个|间|台|套|次|场|%|年|月|日|号|点|岁|天|小时|分钟|平方米|公里"
_AMOUNT = re.compile(
    r"(?<![第0-9.])(?:[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月[0-9]{1,2}日"
    rf"|[0-9]+(?:\.[0-9]+)?(?:{_UNITS}))"
)
_ADDRESSES = {"url", "site"}
_WEB = re.compile(r"(?:https?://|www\.)[!-~]+")
# 格局 and its like are no offices.
_OFFICE = re.compile("[\u4e00-\u9fff]{2}(?:(?<![格布结大全终僵时])局|委员会|办公室|派出所)")
AMOUNT = TextRule(_AMOUNT, f"{TO_REVIEW}：公文里没有“{{found}}”这个时间或数目", _NOT_SAID)
OFFICE = TextRule(_OFFICE, f"{TO_REVIEW}：公文里没有“{{found}}”这个单位", _NOT_SAID)
NO_TARGET = TextRule(
    re.compile("^.+$"),
    f"{TO_REVIEW}：公文里没有“{{found}}”这个说法",
    "请照原文抄，一字不差；原文没有的，搜不到东西。",
)


def amount_not_published(book: Book) -> Iterator[Problem]:
    """A date or an amount that editors write stands in a plan."""
    yield from _not_published(book, AMOUNT)


def office_not_published(book: Book) -> Iterator[Problem]:
    """An office that editors name stands in a plan."""
    yield from _not_published(book, OFFICE)


def term_not_published(book: Book) -> Iterator[Problem]:
    """A term is explained because a plan has it."""
    official = published(book)
    for index, term in enumerate(book.terms.records):
        if not any(fold(name) in official for name in (term.name, *term.aliases)):
            yield book.terms.file.problem(
                (index, "name"),
                f"{TO_REVIEW}：公文里没有“{term.name}”这个词",
                "请照原文的写法写名称，或在 aliases 里补上原文的写法；原文没有的，不用解释。",
            )


def target_not_published(book: Book) -> Iterator[Problem]:
    """An everyday word leads to words that a plan has."""
    official = published(book)
    for index, word in enumerate(book.words.records):
        for field in ("means", "near"):
            for place, target in enumerate(getattr(word, field)):
                if fold(target) not in official and (match := NO_TARGET.pattern.search(target)):
                    yield book.words.file.problem((index, field, place), *NO_TARGET.told(match))


def web_address_in_text(book: Book) -> Iterator[Problem]:
    """A web address in a text is no link, and leads readers away."""
    for home, text in texts(book):
        if text.is_editors and text.field not in _ADDRESSES and (match := _WEB.search(text.words)):
            yield home.problem(
                text,
                f"{TO_REVIEW}：文字里有网址“{match[0]}”，读者点不开",
                "要说的话请直接写出来，网址删去。",
                offset=match.start(),
            )


QUESTIONS: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    amount_not_published,
    office_not_published,
    term_not_published,
    target_not_published,
    web_address_in_text,
)


def to_review(book: Book) -> list[Problem]:
    """Return what the reviewer of ``book`` should be asked, in the order of the files."""
    return sorted({question for questions in QUESTIONS for question in questions(book)})


def _not_published(book: Book, rule: TextRule) -> Iterator[Problem]:
    official = published(book)
    for home, text in texts(book):
        if text.field not in TELLING:
            continue
        for match in rule.pattern.finditer(text.words):
            if fold(match[0]) not in official:
                yield home.problem(text, *rule.told(match), offset=match.start())
