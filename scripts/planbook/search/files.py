"""All files of the search, by their path on the site.

``search/core.txt`` is what every query needs. A plan of a few dozen items is in it whole; a longer one
is cut into blocks, with a directory of them, so that a query loads a few. The rest serves a few
queries only and is loaded by them.

All are JSON in GB 18030: a sixth smaller than UTF-8 when compressed, and every browser decodes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import accumulate, chain
from typing import Any

from planbook.link import paths
from planbook.link.library import Library
from planbook.link.plan_views import Paragraph
from planbook.model.vocabularies import Word
from planbook.search.bundle import ENGINE, MORE, WORKER, bundle
from planbook.search.directory import shards
from planbook.search.names import names
from planbook.search.readings import readings
from planbook.search.records import Record, joined, records
from planbook.search.traditional import traditional

WHOLE_ITEMS = 40  # Up to so many items the plans are one block inside the core.
BLOCK_ITEMS = 20
TERM_ITEMS = 20  # A term of a long plan leads to so many of its items at most.
PHRASES = 4_000  # Words that can be typed by their reading.


def search_files(
    library: Library,
    words: Sequence[Word],
    *,
    whole_items: int = WHOLE_ITEMS,
    block_items: int = BLOCK_ITEMS,
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file; ``words`` is the thesaurus shared by the plans."""
    items = records(library, words)
    size = max(len(items), 1) if len(items) <= whole_items else block_items
    blocks = [items[start : start + size] for start in range(0, len(items), size)]
    core: dict[str, Any] = {"say": _sayings(library, words), "items": len(items), "size": size}
    if len(items) <= whole_items:
        core["block"] = [record.values for record in items]
    else:
        directory = shards(blocks)
        core["shards"] = len(directory)
        yield from _numbered("search/grams", directory)
        yield from _numbered("search/blocks", ([record.values for record in block] for block in blocks))
    phrases = list(dict.fromkeys(_phrases(library, words)))[:PHRASES]
    yield "search/worker.js", bundle(WORKER).encode()
    yield "search/engine.js", bundle(ENGINE).encode()
    yield "search/more.js", bundle(MORE).encode()
    yield "search/core.txt", _json(core | _core(library, words))
    yield "search/terms.txt", _json(_terms(library, items))
    yield "search/pinyin.txt", _json({"phrases": joined(phrases), "readings": readings(phrases)})
    texts = chain(phrases, (item.text for item in items), *_pages(library))
    yield "search/traditional.txt", _json(traditional(set(chain(*texts))))


def _sayings(library: Library, words: Sequence[Word]) -> str:
    own = {word for plan in library.plans for view in plan.items for word in view.item.search_words}
    return ";".join(joined(sorted(_needed(word.say, own))) for word in words)


def _core(library: Library, words: Sequence[Word]) -> dict[str, Any]:
    return {
        # What each plan's pages are below, its year, and what a result calls it.
        "plans": [[paths.address(plan.link.path), plan.plan.year, plan.link.mark] for plan in library.plans],
        # The place of each plan's first item among all items.
        "firsts": [0, *accumulate(len(plan.items) for plan in library.plans)][: len(library.plans)],
        "examples": joined(library.examples),
        "names": names([plan.plan for plan in library.plans]),
        "sections": [view.link.heading for plan in library.plans for view in plan.sections],
        "topics": joined(view.topic.name for view in library.topics),
        "audiences": joined(view.audience.name for view in library.audiences),
        "means": ";".join(joined(word.means) for word in words),
        "pages": list(_pages(library)),
    }


def _needed(words: Sequence[str], kept: Set[str]) -> list[str]:
    """Return ``words`` without those, but for ``kept``, that hold another of them: it finds the same."""
    return [
        word for word in words if word in kept or not any(other != word and other in word for other in words)
    ]


def _pages(library: Library) -> Iterator[list[str]]:
    """Yield the official text outside the items: address, title, then anchor and text in turn."""
    for plan in library.plans:
        lines = (*plan.notice, *plan.opening, *plan.closing)
        yield [paths.address(plan.link.path), plan.plan.title, *_anchors_and_texts(lines)]
        for section in plan.sections:
            yield [
                paths.address(section.link.path),
                section.link.heading,
                *_anchors_and_texts((*section.lines, *section.closing)),
            ]


def _anchors_and_texts(lines: Iterable[Paragraph]) -> Iterator[str]:
    for line in lines:
        yield line.anchor
        yield line.text


def _terms(library: Library, items: Sequence[Record]) -> list[list[Any]]:
    """Return id, name, explanation and items of every term; items by their place in the index."""
    places = {
        (library.plans[record.plan].link.id, record.number): place for place, record in enumerate(items)
    }
    return [
        [
            view.term.id,
            view.term.name,
            view.term.explanation,
            [places[item.plan.id, item.number] for item in view.items[:TERM_ITEMS]],
        ]
        for group in library.terms
        for view in group.terms
    ]


def _phrases(library: Library, words: Sequence[Word]) -> Iterator[str]:
    yield from (view.term.name for group in library.terms for view in group.terms)
    yield from (view.topic.name for view in library.topics)
    yield from (view.audience.name for view in library.audiences)
    yield from chain(*(word.say for word in words), *(word.means for word in words))
    for plan in library.plans:
        for view in plan.items:
            yield view.link.name
            yield from view.item.search_words


def _numbered(folder: str, contents: Any) -> Iterator[tuple[str, bytes]]:
    for number, content in enumerate(contents):
        yield f"{folder}/{number}.txt", _json(content)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("gb18030")
