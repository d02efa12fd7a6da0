"""Ids that point to topics and audiences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from planbook.book import Book, LoadedItem, Vocabulary
from planbook.check.repeats import repeats
from planbook.model.vocabularies import Audience, Topic
from planbook.positions import Keys
from planbook.problem import Problem

_LISTS = ("topics", "audiences")


def topic_unknown(book: Book) -> Iterator[Problem]:
    """Topics of items, measures and terms stand in ``topics.yml``."""
    yield from _unknown(book, "topics", book.topics, "主题")
    known = {topic.id for topic in book.topics.records}
    for index, term in enumerate(book.terms.records):
        if term.topic not in known and book.topics.is_complete:
            yield book.terms.file.problem(
                (index, "topic"), f"没有编号为“{term.topic}”的主题", choices(known, "topics.yml")
            )


def audience_unknown(book: Book) -> Iterator[Problem]:
    """Audiences of items and measures stand in ``audiences.yml``."""
    yield from _unknown(book, "audiences", book.audiences, "读者")


def named_twice(book: Book) -> Iterator[Problem]:
    """A list of topics or audiences names each only once."""
    for entry in book.items():
        for field in _LISTS:
            ids = (((keys, name), (keys[:-1], name)) for keys, name in _ids(entry, field))
            for (keys, name), _ in repeats(ids):
                yield entry.file.problem(keys, f"“{name}”写了两遍", "请删去一个。")


def topics_do_not_match_measures(book: Book) -> Iterator[Problem]:
    """An item's topics are those of its measures, where both are given: every topic leads to a sentence."""
    for entry in book.items():
        of_measures = {topic for measure in entry.item.measures for topic in measure.topics}
        for index, topic in enumerate(entry.item.topics):
            if of_measures and topic not in of_measures:
                yield entry.file.problem(
                    ("topics", index),
                    f"没有一条举措标了主题“{topic}”",
                    "请给相应的举措标上，或从条目里删去。",
                )
        if not entry.item.topics:
            continue
        for keys, topic in _ids(entry, "topics"):
            if topic not in entry.item.topics:
                yield entry.file.problem(
                    keys, f"举措标了主题“{topic}”，条目的 topics 里没有", "请补到条目的 topics 里。"
                )


def _unknown(
    book: Book, field: str, vocabulary: Vocabulary[Topic] | Vocabulary[Audience], label: str
) -> Iterator[Problem]:
    known = {record.id for record in vocabulary.records}
    if not vocabulary.is_complete:
        return
    for entry in book.items():
        proposed = (
            ((f"proposed_{field}", index), identifier) for index, identifier in _proposed(entry, field)
        )
        for keys, identifier in (*_ids(entry, field), *proposed):
            if identifier not in known:
                yield entry.file.problem(
                    keys, f"没有编号为“{identifier}”的{label}", choices(known, f"{field}.yml")
                )


def _ids(entry: LoadedItem, field: str) -> Iterator[tuple[Keys, str]]:
    """Yield the place and value of every id in ``field`` of the item and of its measures."""
    for index, identifier in enumerate(getattr(entry.item, field)):
        yield (field, index), identifier
    for number, measure in enumerate(entry.item.measures):
        for index, identifier in enumerate(getattr(measure, field)):
            yield ("measures", number, field, index), identifier


def _proposed(entry: LoadedItem, field: str) -> Iterable[tuple[int, str]]:
    return enumerate(getattr(entry.item, f"proposed_{field}"))


def choices(known: Set[str], file: str) -> str:
    """Return what may be written, or where to write it first."""
    return f"可以写：{'、'.join(sorted(known))}。" if known else f"请先把它写进 data/{file}，或删去。"
