"""What may be right, but only a person can say so: questions to the reviewer, not mistakes.

A question is a ``Problem`` that fails no check. A date, an amount or an office in the editors' words that no
plan has may be common knowledge, or something that the document does not say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from planbook.book import Book
from planbook.check.copying_questions import character_is_a_slip, quotation_marks_are_lost
from planbook.check.facets import lists_of_facets
from planbook.check.plan_questions import (
    group_stands_alone,
    issuer_not_published,
    line_is_of_another_kind,
    site_is_an_address,
)
from planbook.check.text_rule import TextRule
from planbook.check.texts import Home, Text, published_text, texts
from planbook.problem import TO_REVIEW, Problem
from planbook.text.folding import fold
from planbook.text.numerals import read_number
from planbook.text.typography import WEB_ADDRESS

_NOT_SAID = "原文没有说的，请删去；说的是别处的事、确实没错的，不用改。"
# What tells readers of the plan; explanations of terms and topics tell of the world.
TELLING = {"summary", "what", "reason", "answer"}
_UNITS = "万亿?元|亿?元|名|人|所|个|间|台|套|次|场|[%％]|年(?!级)|月|日|号|点|岁|天|小时|分钟|平方米|公里|倍"
_AMOUNT = re.compile(
    r"(?<![第0-9.])(?:[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月[0-9]{1,2}日"
    rf"|[0-9]+(?:\.[0-9]+)?(?:{_UNITS}))"
)
_DIGITS = "一二三四五六七八九十百千万亿两〇零"
# 三成 is a share; 五成员 and 一成不变 are none.
_SHARE = f"[{_DIGITS}0-9]+(?:分之[{_DIGITS}0-9]+|成(?![不为绩果立员长本效就功人年都]))"
# 一次 and 一天 are often no amounts.
_NUMERALS = re.compile(rf"(?<![第0-9.{_DIGITS}])(?!一(?:{_UNITS}))(?:{_SHARE}|(?:[{_DIGITS}]+(?:{_UNITS}))+)")
_NUMBER = re.compile(f"[{_DIGITS}]+")
_ITEM = re.compile("第([0-9]+)项")
_ADDRESSES = {"url", "site"}
_LONGEST_MEETING = 3  # So few characters may only meet: 提高中小学 does not say 高中.
# Mail addresses and telephone numbers: 0631-5999999, 13800138000, 12345.
_REACHED_AT = re.compile(
    r"[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]*[A-Za-z0-9]"
    r"|(?<![0-9])(?:0[0-9]{2,3}[-—－ ]?[0-9]{7,8}|1[3-9][0-9]{9}|12[0-9]{3})(?![0-9])"
)
# 格局 and its like are no offices.
_OFFICE = re.compile("[\u4e00-\u9fff]{2}(?:(?<![格布结大全终僵时])局|委员会|办公室|派出所)")
AMOUNT = TextRule(_AMOUNT, f"{TO_REVIEW}：公文里没有“{{found}}”这个时间或数目", _NOT_SAID)
OFFICE = TextRule(_OFFICE, f"{TO_REVIEW}：公文里没有“{{found}}”这个单位", _NOT_SAID)
CONTACT = TextRule(_REACHED_AT, f"{TO_REVIEW}：公文里没有“{{found}}”这个电话或邮箱", _NOT_SAID)
NO_TARGET = TextRule(
    re.compile("^.+$"),
    f"{TO_REVIEW}：公文里没有“{{found}}”这个说法",
    "请照原文抄，一字不差；原文没有的，搜不到东西。",
)


def amount_not_published(book: Book) -> Iterator[Problem]:
    """A date or an amount that editors write stands in a plan."""
    yield from _not_published(book, AMOUNT)


def numerals_not_published(book: Book) -> Iterator[Problem]:
    """An amount that editors write in Chinese numerals stands in a plan, in numerals or in figures."""
    official = published_text(book)
    for home, text in _telling(book):
        for match in _NUMERALS.finditer(text.words):
            if not _stands_in(match[0], official) and not _is_count_of_names(match):
                yield home.problem(text, *AMOUNT.told(match), offset=match.start())


def office_not_published(book: Book) -> Iterator[Problem]:
    """An office that editors name stands in a plan."""
    yield from _not_published(book, OFFICE)


def term_not_published(book: Book) -> Iterator[Problem]:
    """A term is explained because a plan has it."""
    official = published_text(book)
    for index, term in enumerate(book.terms.records):
        if not any(fold(name) in official for name in (term.name, *term.aliases)):
            yield book.terms.file.problem(
                (index, "name"),
                f"{TO_REVIEW}：公文里没有“{term.name}”这个词",
                "请照原文的写法写名称，或在 aliases 里补上原文的写法；原文没有的，不用解释。",
            )


def alias_not_published(book: Book) -> Iterator[Problem]:
    """Another name of a term is one by which a plan calls it."""
    official = published_text(book)
    for index, term in enumerate(book.terms.records):
        for place, alias in enumerate(term.aliases if fold(term.name) in official else ()):
            if fold(alias) not in official:
                yield book.terms.file.problem(
                    (index, "aliases", place),
                    f"{TO_REVIEW}：公文里没有“{alias}”这个写法",
                    "别称是原文里的其他写法，请照原文抄；读者的叫法写在 words.yml 里。",
                )


def target_not_published(book: Book) -> Iterator[Problem]:
    """An everyday word leads to words that a plan has."""
    official = published_text(book)
    for index, word in enumerate(book.words.records):
        for field in ("means", "near"):
            for place, target in enumerate(getattr(word, field)):
                if fold(target) not in official and (match := NO_TARGET.pattern.search(target)):
                    yield book.words.file.problem((index, field, place), *NO_TARGET.told(match))


def near_word_is_published(book: Book) -> Iterator[Problem]:
    """Of an everyday word that is only near, readers are told that the document lacks it."""
    official = published_text(book)
    for index, word in enumerate(book.words.records):
        for place, said in enumerate(word.say if word.near else ()):
            if len(said) > _LONGEST_MEETING and fold(said) in official:
                yield book.words.file.problem(
                    (index, "say", place),
                    f"{TO_REVIEW}：“{said}”这个词公文里就有",
                    "near 是公文没有直接写的说法。原文有的词不用写，照样搜得到：请删去。",
                )


def summary_copies_text(book: Book) -> Iterator[Problem]:
    """A summary says in other words what the item means; the text itself stands below it."""
    for entry in book.items():
        summary = entry.item.summary
        if summary and fold(summary.rstrip("。")) in fold(entry.item.official_text):
            yield entry.file.problem(
                ("summary",),
                f"{TO_REVIEW}：一句话和原文一样",
                "请用读者听得懂的话来写；原文就在它下面，读者会看到。",
            )


def what_copies_quote(book: Book) -> Iterator[Problem]:
    """What a facet is about is said in more words than those it quotes, beside which it stands."""
    for file, facets in lists_of_facets(book):
        for keys, facet in facets:
            if facet.what == facet.quote:
                yield file.problem(
                    (*keys, "what"),
                    f"{TO_REVIEW}：“{facet.what}”和 quote 一样，读者看到的是同一句话",
                    "请写它是什么、要做什么；说不出别的，把 what 这一行删去。",
                )


def web_address_in_text(book: Book) -> Iterator[Problem]:
    """A web address in a text is no link, and leads readers away."""
    for home, text in texts(book):
        if text.is_editors and text.field not in _ADDRESSES and (match := WEB_ADDRESS.search(text.words)):
            yield home.problem(
                text,
                f"{TO_REVIEW}：文字里有网址“{match[0]}”，读者点不开",
                "要说的话请直接写出来，网址删去。",
                offset=match.start(),
            )


def contact_not_published(book: Book) -> Iterator[Problem]:
    """A telephone number or a mail address that editors tell readers stands in a plan."""
    yield from _not_published(book, CONTACT)


def reason_names_another_item(book: Book) -> Iterator[Problem]:
    """The reason of a link is about the item that it leads to."""
    for entry in book.items():
        for index, related in enumerate(entry.item.related):
            named = [(match, int(match[1])) for match in _ITEM.finditer(related.reason)]
            others = [match for match, number in named if number != entry.item.number]
            if others and related.item not in (number for _, number in named):
                yield entry.file.problem(
                    ("related", index, "reason"),
                    f"{TO_REVIEW}：这里连的是第{related.item}项，理由里写的是{others[0][0]}",
                    "请核对是哪一项；没写错的，不用改。",
                    offset=others[0].start(),
                )


QUESTIONS: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    amount_not_published,
    numerals_not_published,
    office_not_published,
    term_not_published,
    alias_not_published,
    target_not_published,
    near_word_is_published,
    summary_copies_text,
    what_copies_quote,
    web_address_in_text,
    contact_not_published,
    issuer_not_published,
    site_is_an_address,
    line_is_of_another_kind,
    group_stands_alone,
    reason_names_another_item,
    character_is_a_slip,
    quotation_marks_are_lost,
)


def to_review(book: Book) -> list[Problem]:
    """Return what the reviewer of ``book`` should be asked, in the order of the files."""
    return sorted({question for questions in QUESTIONS for question in questions(book)})


def _not_published(book: Book, rule: TextRule) -> Iterator[Problem]:
    official = published_text(book)
    for home, text in _telling(book):
        for match in rule.pattern.finditer(text.words):
            if fold(match[0]) not in official:
                yield home.problem(text, *rule.told(match), offset=match.start())


def _telling(book: Book) -> Iterator[tuple[Home, Text]]:
    """Yield what tells readers of the plan; a correction also tells what stood there before."""
    for home, text in texts(book):
        if text.field in TELLING and text.keys[:1] != ("corrections",):
            yield home, text


def _stands_in(words: str, official: str) -> bool:
    """Whether an amount in numerals stands in the folded text, also with its numbers in figures."""
    spellings = {words, fold(_NUMBER.sub(_in_figures, words))}
    return any(re.search(rf"(?<![0-9{_DIGITS}]){re.escape(each)}", official) for each in spellings)


def _in_figures(number: re.Match[str]) -> str:
    value = read_number(number[0])
    return number[0] if value is None else str(value)


def _is_count_of_names(match: re.Match[str]) -> bool:
    """Whether an amount counts the names right before it: 长峰、悦海、凤林三所."""
    number = _NUMBER.match(match[0])
    names = re.split("[，。；：]", match.string[: match.start()])[-1].count("、") + 1
    return number is not None and names > 1 and read_number(number[0]) == names
