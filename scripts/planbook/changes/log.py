"""What the last commits changed in the data, in plain Chinese, from the comparison that reviews have."""

from __future__ import annotations

from dataclasses import astuple, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from planbook.book import Book
from planbook.build_cache import kept_values
from planbook.changes.log_lines import log_lines
from planbook.changes.subjects import compare
from planbook.history import data_commits, extract
from planbook.load import load
from planbook.proposals import without_proposals
from planbook.render.changelog import FEED, LogEntry, LogLine, changelog_feed, changelog_page
from planbook.site import Site


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
        feed=FEED if feed else "",
    )


def log_entries(directory: Path, most: int, cache: Path | None) -> list[LogEntry]:
    """Return what the last ``most`` commits changed by day, newest first, without what can't be read.

    What two states of the data differ in is kept in ``cache``: it never changes.
    """
    entries = []
    with kept_values(cache, "changelog.json", "") as kept:
        for day, group in groupby(data_commits(directory, most), lambda commit: commit.time[:10]):
            commits = list(group)
            trees = [commits[0].new_tree, *(commit.old_tree for commit in reversed(commits))]
            told = kept.get(" ".join(trees), partial(_told, directory, *trees))
            if told:
                entries.append(LogEntry(f"d{day}", commits[0].time, [LogLine(*line) for line in told]))
    return entries


def _told(directory: Path, new_tree: str, *old_trees: str) -> list[tuple[Any, ...]]:
    """Return what changed since the first of ``old_trees`` that can be read."""
    new = _book(directory, new_tree)
    old = next((book for tree in old_trees if (book := _book(directory, tree))), None) if new else None
    if new is None or old is None:
        return []  # data of a form that is no longer read
    names = {loaded.folder: loaded.plan.short_name for book in (old, new) for loaded in book.plans}
    return [astuple(line) for line in log_lines(compare(old, new), names)]


def _book(directory: Path, tree: str) -> Book | None:
    with TemporaryDirectory() as folder:
        extract(directory, tree, Path(folder))
        book, problems = load(Path(folder))
    return None if problems or book is None else without_proposals(book)
