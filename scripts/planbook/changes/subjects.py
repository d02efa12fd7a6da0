"""Two books -> what changed: one subject for each plan, item, question and shared entry that differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from planbook.book import Book, LoadedItem, LoadedPlan, Vocabulary
from planbook.changes.fields import Change, ChangeKind, Names, field_changes
from planbook.changes.identity import identity
from planbook.changes.pairs import pair
from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.model.item import Item
from planbook.model.record import Record
from planbook.official import blocks

# What the entries of each shared list are called.
_VOCABULARIES = {"topics": "主题", "audiences": "读者", "terms": "名词", "words": "说法"}


class State(StrEnum):
    """Whether a subject is new, gone or another."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Subject:
    """A record that is new, gone or has changed.

    ``plan`` is the folder of the plan that it belongs to, empty for what all plans share. ``place`` is its
    file within the data folder. ``official`` are those of its ``changes`` that change official words.
    """

    kind: str
    name: str
    plan: str
    state: State
    place: str
    changes: tuple[Change, ...] = ()
    official: tuple[Change, ...] = ()


def compare(old: Book, new: Book) -> list[Subject]:
    """Return what changed from ``old`` to ``new``: plans first, newest first, then what they share."""
    names = _names(old, new)
    plans = {loaded.folder: loaded for loaded in old.plans}
    found: list[Subject] = []
    for loaded in new.plans:
        before = plans.pop(loaded.folder, None)
        if before is None:
            found.append(_whole_plan(loaded, State.ADDED))
        else:
            found += _plan(before, loaded, names)
    found += [_whole_plan(loaded, State.REMOVED) for loaded in plans.values()]
    for field, called in _VOCABULARIES.items():
        found += _records(getattr(old, field), getattr(new, field), names, called)
    return [*found, *_addresses(old, new)]


def _addresses(old: Book, new: Book) -> Iterator[Subject]:
    """Yield what is said of addresses that went; the list of those that are there follows from the rest."""
    before, after = (book.addresses.record.model_copy(update={"published": ()}) for book in (old, new))
    if changes := tuple(field_changes(before, after, {})):
        yield Subject("addresses", "网址 addresses.yml", "", State.CHANGED, "addresses.yml", changes)


def _names(old: Book, new: Book) -> Names:
    """Return what ids stand for, as the field is called that holds them."""
    books = (old, new)
    topics = {entry.id: entry.name for book in books for entry in book.topics.records}
    audiences = {entry.id: entry.name for book in books for entry in book.audiences.records}
    sections = {
        section.id: section.heading
        for book in books
        for loaded in book.plans
        for section in loaded.plan.sections
    }
    return {
        "topics": topics,
        "topic": topics,
        "audiences": audiences,
        "audience": audiences,
        "section": sections,
    }


def _whole_plan(loaded: LoadedPlan, state: State) -> Subject:
    name = f"{loaded.plan.title}（{len(loaded.items)}项）"
    return Subject("plan", name, loaded.folder, state, f"{loaded.folder}/plan.yml")


def _plan(old: LoadedPlan, new: LoadedPlan, names: Names) -> Iterator[Subject]:
    changes = tuple(field_changes(old.plan, new.plan, names))
    if changes:
        official = _official(changes, old, new, (old.file, new.file))
        place = f"{new.folder}/plan.yml"
        yield Subject("plan", new.plan.short_name, new.folder, State.CHANGED, place, changes, official)
    if lines := tuple(_lines(old.source, new.source)):
        place = f"{new.folder}/source.txt"
        yield Subject("source", "source.txt", new.folder, State.CHANGED, place, lines, lines)
    yield from _items(old, new, names)
    yield from _records(old.questions, new.questions, names, "", new.folder)


def _lines(old: DataFile, new: DataFile) -> Iterator[Change]:
    """Yield the lines that differ, each as a change of its own; spaces at the end of a file tell nothing."""
    before, after = (file.text.rstrip().split("\n") for file in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        for step in range(max(a2 - a1, b2 - b1)):
            one, other = before[a1:a2][step : step + 1], after[b1:b2][step : step + 1]
            number = (b1 if other else a1) + step + 1
            keys: Keys = (number,)
            yield Change(f"第{number}行", ChangeKind.VALUE, tuple(one), tuple(other), keys, keys)


def _items(old: LoadedPlan, new: LoadedPlan, names: Names) -> Iterator[Subject]:
    for before, after in _same_items(old.items, new.items):
        entry = after or before
        assert entry is not None
        place = f"{new.folder}/items/{entry.file.stem}.yml"
        if before is None or after is None:
            state = State.ADDED if before is None else State.REMOVED
            yield Subject("item", entry.item.called, new.folder, state, place)
        elif changes := tuple(field_changes(before.item, after.item, names)):
            official = _official(changes, old, new, (before.file, after.file))
            yield Subject("item", after.item.called, new.folder, State.CHANGED, place, changes, official)


def _same_items(
    old: Sequence[LoadedItem], new: Sequence[LoadedItem]
) -> Iterator[tuple[LoadedItem | None, LoadedItem | None]]:
    """Yield the states of each item; two that nothing else joins go by their number."""
    same = identity(Item)
    pairs = pair([each.item for each in old], [each.item for each in new], same.keys, same.text)
    gone = {old[one].item.number: old[one] for one, other in pairs if one is not None and other is None}
    added = {new[other].item.number for one, other in pairs if one is None and other is not None}
    for one, other in pairs:
        if other is None and one is not None and old[one].item.number not in added:
            yield old[one], None
        elif other is not None:
            entry = new[other]
            yield (gone.get(entry.item.number) if one is None else old[one]), entry


def _records(
    old: Vocabulary[Record], new: Vocabulary[Record], names: Names, called: str, plan: str = ""
) -> Iterator[Subject]:
    if not old.records and not new.records:
        return
    same = identity(type((*old.records, *new.records)[0]))
    for one, other in pair(old.records, new.records, same.keys, same.text):
        file, records, place = (
            (new.file, new.records, other) if other is not None else (old.file, old.records, one)
        )
        assert place is not None
        name = f"{called}{same.called(records[place], place)}"
        where = f"{plan}/{file.stem}.yml" if plan else f"{file.stem}.yml"
        kind = file.stem
        if one is None or other is None:
            state = State.ADDED if one is None else State.REMOVED
            yield Subject(kind, name, plan, state, where)
        elif changes := tuple(field_changes(old.records[one], new.records[other], names)):
            yield Subject(kind, name, plan, State.CHANGED, where, changes)


def _official(
    changes: Sequence[Change], old: LoadedPlan, new: LoadedPlan, files: tuple[DataFile, DataFile]
) -> tuple[Change, ...]:
    """Return the changes of official words: of what the document as a whole is joined from."""
    before, after = (
        {piece.keys for block in blocks(loaded) for piece in block.pieces if piece.file is file}
        for loaded, file in zip((old, new), files, strict=True)
    )
    return tuple(
        change for change in changes if _holds(before, change.old_keys) or _holds(after, change.new_keys)
    )


def _holds(official: set[Keys], keys: Keys | None) -> bool:
    return keys is not None and any(each[: len(keys)] == keys for each in official)
