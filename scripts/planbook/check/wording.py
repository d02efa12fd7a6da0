"""How the words are written: sentences, punctuation, and the editors' own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.book import Book
from planbook.check.repeats import repeats
from planbook.data_file import DataFile
from planbook.folding import fold
from planbook.positions import Keys
from planbook.problem import Problem
from planbook.typography import (
    BRACKETS_AT_END,
    CLOSING_QUOTES,
    FULL_WIDTH,
    HALF_WIDTH,
    SENTENCE_END,
    SPACE,
    ends_sentence,
    masked,
)


def measure_is_not_one_sentence(book: Book) -> Iterator[Problem]:
    """A measure is one sentence or one clause: it ends in 。；！？ and has none inside.

    After the end a quotation mark may follow, and brackets, as many bureaus name the units:
    ``…。（牵头单位：办公室）（配合单位：安全科）``. The last words of a line may lack an
    end: ``牵头单位：办公室``.
    """
    for entry in book.items():
        measures = entry.item.measures
        for index, measure in enumerate(measures):
            sentence = BRACKETS_AT_END.sub("", measure.text)
            plain = masked(sentence)
            keys = ("measures", index, "text")
            goes_on = index + 1 < len(measures) and not measures[index + 1].starts_line
            if goes_on and not ends_sentence(measure.text):
                yield entry.file.problem(
                    keys,
                    "举措没有以句号或分号结尾，后面又接着一条",
                    "一条举措到句号或分号为止；后一条另起一段的，请在那里写 new_line: true。",
                    offset=max(0, len(plain) - 1),
                )
            for offset, character in enumerate(plain.rstrip(CLOSING_QUOTES)[:-1]):
                if character in SENTENCE_END:
                    yield entry.file.problem(
                        keys, "一条举措里有两句话", f"请从“{character}”后面分成两条。", offset=offset
                    )


def half_width_punctuation(book: Book) -> Iterator[Problem]:
    """Chinese text carries full-width punctuation, straight quotation marks only as published."""
    published = fold("".join(loaded.source.text for loaded in book.plans))
    for file, keys, words in _texts(book):
        for match in HALF_WIDTH.finditer(words):
            if match[0] == '"' and fold(_around(words, match)) in published:
                continue
            better = match[0].translate(FULL_WIDTH) if match[0] != '"' else "“”"
            yield file.problem(
                keys, f"中文里用了半角的“{match[0]}”", f"请改成全角的 {better}。", offset=match.start()
            )


def space_between_chinese(book: Book) -> Iterator[Problem]:
    """Chinese has no spaces between characters, except where the published text has the same one."""
    published = " ".join(" ".join(loaded.source.text.split()) for loaded in book.plans)
    for file, keys, words in _texts(book):
        for match in SPACE.finditer(words):
            around = _around(words, match)
            if " ".join(around.split()) not in published:
                yield file.problem(
                    keys,
                    f"“{around}”中间多了空格",
                    "请删去；一段话要写在一行里，换行会变成空格。",
                    offset=match.start(),
                )


def _around(words: str, match: re.Match[str]) -> str:
    """Return what was matched with two characters before and after it."""
    return words[max(0, match.start() - 2) : match.end() + 2]


def summary_is_not_one_sentence(book: Book) -> Iterator[Problem]:
    """The summary is one sentence that ends in a full stop."""
    for entry in book.items():
        summary = entry.item.summary
        if summary and not (summary.count("。") == 1 and summary.endswith("。")):
            yield entry.file.problem(("summary",), "一句话要正好一句，以句号结尾", "请合并成一句。")


def search_word_stands_in_text(book: Book) -> Iterator[Problem]:
    """A search word is one that the item's own text lacks: the rest is found anyway."""
    for entry in book.items():
        text = fold(entry.item.official_text)
        for index, word in enumerate(entry.item.search_words):
            if fold(word) in text:
                yield entry.file.problem(
                    ("search_words", index),
                    f"“{word}”本来就在原文里，不用再写",
                    "请删去，或换一个读者的说法。",
                )


def search_word_twice(book: Book) -> Iterator[Problem]:
    """An item lists each search word once."""
    for entry in book.items():
        words = entry.item.search_words
        for index, _ in repeats((index, fold(word)) for index, word in enumerate(words)):
            yield entry.file.problem(("search_words", index), f"“{words[index]}”写了两遍", "请删去一个。")


def _texts(book: Book) -> Iterator[tuple[DataFile, Keys, str]]:
    """Yield file, place and words of every text in the data, official or the editors'."""
    for loaded in book.plans:
        for keys, words in _strings(loaded.plan.model_dump(exclude={"source": {"url"}}), ()):
            yield loaded.file, keys, words
        for entry in loaded.items:
            for keys, words in _strings(entry.item.model_dump(), ()):
                yield entry.file, keys, words
    for vocabulary in (*book.vocabularies(), book.words, *(loaded.questions for loaded in book.plans)):
        for index, record in enumerate(vocabulary.records):
            for keys, words in _strings(record.model_dump(), (index,)):
                yield vocabulary.file, keys, words


def _strings(value: object, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _strings(part, (*keys, key))
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _strings(part, (*keys, index))
