"""What the last commits changed in the data, in plain Chinese, from the comparison that reviews have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from planbook.book import Book
from planbook.build_cache import kept_strings
from planbook.changes.subjects import State, Subject, compare
from planbook.history import DataCommit, data_commits, extract
from planbook.load import load
from planbook.proposals import without_proposals
from planbook.render.changelog import FEED, LogEntry, changelog_feed, changelog_page
from planbook.site import Site

_DID = {State.ADDED: "新加了", State.REMOVED: "删去了", State.CHANGED: "改了"}
# More lines of one change are counted, not read.
_MOST_LINES = 12
# Readers see what these do, not them.
_NOT_FOR_READERS = ("addresses", "words")
_SHORT_COMMIT = 10


def with_changelog(
    site: Site, directory: Path, most: int, cache: Path | None, site_name: str, site_url: str
) -> Site:
    """Return ``site`` with a page of what the last ``most`` commits changed in ``directory``, and a feed.

    Without whole history, or where nothing has changed, the site is returned as it is; without ``site_url``
    there is no feed, whose addresses must be whole.
    """
    entries = log_entries(directory, most, cache)
    if not entries or site.library is None:
        return site
    page = changelog_page(entries, site.library)
    feed = [(FEED, changelog_feed(entries, site_name, site_url))] if site_url else []
    return replace(
        site,
        pages=(*site.pages, page),
        navigation=[*site.navigation, {"内容更新": page.path}],
        others=(*site.others, *feed),
    )


def log_entries(directory: Path, most: int, cache: Path | None) -> list[LogEntry]:
    """Return what the last ``most`` commits changed, newest first, without what can't be read.

    What two states of the data differ in is kept in ``cache``: it never changes.
    """
    entries = []
    with kept_strings(cache, "changelog.json", "") as kept:
        for commit in data_commits(directory, most):
            told = kept.get(f"{commit.old_tree} {commit.new_tree}", partial(_told, directory, commit))
            if told:
                entries.append(LogEntry(f"c{commit.commit[:_SHORT_COMMIT]}", commit.time, told.split("\n")))
    return entries


def _told(directory: Path, commit: DataCommit) -> str:
    return "\n".join(_lines(directory, commit.old_tree, commit.new_tree))


def _lines(directory: Path, old_tree: str, new_tree: str) -> Iterator[str]:
    books = [_book(directory, tree) for tree in (old_tree, new_tree)]
    if books[0] is None or books[1] is None:
        return  # data of a form that is no longer read
    every = compare(books[0], books[1])
    subjects = [subject for subject in every if subject.kind not in _NOT_FOR_READERS]
    names = {loaded.folder: loaded.plan.short_name for book in books if book for loaded in book.plans}
    for subject in subjects[:_MOST_LINES]:
        yield _line(subject, names)
    if len(subjects) > _MOST_LINES:
        yield f"……共{len(subjects)}处。"
    if words := sum(subject.kind == "words" for subject in every):
        yield f"补充和改正了搜索用的{words}组说法。"


def _book(directory: Path, tree: str) -> Book | None:
    with TemporaryDirectory() as folder:
        extract(directory, tree, Path(folder))
        book, problems = load(Path(folder))
    return None if problems or book is None else without_proposals(book)


def _line(subject: Subject, names: dict[str, str]) -> str:
    plan = names.get(subject.plan, "")
    name = "公文的原样存档" if subject.kind == "source" else subject.name
    what = plan if subject.kind == "plan" else f"{plan}{name}"
    fields = _fields(subject)
    return f"{_DID[subject.state]}{what}{f'：{fields}' if fields else ''}。"


def _fields(subject: Subject) -> str:
    """Return the Chinese names of the fields that changed, each once and without what is inside them."""
    changed: Sequence[str] = [change.name.partition(" · ")[0] for change in subject.changes]
    return "、".join(dict.fromkeys(changed))
