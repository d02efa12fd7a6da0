"""How the words are written: sentences, punctuation, and the editors' own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planbook.book import Book, LoadedPlan
from planbook.check.comparison import is_published
from planbook.check.entries import is_several_words, is_told_here
from planbook.check.marks import TWO_WITH_STOP
from planbook.check.placeholder import PLACEHOLDER, TOO_SHORT
from planbook.check.repeats import repeats
from planbook.check.text_rule import TextRule, around, first_broken
from planbook.check.texts import Home, Text, odd_texts, sources, texts_breaking
from planbook.model.item import Measure
from planbook.official import published_paragraphs
from planbook.problem import Problem
from planbook.text.folding import fold, fold_official
from planbook.text.shortening import shortened
from planbook.text.typography import (
    BRACKETS_AT_END,
    FULL_WIDTH,
    HALF_WIDTH,
    OFFICIAL_SPACE,
    SPACE,
    STRAIGHT_QUOTE,
    ends_sentence,
    inner_ends,
)

LONGEST_SUMMARY = 80  # characters: two lines on a phone, and half as long again as the longest written so far
LONGEST_EXPLANATION = 150  # characters: twice as long as the longest that is written so far
_FREE = {"number"}  # an official word that is no part of the text
_NOT_ONE = "一句话要正好一句，以句号结尾"
SUMMARY = (
    PLACEHOLDER,
    TextRule(re.compile("[，、；：！？!?;:,.…~～—]+$"), _NOT_ONE, "请把末尾的“{found}”改成句号。"),
    TextRule(re.compile("。(?=.)"), _NOT_ONE, "请合并成一句。"),
    TextRule(re.compile("[^。]$"), _NOT_ONE, "请在末尾加上句号。"),
    TextRule(
        re.compile(f"^.{{{LONGEST_SUMMARY + 1}}}"),
        "一句话太长：有{length}字",
        f"请写短到{LONGEST_SUMMARY}字以内；细节读者会在原文里看到。",
    ),
    TOO_SHORT,
)
NO_END = TextRule(re.compile("^(?!.*(?:[。？！.]|……|(?:。|……)”|。）)$)"), "末尾少了句号", "请在末尾加上。")
TOO_LONG = TextRule(
    re.compile(f"^.{{{LONGEST_EXPLANATION + 1}}}", re.DOTALL),
    "太长：有{length}字",
    f"请写短到{LONGEST_EXPLANATION}字以内，用一两句大白话。",
)
SENTENCE = (PLACEHOLDER, NO_END, TOO_SHORT, TOO_LONG)
_LACKS_END = "一条举措到句号或分号为止；后一条另起一段的，请在那里写 new_line: true。"
_CUT_IN_TWO = "原文里它和下一条是一句话，请合成一条。"
GOES_ON = TextRule(re.compile("[，、；：]$"), "末尾多了“{found}”", "后面漏了字的，请补上；没有漏的，删去。")
_RULES_OF = {
    **dict.fromkeys(("reason", "explanation", "description"), SENTENCE),
    **dict.fromkeys(("note", "why"), (PLACEHOLDER, NO_END)),
    "what": (PLACEHOLDER, GOES_ON),
}
STANDS_IN_TEXT = TextRule(
    re.compile("^.+$"), "“{found}”本来就在原文里，不用再写", "请删去，或换一个读者的说法。"
)
_HALF, _FULL = "中文里用了半角的“{found}”", "请改成全角的 {better}。"
HALF = TextRule(HALF_WIDTH, _HALF, _FULL, {chr(half): chr(full) for half, full in FULL_WIDTH.items()})
STRAIGHT = TextRule(STRAIGHT_QUOTE, _HALF, _FULL, dict.fromkeys("\"'", "中文引号“ ”"))
OFFICIAL_SPACED = TextRule(OFFICIAL_SPACE, "“{around}”中间多了空格", "公文印的时候没有这个空格，请删去。")
SPACED = TextRule(SPACE, "“{around}”中间多了空格", "请删去；一段话要写在一行里，换行会变成空格。")


def measure_is_not_one_sentence(book: Book) -> Iterator[Problem]:
    """A measure is one sentence or one clause: it ends in 。；！？ and has none inside.

    After the end a quotation mark may follow, and brackets, as many bureaus name the units:
    ``…。（牵头单位：办公室）（配合单位：安全科）``. The last words of a line may lack an
    end: ``牵头单位：办公室``.
    """
    for loaded in book.plans:
        for entry in loaded.items:
            told = 0  # sentences that end in a measure and are told of at the one before
            for index, measure in enumerate(entry.item.measures):
                keys = ("measures", index, "text")
                ends = list(inner_ends(measure.text))[told:]
                after, told = _on_same_line(entry.item.measures, index), 0
                if after and not ends_sentence(measure.text):
                    start = ends[-1][0] + 1 if ends else 0
                    hint = _LACKS_END
                    if _stand_on_one_line(loaded, measure.text[start:] + after.text):
                        hint = _cut_in_two(measure.text[start:], after.text, is_half=start > 0)
                        ends, told = ends[:-1], 1
                    yield entry.file.problem(
                        keys,
                        "举措没有以句号或分号结尾，后面又接着一条",
                        hint,
                        offset=max(0, len(BRACKETS_AT_END.sub("", measure.text)) - 1),
                    )
                # What was put in beside an official sentence is told by the guard; two of its own are not.
                for offset, character in ends if is_published(loaded, measure.text) else ():
                    yield entry.file.problem(
                        keys, "一条举措里有两句话", f"请从“{character}”后面分成两条。", offset=offset
                    )


def _cut_in_two(start: str, after: str, *, is_half: bool) -> str:
    """Return how to mend a sentence that begins with ``start`` in one measure and ends in the next.

    ``is_half`` says that other sentences stand before its beginning.
    """
    end = next((after[: place + 1] for place, _ in inner_ends(after)), None)
    if end is not None:
        return f"下一条开头的“{shortened(end)}”是这一条的后半句，请移到这里的末尾。"
    return f"“{shortened(start)}”是下一条的前半句，请移到下一条的开头。" if is_half else _CUT_IN_TWO


def _on_same_line(measures: Sequence[Measure], index: int) -> Measure | None:
    """Return the next measure, if it goes on in the line of this one."""
    after = measures[index + 1] if index + 1 < len(measures) else None
    return None if after is None or after.starts_line else after


def _stand_on_one_line(loaded: LoadedPlan, words: str) -> bool:
    """Whether the published text has ``words`` on one of its lines."""
    return any(fold_official(words) in fold_official(line) for _, line in published_paragraphs(loaded))


def half_width_punctuation(book: Book) -> Iterator[Problem]:
    """Chinese text carries full-width punctuation, straight quotation marks only as published.

    Straight ones in official text are told by the guard, which knows what was published there.
    """
    published = fold(sources(book))
    for home, text in texts_breaking(book, (HALF, STRAIGHT)):
        rules = (HALF, STRAIGHT) if text.is_editors else (HALF,)
        if is_told_here(text):
            continue
        for rule in rules:
            found = [
                match
                for match in rule.pattern.finditer(text.words)
                if rule is not STRAIGHT or fold(around(match)) not in published
            ]
            yield from _first(home, text, rule, found)


def space_between_chinese(book: Book) -> Iterator[Problem]:
    """Chinese has no spaces between characters, except where the published text has the same one."""
    published = " ".join(sources(book).split())
    for home, text in texts_breaking(book, (SPACED, OFFICIAL_SPACED)):
        rules = () if text.is_editors or text.field in _FREE else (OFFICIAL_SPACED,)
        for rule in (SPACED, *rules):
            found = rule.pattern.finditer(text.words)
            odd = [match for match in found if " ".join(around(match).split()) not in published]
            if odd and not is_several_words(book, text):
                yield from _first(home, text, rule, odd)


def summary_is_not_one_sentence(book: Book) -> Iterator[Problem]:
    """The summary is one sentence that ends in a full stop, and no essay."""
    for entry in book.items():
        summary = entry.item.summary
        if summary is None or TWO_WITH_STOP.search(summary):
            continue  # a full stop beside another mark is told by ``mark_is_wrong``
        if broken := first_broken(SUMMARY, summary):
            rule, match = broken
            yield entry.file.problem(("summary",), *rule.told(match))


def explanation_is_unfinished(book: Book) -> Iterator[Problem]:
    """What editors write in sentences is written, and ends as a sentence does."""
    for home, text in odd_texts(book, _unfinished):
        if broken := _unfinished(text):
            rule, match = broken
            offset = len(text.words) - 1 if rule is NO_END else match.start()
            yield home.problem(text, *rule.told(match), offset=offset)


def _unfinished(text: Text) -> tuple[TextRule, re.Match[str]] | None:
    """Return the first rule of its field that a text breaks, and what that found."""
    return first_broken(_RULES_OF.get(text.field, ()), text.words)


def search_word_stands_in_text(book: Book) -> Iterator[Problem]:
    """A search word is one that the item's own text lacks: the rest is found anyway."""
    for loaded in book.plans:
        for entry in loaded.items:
            text = fold(entry.item.official_text)
            for index, word in enumerate(entry.item.search_words):
                # Where the published text lacks it the item's was changed: the guard tells of that.
                if fold(word) in text and is_published(loaded, word):
                    match = STANDS_IN_TEXT.pattern.search(word)
                    assert match is not None  # any text matches
                    yield entry.file.problem(("search_words", index), *STANDS_IN_TEXT.told(match))


def search_word_twice(book: Book) -> Iterator[Problem]:
    """An item lists each search word once."""
    for entry in book.items():
        words = entry.item.search_words
        for index, first in repeats((index, fold(word)) for index, word in enumerate(words)):
            line = entry.file.position(("search_words", first))[0]
            yield entry.file.problem(
                ("search_words", index), f"“{words[index]}”写了两遍", f"第{line}行已经有了，请删去一个。"
            )


def _first(home: Home, text: Text, rule: TextRule, found: Sequence[re.Match[str]]) -> Iterator[Problem]:
    """Yield a problem at the first that a rule found in a text; it counts the others."""
    if found:
        message, hint = rule.told(found[0])
        count = f"（这一段共{len(found)}处）" if len(found) > 1 else ""
        yield home.problem(text, message + count, hint, offset=found[0].start())
