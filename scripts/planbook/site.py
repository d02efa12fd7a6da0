"""The whole way of the data in one call: load -> check -> link -> render and search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from planbook.checked import checked
from planbook.content_version import content_version
from planbook.editing import edit_files
from planbook.history import last_changes
from planbook.link import link
from planbook.link.forges import Desk
from planbook.link.library import Library
from planbook.link.sources import Sources
from planbook.problem import Problem
from planbook.render import Page, asked, lists, navigation, of_one_file, pages, problem_page, redirects
from planbook.search import search_files


@dataclass(frozen=True)
class Head:
    """What a page of a published site has for those who pass it on, and for machines.

    ``data`` is its JSON-LD, empty where it has none; ``address`` its own, ``code`` the same as a QR code, an
    SVG element. ``card`` and ``square`` are the addresses on the site of the pictures that chats show with a
    link, ``icon`` is that of the icon for phones; empty where there are none.
    """

    data: str
    address: str
    code: str
    card: str = ""
    square: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Site:
    """The pages of a site, MkDocs' ``nav`` for them, and files by their path.

    ``files`` have a version in their addresses: those of the search and of the form for editors; ``others``
    have none. ``lists`` are title and address of the pages to look through where a search finds nothing,
    ``asked`` of answers to what is asked most, ``examples`` what the box offers to search for. ``place`` goes
    before the site's name. ``heads`` go by the Markdown paths of pages, and are there once it is known where
    the site is published; ``notes`` tell who builds it what is missing then. ``library`` is what all was made
    from, ``None`` where nothing could be. ``changed`` tells when a page was last changed (ISO) by its
    Markdown path, as far as that is known; ``feed`` is the address of the feed of changes, empty where there
    is none.
    """

    pages: Sequence[Page]
    navigation: Sequence[dict[str, Any]]
    files: Sequence[tuple[str, bytes]] = ()
    lists: Sequence[tuple[str, str]] = ()
    asked: Sequence[tuple[str, str]] = ()
    examples: Sequence[str] = ()
    place: str = ""
    others: Sequence[tuple[str, bytes]] = ()
    library: Library | None = None
    heads: Mapping[str, Head] = field(default_factory=dict)
    notes: Sequence[str] = ()
    changed: Mapping[str, str] = field(default_factory=dict)
    feed: str = ""

    @cached_property
    def paths_in_navigation(self) -> frozenset[str]:
        """The Markdown paths that ``navigation`` names, at any depth."""
        return frozenset(_paths(self.navigation))

    @cached_property
    def beside(self) -> dict[str, str]:
        """What stands beside pages on a wide screen, by their Markdown paths."""
        return {page.path: page.beside for page in self.pages if page.beside}

    @cached_property
    def files_version(self) -> str:
        """Changes when a file changes: part of their addresses, so that no browser mixes old and new."""
        return content_version(part for _, part in self.files)


def make_site(
    directory: Path, cache: Path | None = None, desk: Desk | None = None, *, is_dated: bool = False
) -> tuple[Site | None, list[Problem]]:
    """Return the site made from ``directory``, or ``None`` and the problems that stand against it.

    ``cache`` is a folder for what the next call need not make again; the site is the same without.
    ``desk`` knows where it will be published and its data edited; ``is_dated`` says whether pages tell when
    they were last changed, as far as git knows.
    """
    book, problems = checked(directory, cache)
    if problems or book is None:
        return None, problems
    library, sources = link(book), Sources(book, desk)
    dates = last_changes(directory, cache) if is_dated else {}
    made = tuple(pages(library, cache, dates, sources, published_at=desk.site_url if desk else ""))
    return Site(
        made,
        navigation(library),
        (*search_files(library, book.words.records, cache=cache), *edit_files(book, library, sources, cache)),
        lists(library),
        asked(library),
        library.examples,
        library.home.place,
        tuple(redirects(library.departed, desk.site_url if desk else "")),
        library,
        changed=_changed(made, dates, of_one_file(library)),
    ), []


def _changed(made: Sequence[Page], dates: Mapping[str, str], own: frozenset[str]) -> dict[str, str]:
    """Return when pages were last changed: those of one file with it, all others with any."""
    newest = max(dates.values(), default="")
    every = {page.path: dates.get(page.file or "", "") if page.path in own else newest for page in made}
    return {path: date for path, date in every.items() if date}


def problem_site(problems: Sequence[Problem], *, refreshes: bool) -> Site:
    """Return a one-page site that lists ``problems``, for a preview that has nothing else to show.

    ``refreshes`` says whether the preview sees when they are mended.
    """
    page = problem_page(problems, refreshes=refreshes)
    return Site((page,), [{"首页": page.path}])


def _paths(navigation: Any) -> list[str]:
    if isinstance(navigation, str):
        return [navigation]
    children = navigation.values() if isinstance(navigation, dict) else navigation
    return [path for child in children for path in _paths(child)]
