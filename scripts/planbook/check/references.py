"""Ids that point to topics and audiences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from planbook.book import Book, LoadedItem, Vocabulary
from planbook.check.comparison import is_item_as_published
from planbook.check.ids import Listed, Use, unknown_ids
from planbook.check.repeats import repeats
from planbook.files.nearest import Choice
from planbook.files.positions import Keys
from planbook.model.vocabularies import Audience, Topic
from planbook.problem import Problem

_LISTS = ("topics", "audiences")


def topic_unknown(book: Book) -> Iterator[Problem]:
    """Topics of items, measures and terms stand in ``topics.yml``."""
    if book.topics.is_complete:
        of_terms = (
            Use(book.terms.file, (index, "topic"), term.topic)
            for index, term in enumerate(book.terms.records)
        )
        yield from unknown_ids(
            [*_uses(book, "topics"), *of_terms], _listed(book.topics, "topics.yml", "主题")
        )


def audience_unknown(book: Book) -> Iterator[Problem]:
    """Audiences of items, measures and questions stand in ``audiences.yml``."""
    if book.audiences.is_complete:
        of_questions = (
            Use(loaded.questions.file, (index, "audience"), question.audience)
            for loaded in book.plans
            for index, question in enumerate(loaded.questions.records)
        )
        listed = _listed(book.audiences, "audiences.yml", "读者")
        yield from unknown_ids([*_uses(book, "audiences"), *of_questions], listed)


def named_twice(book: Book) -> Iterator[Problem]:
    """A list of topics or audiences names each only once."""
    for entry in book.items():
        for field in _LISTS:
            ids = (((keys, name), (keys[:-1], name)) for keys, name in _ids(entry, field))
            for (keys, name), _ in repeats(ids):
                yield entry.file.problem(keys, f"“{name}”写了两遍", "请删去一个。")


def topics_do_not_match_measures(book: Book) -> Iterator[Problem]:
    """An item's topics are those of its measures, where both are given: every topic leads to a sentence."""
    known = {topic.id for topic in book.topics.records}
    for loaded, entry in ((plan, item) for plan in book.plans for item in plan.items):
        of_item = entry.item.topics
        of_measures = [(keys, topic) for keys, topic in _ids(entry, "topics") if keys[0] == "measures"]
        if not of_item or not of_measures or not {*of_item, *(topic for _, topic in of_measures)} <= known:
            continue  # unknown ones are told by ``topic_unknown``
        # The whole document is compared only where something is found, or a long one would take minutes.
        lost = set(of_item) - {topic for _, topic in of_measures}
        if lost and is_item_as_published(loaded, entry):
            yield from _topics_of_no_measure(entry, lost)
        lacking: dict[str, list[Keys]] = {}
        for keys, topic in of_measures:
            if topic not in of_item:
                lacking.setdefault(topic, []).append(keys)
        for topic, places in lacking.items():
            line = entry.file.position(places[0])[0]
            where = f"（第{line}行等{len(places)}处）" if len(places) > 1 else ""
            yield entry.file.problem(
                ("topics",) if len(places) > 1 else places[0],
                f"举措标了主题“{topic}”{where}，条目的 topics 里没有",
                "请补到条目的 topics 里；举措标错了的，从举措里删去。",
            )


def _topics_of_no_measure(entry: LoadedItem, lost: Collection[str]) -> Iterator[Problem]:
    """Yield the topics that no measure has, at the measure that has none if there is only one."""
    found = [(index, topic) for index, topic in enumerate(entry.item.topics) if topic in lost]
    bare = [index for index, measure in enumerate(entry.item.measures) if not measure.topics]
    if len(bare) == 1:
        names = ", ".join(topic for _, topic in found)
        yield entry.file.problem(
            ("measures", bare[0], "topics"),
            f"这条举措没有标主题，条目里的“{names}”没有一条举措标了",
            f"请在这条举措里写 topics: [{names}]；条目不讲这个主题的，从条目的 topics 里删去。",
        )
        return
    for index, topic in found:
        yield entry.file.problem(
            ("topics", index), f"没有一条举措标了主题“{topic}”", "请给相应的举措标上，或从条目里删去。"
        )


def _uses(book: Book, field: str) -> Iterator[Use]:
    for entry in book.items():
        proposed = (
            ((f"proposed_{field}", index), identifier) for index, identifier in _proposed(entry, field)
        )
        for keys, identifier in (*_ids(entry, field), *proposed):
            yield Use(entry.file, keys, identifier)


def _listed(vocabulary: Vocabulary[Topic] | Vocabulary[Audience], file: str, label: str) -> Listed:
    choices = [
        ((index,), Choice(record.id, (record.name,))) for index, record in enumerate(vocabulary.records)
    ]
    return Listed(vocabulary.file, file, label, choices)


def _ids(entry: LoadedItem, field: str) -> Iterator[tuple[Keys, str]]:
    """Yield the place and value of every id in ``field`` of the item and of its measures."""
    for index, identifier in enumerate(getattr(entry.item, field)):
        yield (field, index), identifier
    for number, measure in enumerate(entry.item.measures):
        for index, identifier in enumerate(getattr(measure, field)):
            yield ("measures", number, field, index), identifier


def _proposed(entry: LoadedItem, field: str) -> Iterable[tuple[int, str]]:
    return enumerate(getattr(entry.item, f"proposed_{field}"))
