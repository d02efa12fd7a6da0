"""Questions to the reviewer about what the editors tell and no plan has.

A date, an amount or an office that no plan has may be common knowledge, or something that the document does
not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.book import Book
from planbook.check.text_rule import TextRule
from planbook.check.texts import Home, Text, odd_texts, published_text
from planbook.problem import TO_REVIEW, Problem
from planbook.text.folding import fold
from planbook.text.numerals import read_number

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


def contact_not_published(book: Book) -> Iterator[Problem]:
    """A telephone number or a mail address that editors tell readers stands in a plan."""
    yield from _not_published(book, CONTACT)


def _not_published(book: Book, rule: TextRule) -> Iterator[Problem]:
    official = published_text(book)
    for home, text in _telling(book):
        for match in rule.pattern.finditer(text.words):
            if fold(match[0]) not in official:
                yield home.problem(text, *rule.told(match), offset=match.start())


def _telling(book: Book) -> Iterator[tuple[Home, Text]]:
    """Yield what tells readers of the plan; a correction also tells what stood there before."""
    return odd_texts(book, _tells)


def _tells(text: Text) -> bool:
    return text.field in TELLING and text.keys[:1] != ("corrections",)


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
