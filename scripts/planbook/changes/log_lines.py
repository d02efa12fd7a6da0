"""What changed on a day -> lines for readers: official words first, alike things together, in plain words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from planbook.changes.fields import Change
from planbook.changes.identity import FACET_LABELS
from planbook.changes.subjects import State, Subject
from planbook.render.changelog import LogLine

_DID = {State.ADDED: "新加了", State.REMOVED: "删去了", State.CHANGED: "改了"}
# So many of a kind are named; more are counted.
_NAMED = 3
# More lines of one day are counted, not read.
_MOST_LINES = 20
# Readers see what these do, not them.
_NOT_FOR_READERS = ("addresses", "words")
_OFFICIAL = "公文原文"
# Editors mark facts in official words, which stay: “第3句的数字” would say that the document had changed.
_OF_SENTENCES = {label: f"标出的{label}" for label in FACET_LABELS.values()}


def log_lines(subjects: Sequence[Subject], plan_names: Mapping[str, str]) -> list[LogLine]:
    """Return what readers are told of ``subjects``.

    ``plan_names`` go by folders, and stand before what belongs to a plan where there are several.
    """
    names = plan_names if len(plan_names) > 1 else {}
    shown = [subject for subject in subjects if subject.kind not in _NOT_FOR_READERS]
    lines = [*_official(shown, names), *_plans(shown), *_items(shown, names), *_records(shown, names)]
    if len(lines) > _MOST_LINES:
        lines = [*lines[:_MOST_LINES], LogLine(f"另有{len(lines) - _MOST_LINES}处，不一一列出。")]
    if words := sum(subject.kind == "words" for subject in subjects):
        lines.append(LogLine(f"补充和改正了搜索用的{words}组说法。"))
    return lines


def _official(subjects: Sequence[Subject], names: Mapping[str, str]) -> Iterator[LogLine]:
    for subject in subjects:
        if subject.official and subject.kind != "source":
            before = f"{_OFFICIAL}有改动：{names.get(subject.plan, '')}"
            places = "、".join(_places(subject.official))
            yield LogLine(before, subject.name, f"{places}。", _address(subject))


def _plans(subjects: Sequence[Subject]) -> Iterator[LogLine]:
    for subject in subjects:
        if subject.kind == "plan":
            told = "、".join(_places(_edited(subject)))
            if told or subject.state is not State.CHANGED:
                yield LogLine(f"{_DID[subject.state]}{subject.name}{told and f'：{told}'}。")


def _items(subjects: Sequence[Subject], names: Mapping[str, str]) -> Iterator[LogLine]:
    """Yield a line for each item; those in which the same was changed share one where they are many."""
    alike: dict[tuple[str, State, str], list[Subject]] = defaultdict(list)
    for subject in subjects:
        if subject.kind == "item":
            told = "、".join(_places(_edited(subject)))
            if told or subject.state is not State.CHANGED:
                alike[subject.plan, subject.state, told].append(subject)
    for (plan, state, told), same in alike.items():
        before, after = f"{_DID[state]}{names.get(plan, '')}", f"{told and f'：{told}'}。"
        if len(same) > _NAMED:
            numbers = "、".join(_number(subject) for subject in same)
            yield LogLine(f"{before}第{numbers}项{after}")
        else:
            yield from (LogLine(before, subject.name, after, _address(subject)) for subject in same)


def _records(subjects: Sequence[Subject], names: Mapping[str, str]) -> Iterator[LogLine]:
    """Yield a line for questions, terms and such of the same sort in which the same was done."""
    alike: dict[tuple[str, str, State, str], list[str]] = defaultdict(list)
    for subject in subjects:
        if subject.kind not in ("plan", "item", "source"):
            sort, quote, name = subject.name.partition("“")
            told = "、".join(_places(_edited(subject)))
            alike[subject.plan, sort, subject.state, told].append(quote + name)
    for (plan, sort, state, told), called in alike.items():
        which = "".join(called[:_NAMED])
        counted = f"{sort}{which}" if len(called) <= _NAMED else f"{len(called)}个{sort}，如{which}"
        yield LogLine(f"{_DID[state]}{names.get(plan, '')}{counted}{told and f'：{told}'}。")


def _edited(subject: Subject) -> list[Change]:
    """Return what changed of a subject beside its official words."""
    return [change for change in subject.changes if change not in subject.official]


def _places(changes: Sequence[Change]) -> Iterator[str]:
    """Yield what changed, each thing once: fields by their names, those of sentences with their numbers."""
    sentences: dict[str, list[int]] = defaultdict(list)
    fields: dict[str, None] = {}
    for change in changes:
        keys = change.new_keys or change.old_keys or ()
        place, *inner = change.name.split(" · ")
        if keys[:1] == ("measures",) and len(keys) > 1:
            field = inner[0].partition("“")[0] if inner and change.field != "text" else ""
            sentences[field].append(int(keys[1]) + 1)
        else:
            fields[place.partition("“")[0].replace("举措", "句子")] = None
    for field, numbers in sentences.items():
        told = "、".join(map(str, dict.fromkeys(numbers)))
        yield f"第{told}句{field and _OF_SENTENCES.get(field, f'的{field}')}"
    yield from fields


def _number(subject: Subject) -> str:
    return subject.name.partition("第")[2].partition("项")[0]


def _address(subject: Subject) -> str:
    """Return plan and number of an item, of anything else nothing."""
    return f"{subject.plan}/{_number(subject)}" if subject.kind == "item" else ""
