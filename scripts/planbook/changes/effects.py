"""What a change of the data does to the site: pages, links, everyday words and questions."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planbook.book import Book
from planbook.link import link
from planbook.link.library import Library
from planbook.link.permanent import address
from planbook.render import pages

_LINK = re.compile(r"\]\(([^()\s]*\.md)?(?:#([^()\s]*))?[ )]")


@dataclass(frozen=True)
class Difference:
    """What is gone and what is new, each once and in order."""

    lost: Sequence[str]
    gained: Sequence[str]


@dataclass(frozen=True)
class Effects:
    """What changes on the site.

    ``pages`` are the addresses of those that stay and read differently. ``links`` holds by the address that a
    link leads to the pages that lose or gain it; ``words`` by an item's address what finds it; ``questions``
    are told by their words.
    """

    pages: Sequence[str]
    added: Sequence[str]
    removed: Sequence[str]
    links: Mapping[str, Difference]
    words: Mapping[str, Difference]
    questions: Difference


def effects(old: Book, new: Book) -> Effects:
    """Return what changes on the site from ``old`` to ``new``, two books that keep all rules."""
    libraries = link(old), link(new)
    before, after = ({page.path: page.markdown for page in pages(library)} for library in libraries)
    kept = [path for path in after if path in before]
    return Effects(
        pages=[address(path) for path in kept if before[path] != after[path]],
        added=[address(path) for path in after if path not in before],
        removed=[address(path) for path in before if path not in after],
        links=_by_key(_links(before, kept), _links(after, kept)),
        words=_by_key(_words(libraries[0]), _words(libraries[1])),
        questions=_difference(*(list(_questions(book)) for book in (old, new))),
    )


def _difference(old: Sequence[str], new: Sequence[str]) -> Difference:
    before, after = set(old), set(new)
    return Difference(
        [each for each in old if each not in after], [each for each in new if each not in before]
    )


def _by_key(old: Mapping[str, Sequence[str]], new: Mapping[str, Sequence[str]]) -> dict[str, Difference]:
    keys = dict.fromkeys((*new, *old))
    found = {key: _difference(old.get(key, ()), new.get(key, ())) for key in keys}
    return {key: difference for key, difference in found.items() if difference.lost or difference.gained}


def _links(markdown: Mapping[str, str], kept: Iterable[str]) -> dict[str, list[str]]:
    """Return by each address that is linked to the pages that do so, of those that are ``kept``."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in kept:
        for target, anchor in dict.fromkeys(_LINK.findall(markdown[path])):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            if page != path:
                found[address(page, anchor)].append(address(path))
    return found


def _words(library: Library) -> dict[str, list[str]]:
    """Return by the address of each item the everyday words that find it."""
    return {
        address(words.item.path): list(dict.fromkeys((*words.own, *words.said)))
        for words in library.words.items
    }


def _questions(book: Book) -> Iterable[str]:
    return (question.ask for loaded in book.plans for question in loaded.questions.records)
