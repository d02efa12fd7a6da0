"""What a change of the data does: two data folders -> a report for whoever reviews it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from planbook.addresses.permanent import places
from planbook.book import Book
from planbook.changes.alerts import alerts
from planbook.changes.effects import SeenPage, effects
from planbook.changes.found import Query, new_answers, queries
from planbook.changes.marked import listed
from planbook.changes.report import report
from planbook.changes.subjects import compare
from planbook.check import check
from planbook.load import load
from planbook.problem import Problem

_ADDRESSES = "addresses.yml"
_MOST_ADDRESSES = 3  # named one by one; the report names all

__all__ = ["Changes", "changes"]


@dataclass(frozen=True)
class Changes:
    """What changed: ``text`` in Chinese Markdown, and the pages to look at, those of changed files first.

    Where one of the two folders cannot be read whole, there is no ``text``, and ``problems`` say why.
    ``struck_out`` tells of published addresses that are no longer recorded: only what was before shows that.
    """

    text: str | None
    problems: Sequence[Problem] = ()
    pages: Sequence[SeenPage] = ()
    struck_out: Sequence[Problem] = ()


def changes(old: Path, new: Path, tables: Iterable[str] = ()) -> Changes:
    """Return what changed from the data folder ``old`` to ``new``.

    ``tables`` are queries to try on both, as ``found.queries`` reads them.
    """
    (before, old_problems), (after, new_problems) = load(old), load(new)
    if before is None or after is None or old_problems or new_problems:
        return Changes(None, [*old_problems, *new_problems])
    subjects = compare(before, after)
    is_sound = not check(before) and not check(after)
    seen = effects(before, after) if subjects and is_sound else None
    asked = _asked(tables, before, after) if seen else []
    answers = new_answers(before, after, asked) if asked else None
    alarms = alerts(before, after, subjects)
    text = report(subjects, alarms, seen, answers, len(asked))
    files = {subject.place for subject in subjects}
    shown = sorted(seen.shown, key=lambda page: page.file not in files) if seen else []
    return Changes(text, pages=shown, struck_out=list(_struck_out(alarms.struck_out, new)))


def _struck_out(addresses: Sequence[str], folder: Path) -> Iterator[Problem]:
    if addresses:
        yield Problem(
            (folder / _ADDRESSES).as_posix(),
            1,
            1,
            f"发布过的网址 {listed(addresses, _MOST_ADDRESSES)} 从 published 里划掉了",
            "请放回去：没有它，旧链接断了也查不出来。内容换了地方或不再保留的，另在 moved 或 gone 里写明。",
        )


def _asked(tables: Iterable[str], old: Book, new: Book) -> list[Query]:
    """Return the queries about pages that one of the books has: those for another plan tell nothing."""
    known = {*places(old), *places(new)}
    asked = (query for table in tables for query in queries(table))
    return [query for query in asked if any(f"/{page}" in known for page in query.meant)]
