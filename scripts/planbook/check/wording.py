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

_SENTENCE_END = "。；！？"
_CLOSING_QUOTES = "”’」』"
# A bracket may hold others of its kind: （责任单位：安全科（后勤室））.
_BRACKET = "|".join(
    rf"{start}(?:[^{start}{end}]|{start}[^{start}{end}]*{end})*{end}"
    for start, end in ("（）", "〔〕", "【】", (r"\[", r"\]"))
)
_BRACKETED = re.compile(f"“[^“”]*”|「[^「」]*」|『[^『』]*』|《[^《》]*》|{_BRACKET}")
_BRACKETS_AT_END = re.compile(
    f"(?:(?<=[{_SENTENCE_END}])|(?<=[{_SENTENCE_END}][{_CLOSING_QUOTES}]))(?:{_BRACKET})+$"
)
_ENDS = re.compile(f"[{_SENTENCE_END}][{_CLOSING_QUOTES}]*$")
_CHINESE = "\u3400-\u4dbf\u4e00-\u9fff《》“”（）、。"
# GB/T 15834-2011 wants full-width marks in Chinese text.
# Marks and spaces come first in the patterns, because most texts have none and are passed over quickly then.
_HALF_WIDTH = re.compile(f'[,;:!?()"](?:(?<=[{_CHINESE}].)(?!//)|(?=[{_CHINESE}]))')
_SPACES = "[ \u00a0\u3000]"
_SPACE = re.compile(f"{_SPACES}(?<=[{_CHINESE}，；：].){_SPACES}*(?=[{_CHINESE}，；：])")
_FULL_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")


def measure_is_not_one_sentence(book: Book) -> Iterator[Problem]:
    """A measure is one sentence or one clause: it ends in 。；！？ and has none inside.

    After the end a quotation mark may follow, and brackets, as many bureaus name the units:
    ``…。（牵头单位：办公室）（配合单位：安全科）``. The last words of a line may lack an
    end: ``牵头单位：办公室``.
    """
    for entry in book.items():
        measures = entry.item.measures
        for index, measure in enumerate(measures):
            sentence = _BRACKETS_AT_END.sub("", measure.text)
            plain = _BRACKETED.sub(lambda match: "口" * len(match[0]), sentence)
            keys = ("measures", index, "text")
            goes_on = index + 1 < len(measures) and not measures[index + 1].starts_line
            if goes_on and not ends_sentence(measure.text):
                yield entry.file.problem(
                    keys,
                    "举措没有以句号或分号结尾，后面又接着一条",
                    "一条举措到句号或分号为止；后一条另起一段的，请在那里写 new_line: true。",
                    offset=max(0, len(plain) - 1),
                )
            for offset, character in enumerate(plain.rstrip(_CLOSING_QUOTES)[:-1]):
                if character in _SENTENCE_END:
                    yield entry.file.problem(
                        keys, "一条举措里有两句话", f"请从“{character}”后面分成两条。", offset=offset
                    )


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with ``text``, brackets and quotation marks after its end left aside."""
    return _ENDS.search(_BRACKETS_AT_END.sub("", text)) is not None


def half_width_punctuation(book: Book) -> Iterator[Problem]:
    """Chinese text carries full-width punctuation."""
    for file, keys, words in _texts(book):
        for match in _HALF_WIDTH.finditer(words):
            better = match[0].translate(_FULL_WIDTH) if match[0] != '"' else "“”"
            yield file.problem(
                keys, f"中文里用了半角的“{match[0]}”", f"请改成全角的 {better}。", offset=match.start()
            )


def space_between_chinese(book: Book) -> Iterator[Problem]:
    """Chinese has no spaces between characters, except where the published text has the same one."""
    published = " ".join(" ".join(loaded.source.text.split()) for loaded in book.plans)
    for file, keys, words in _texts(book):
        for match in _SPACE.finditer(words):
            around = words[max(0, match.start() - 2) : match.end() + 2]
            if " ".join(around.split()) not in published:
                yield file.problem(
                    keys,
                    f"“{around}”中间多了空格",
                    "请删去；一段话要写在一行里，换行会变成空格。",
                    offset=match.start(),
                )


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
