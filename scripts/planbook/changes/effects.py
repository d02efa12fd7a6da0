"""What a change of the data does to the site: pages, links, everyday words and questions."""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planbook.addresses.permanent import address
from planbook.book import Book
from planbook.link import link
from planbook.link.library import Library
from planbook.render import pages

_LINK = re.compile(r"\]\(([^()\s]*\.md)?(?:#([^()\s]*))?[ )]")
_TITLE = re.compile(r"\A\s*---\n(?:.*\n)*?title: (.*)\n")
# The only page that needs no title of its own.
_HOME = "首页"
_HTML_LINK = re.compile(r'href="(?![^"]*:)([^"#]*)(?:#([^"]*))?"')


@dataclass(frozen=True)
class Difference:
    """What is gone and what is new, each once and in order."""

    lost: Sequence[str]
    gained: Sequence[str]


@dataclass(frozen=True)
class SeenPage:
    """A page that is new or reads differently: its ``title``, and the data ``file`` that it shows, if one."""

    address: str
    title: str
    file: str | None


@dataclass(frozen=True)
class Effects:
    """What changes on the site.

    ``pages`` are the addresses of those that stay and read differently. ``links`` holds by the address that a
    link leads to the pages that lose or gain it; ``words`` by an item's address what finds it; ``questions``
    are told by their words. ``shown`` are the pages that are there now.
    """

    pages: Sequence[str]
    added: Sequence[str]
    removed: Sequence[str]
    links: Mapping[str, Difference]
    words: Mapping[str, Difference]
    questions: Difference
    shown: Sequence[SeenPage] = ()


def effects(old: Book, new: Book) -> Effects:
    """Return what changes on the site from ``old`` to ``new``, two books that keep all rules."""
    libraries = link(old), link(new)
    made = [list(pages(library)) for library in libraries]
    before, after = ({page.path: page.markdown for page in each} for each in made)
    kept = [path for path in after if path in before]
    added = [address(path) for path in after if path not in before]
    return Effects(
        pages=[address(path) for path in kept if before[path] != after[path]],
        added=added,
        removed=[address(path) for path in before if path not in after],
        links=_by_key(_links(before, kept), _links(after, kept), without=added),
        words=_by_key(_words(libraries[0]), _words(libraries[1])),
        questions=_questions(old, new),
        shown=[
            SeenPage(address(page.path), _title(page.markdown), page.file)
            for page in made[1]
            if before.get(page.path) != page.markdown
        ],
    )


def _title(markdown: str) -> str:
    """Return a page's title as text; its front matter holds it as a word of YAML, or as JSON of HTML."""
    found = _TITLE.match(markdown)
    written = found[1] if found else _HOME
    return html.unescape(json.loads(written)) if written.startswith('"') else written


def _difference(old: Sequence[str], new: Sequence[str]) -> Difference:
    before, after = set(old), set(new)
    return Difference(
        [each for each in old if each not in after], [each for each in new if each not in before]
    )


def _by_key(
    old: Mapping[str, Sequence[str]], new: Mapping[str, Sequence[str]], without: Iterable[str] = ()
) -> dict[str, Difference]:
    """Return what differs by key, but for places on pages ``without``: links to new pages tell little."""
    left_out = set(without)
    keys = [key for key in dict.fromkeys((*new, *old)) if key.partition("#")[0] not in left_out]
    found = {key: _difference(old.get(key, ()), new.get(key, ())) for key in keys}
    return {key: difference for key, difference in found.items() if difference.lost or difference.gained}


def _links(markdown: Mapping[str, str], kept: Iterable[str]) -> dict[str, list[str]]:
    """Return by each address that is linked to the pages that do so, of those that are ``kept``."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in kept:
        for target in dict.fromkeys((*_in_markdown(path, markdown[path]), *_in_html(path, markdown[path]))):
            if target.partition("#")[0] != address(path):
                found[target].append(address(path))
    return found


def _in_markdown(path: str, markdown: str) -> Iterator[str]:
    """Yield where the Markdown links of a file lead, which are relative to it."""
    for target, anchor in _LINK.findall(markdown):
        page = posixpath.join(posixpath.dirname(path), target) if target else path
        yield address(posixpath.normpath(page), anchor)


def _in_html(path: str, markdown: str) -> Iterator[str]:
    """Yield where the HTML links of a file lead, which are relative to the address of its page."""
    for target, anchor in _HTML_LINK.findall(markdown):
        page = posixpath.normpath(posixpath.join(address(path), target))
        yield f"{page}{'' if page == '/' else '/'}{f'#{anchor}' if anchor else ''}"


def _words(library: Library) -> dict[str, list[str]]:
    """Return by the address of each item the everyday words that find it."""
    return {
        address(words.item.path): list(dict.fromkeys((*words.own, *words.said)))
        for words in library.words.items
    }


def _questions(old: Book, new: Book) -> Difference:
    """Return the questions that are gone and new; one that is only put in other words is neither."""
    before, after = _asked(old), _asked(new)
    return Difference(
        [ask for key, ask in before.items() if key not in after and ask not in after.values()],
        [ask for key, ask in after.items() if key not in before and ask not in before.values()],
    )


def _asked(book: Book) -> dict[tuple[str, str], str]:
    """Return how each question is put, by its plan's folder and its id."""
    return {
        (loaded.folder, question.id): question.ask
        for loaded in book.plans
        for question in loaded.questions.records
    }
