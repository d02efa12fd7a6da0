"""Entries of lists of words, and names: one word or phrase, without what only sentences have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.book import Book
from planbook.check.marks import DOT, MARKUP, ORDINAL, SENT, TWO_MARKS
from planbook.check.text_rule import TextRule, first_broken
from planbook.check.texts import ENTRIES, Text, published_text, texts_breaking
from planbook.problem import Problem
from planbook.text.folding import fold

_BULLET = re.compile(f"^(?:{DOT}|[-－–—*](?=[ \u3000\u4e00-\u9fff]))[ \u3000]*")
_SEVERAL = re.compile(
    "[，、；;]|(?<=[\u4e00-\u9fff])(?: *[-－—–/\\\\|+＋&＆～~=→]+ *| +· +)(?=[\u4e00-\u9fff])"
)
# With fewer characters on a side the space may stand inside a word.
_SPACED = re.compile("(?<=[\u4e00-\u9fff]{2})[ \u00a0\u3000]+(?=[\u4e00-\u9fff]{2})")
_BRACKETS = re.compile(r"[（(【〈\[{].*[）)】〉\]}]?|[）)】〉\]}]")
_STRAIGHT = re.compile('"')
_QUOTED = re.compile("^[“‘「『]|[”’」』]$|^《[^《》]*》$")
# What neither a word nor a name ends in.
_ENDS = (
    MARKUP,
    TextRule(re.compile("。$"), "“{text}”末尾多了句号", "词条不加句号，请删去。"),
    TextRule(
        re.compile(r"[，、；：？！…～—,.;:?!~]+$"), "“{text}”末尾多了“{found}”", "词条不加标点，请删去。"
    ),
)
NOT_A_NAME = (
    *_ENDS,
    TextRule(re.compile("^[“‘「『].*[”’」』]$"), "“{text}”两边的引号不用写", "请删去引号。"),
)
NOT_ONE_WORD = (
    TextRule(ORDINAL, "“{text}”前面的序号“{found}”不用写", "请删去序号。"),
    TextRule(_BULLET, "“{text}”前面的符号“{found}”不用写", "请删去符号。"),
    *_ENDS,
    SENT,
    TextRule(re.compile(" +[#＃].*$"), "“{text}”里有备注“{found}”", "没有人连备注一起搜：请只写词语。"),
    TextRule(_QUOTED, "“{text}”两边的引号“{found}”不用写", "请只写词语，删去引号。"),
    TextRule(_STRAIGHT, "“{text}”里有引号“{found}”", "请只写词语，删去引号。"),
    TextRule(
        _BRACKETS, "“{text}”里有括号“{found}”", "没有人连括号一起搜：请只写词语，删去括号和里面的备注。"
    ),
    TextRule(_SEVERAL, "“{text}”里有“{found}”，几个词连成了一条", "每个词要单独一条。"),
    TextRule(_SPACED, "“{text}”中间有空格，像是几个词连成了一条", "每个词要单独一条。"),
)
# What these name are words of a plan, which may be one of another bureau: 协会、俱乐部 is then one of them.
_TARGETS = {"means", "near"}
_NAMED = {"topics", "audiences"}


def entry_is_not_one_word(book: Book) -> Iterator[Problem]:
    """An entry of a list of words is one word or phrase, without quotation marks and without a full stop."""
    official = published_text(book)
    for home, text in texts_breaking(book, NOT_ONE_WORD, _is_entry):
        if told := _of_entry(text, official):
            yield home.problem(text, *told)


def name_is_wrong(book: Book) -> Iterator[Problem]:
    """What a topic, an audience or a group of questions is called has no full stop and no quotation marks."""
    for home, text in texts_breaking(book, NOT_A_NAME, _may_be_name):
        is_name = text.field == "group" or home.file.stem in _NAMED
        if is_name and (broken := first_broken(NOT_A_NAME, text.words)):
            rule, match = broken
            yield home.problem(text, *rule.told(match))


def _is_entry(text: Text) -> bool:
    return text.field in ENTRIES


def _may_be_name(text: Text) -> bool:
    return text.field in ("group", "name")


def _not_one_word(text: Text) -> tuple[TextRule, re.Match[str]] | None:
    return first_broken(NOT_ONE_WORD, text.words) if _is_entry(text) else None


def is_told_here(text: Text) -> bool:
    """Whether a rule here tells of half-width marks in a text of the editors."""
    own = (_SEVERAL, _BRACKETS, _STRAIGHT) if text.field in ENTRIES else (re.compile(TWO_MARKS),)
    return text.is_editors and any(each.search(text.words) for each in (MARKUP.pattern, ORDINAL, *own))


def is_told_by_form(text: Text) -> bool:
    """Whether a rule here tells of markup in a text, or of an entry of a list that is not one word."""
    return MARKUP.pattern.search(text.words) is not None or _not_one_word(text) is not None


def is_several_words(book: Book, text: Text) -> bool:
    """Whether an entry of a list of words is told to be several of them, with spaces between."""
    return _SPACED.search(text.words) is not None and _of_entry(text, published_text(book)) is not None


def _may_be_of_another_plan(text: Text, official: str) -> bool:
    """Whether a target is more than words of our plans with a mark too many."""
    words = _BULLET.sub("", ORDINAL.sub("", text.words))
    parts = (_QUOTED.sub("", part.strip()).removesuffix("。") for part in _SEVERAL.split(words))
    return text.field in _TARGETS and not all(fold(part) in official for part in parts)


def _of_entry(text: Text, official: str) -> tuple[str, str] | None:
    words = text.words
    broken = _not_one_word(text)
    if broken is None or fold(words) in official or _may_be_of_another_plan(text, official):
        return None
    rule, match = broken
    message, hint = rule.told(match)
    if rule.pattern in (_SEVERAL, _SPACED):
        parts = ", ".join(part.strip() for part in rule.pattern.split(words) if part.strip())
        hint = f"{hint.removesuffix('。')}：方括号里写成 [{parts}]（半角逗号）；竖着排的，每个词一行。"
    return message, hint
