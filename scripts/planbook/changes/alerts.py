"""What in a change needs a second pair of eyes: official words, addresses and what is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from planbook.addresses.permanent import Place, is_of_this_site, page_told_by, places
from planbook.book import Book
from planbook.changes.fields import Change, ChangeKind
from planbook.changes.subjects import State, Subject
from planbook.check.to_review import to_review
from planbook.problem import Problem

_LINES_OF_SOURCE = (("source", "first_line"), ("source", "last_line"), ("source", "fingerprint"))
_CORRECTIONS = "corrections"
_WORDS = "words"  # the file of everyday words


@dataclass(frozen=True)
class Meaning:
    """An official word that everyday words meant and are now near, or the other way with ``is_same``."""

    subject: Subject
    word: str
    is_same: bool


@dataclass(frozen=True)
class Alerts:
    """What a reviewer must see first.

    ``official`` are changes of official words, among them those of ``source.txt``; ``bounds`` of where they
    begin and end in it; ``uncorrected`` the folders of plans with either and no new correction; ``ids``
    changes of ids and of places in the document, which addresses are made of; ``meanings`` everyday words
    that meant an official one and are now only near it, or the other way; ``lost`` the places whose
    addresses lead nowhere now, unless ``addresses.yml`` tells what became of them; ``struck_out`` the
    addresses that ``addresses.yml`` no longer knows; ``gone`` what was taken away; ``questions`` what only a
    person can say of the new words.
    """

    official: Sequence[tuple[Subject, Change]]
    bounds: Sequence[tuple[Subject, Change]]
    uncorrected: Sequence[str]
    ids: Sequence[tuple[Subject, Change]]
    meanings: Sequence[Meaning]
    lost: Sequence[Place]
    struck_out: Sequence[str]
    gone: Sequence[Subject]
    questions: Sequence[Problem]

    def __bool__(self) -> bool:
        return any(
            (
                self.official,
                self.bounds,
                self.ids,
                self.meanings,
                self.lost,
                self.struck_out,
                self.gone,
                self.questions,
            )
        )


def alerts(old: Book, new: Book, subjects: Sequence[Subject]) -> Alerts:
    """Return what needs a second pair of eyes in ``subjects``, the changes from ``old`` to ``new``."""
    official = [(subject, change) for subject in subjects for change in subject.official]
    changed = {subject.plan for subject, _ in official} | _plans_with_fewer_or_more_items(subjects)
    return Alerts(
        official=official,
        bounds=list(_with_keys(subjects, _is_bound)),
        uncorrected=sorted(changed - set(_corrected(subjects))),
        ids=list(_with_keys(subjects, _is_id)),
        meanings=list(_meanings(subjects)),
        lost=list(_lost(old, new)),
        struck_out=list(_struck_out(old, new)),
        gone=[subject for subject in subjects if subject.state == State.REMOVED],
        questions=list(_new_questions(old, new)),
    )


def _new_questions(old: Book, new: Book) -> Iterator[Problem]:
    """Yield the questions that ``old`` does not raise, their paths from the data folder as of all changes."""
    asked = {question.message for question in to_review(old)}
    home = PurePosixPath(new.addresses.file.name).parent
    for question in to_review(new):
        if question.message not in asked:
            yield replace(question, path=PurePosixPath(question.path).relative_to(home).as_posix())


def _plans_with_fewer_or_more_items(subjects: Sequence[Subject]) -> set[str]:
    return {subject.plan for subject in subjects if subject.kind == "item" and subject.state != State.CHANGED}


def _corrected(subjects: Sequence[Subject]) -> Iterator[str]:
    """Yield the folders of the plans to which a correction was added."""
    for subject in subjects:
        for change in subject.changes:
            is_new = change.new_keys is not None and not change.old
            if is_new and change.new_keys and change.new_keys[0] == _CORRECTIONS:
                yield subject.plan


def _with_keys(
    subjects: Sequence[Subject], is_meant: Callable[[Change], bool]
) -> Iterator[tuple[Subject, Change]]:
    yield from ((subject, change) for subject in subjects for change in subject.changes if is_meant(change))


def _is_bound(change: Change) -> bool:
    return (change.new_keys or change.old_keys) in _LINES_OF_SOURCE


def _is_id(change: Change) -> bool:
    keys = change.new_keys
    if change.kind == ChangeKind.PLACES:
        return keys == ("measures",)
    return keys is not None and (keys[-1] == "id" or keys == ("number",))


def _meanings(subjects: Sequence[Subject]) -> Iterator[Meaning]:
    """Yield the official words that went from ``means`` to ``near`` of an entry, or back."""
    for subject in subjects:
        of = {change.field: change for change in subject.changes if subject.kind == _WORDS}
        if "means" in of and "near" in of:
            for left, right in (("means", "near"), ("near", "means")):
                moved = [word for word in of[left].lost if word in of[right].gained]
                yield from (Meaning(subject, word, right == "means") for word in moved)


def _struck_out(old: Book, new: Book) -> Iterator[str]:
    """Yield the recorded addresses that are gone from the record, of a whole page that alone.

    A bureau that begins with its own plans strikes out those of another site.
    """
    if not is_of_this_site(replace(new, addresses=old.addresses)):
        return
    gone = _recorded(old) - _recorded(new)
    yield from sorted(each for each in gone if "#" not in each or each.partition("#")[0] not in gone)


def _recorded(book: Book) -> set[str]:
    """Return the addresses that ``addresses.yml`` knows; without it nothing tells of one that is lost."""
    return {
        f"{entry.page}#{anchor}" if anchor else entry.page
        for entry in book.addresses.record.published
        for anchor in ("", *entry.anchors)
    }


def _lost(old: Book, new: Book) -> Iterator[Place]:
    """Yield the places that lead nowhere now, without those on a page that is gone as a whole."""
    kept, lost = places(new), places(old)
    record = new.addresses.record
    told = {moved.address for moved in record.moved} | {gone.address for gone in record.gone}
    missing = {address: place for address, place in lost.items() if address not in kept}
    for address, place in missing.items():
        causes = {place.page, page_told_by(address)} - {address}
        if address not in told and not causes & missing.keys():
            yield place
