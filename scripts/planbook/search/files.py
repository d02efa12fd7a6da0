"""All files of the search, by their path on the site.

``search/core.txt`` is what every query needs. A plan of a few dozen items is in it whole; a longer one
is cut into blocks, with a directory of them, so that a query loads a few. ``search/words/`` is what everyday
words lead to. The rest serves a few queries only and is loaded by them.

All are JSON in GB 18030: a sixth smaller than UTF-8 when compressed, and every browser decodes it. Each
stands in a call, ``held(…)``: a site that is opened from a folder can fetch nothing, but run scripts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

from planbook.addresses import paths
from planbook.build_cache import kept_values
from planbook.link.library import Library
from planbook.link.text_views import Paragraph
from planbook.model.vocabularies import Term, Word
from planbook.search.bundle import ENGINE, MORE, QUERY, WORKER, bundle
from planbook.search.cuts import Cutter, kept_cutter
from planbook.search.directory import shards
from planbook.search.everyday import everyday_parts
from planbook.search.homophones import homophones
from planbook.search.names import names
from planbook.search.plain import width
from planbook.search.questions import ANSWERS_A_FILE, answers, asked
from planbook.search.records import joined, records
from planbook.search.site_pages import site_pages
from planbook.search.traditional import traditional
from planbook.text.readings import readings

WHOLE_ITEMS = 40  # Up to so many items the plans are one block inside the core.
BLOCK_ITEMS = 20
TERMS_A_FILE = 20  # Some 2 KB when compressed: one is shown for a query.
PHRASES = 20_000  # Words that can be typed by their reading.
NO_INDEX = b"__index={}"  # Opened from a folder, Material runs this script for an index; we need none of it.


def search_files(
    library: Library,
    words: Sequence[Word],
    *,
    whole_items: int = WHOLE_ITEMS,
    block_items: int = BLOCK_ITEMS,
    cache: Path | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file; ``words`` is the thesaurus shared by the plans.

    ``cache`` is the folder that keeps from build to build what takes long to make.
    """
    with kept_cutter(_known(library, words), cache) as cutter:
        yield from _files(library, words, cutter, whole_items, block_items, cache)


def _files(
    library: Library,
    words: Sequence[Word],
    cutter: Cutter,
    whole_items: int,
    block_items: int,
    cache: Path | None,
) -> Iterator[tuple[str, bytes]]:
    items = records(library, words, cutter)
    size = max(len(items), 1) if len(items) <= whole_items else block_items
    blocks = [items[start : start + size] for start in range(0, len(items), size)]
    everyday = _everyday(words, _own_words(library), cache)
    core: dict[str, Any] = {"items": len(items), "size": size, "parts": len(everyday), "entries": len(words)}
    core |= {"answers": ANSWERS_A_FILE, "explanations": TERMS_A_FILE}
    if len(items) <= whole_items:
        core["block"] = [record.values for record in items]
    else:
        directory = shards(blocks)
        core["shards"] = len(directory)
        yield from _numbered("search/grams", directory)
        yield from _numbered("search/blocks", ([record.values for record in block] for block in blocks))
    yield from _numbered("search/words", everyday)
    yield "search/questions.txt", _json(asked(library))
    yield from _numbered("search/answers", answers(library))
    phrases = list(dict.fromkeys(_phrases(library, words)))[:PHRASES]
    yield "search/worker.js", f"const PARTS={len(everyday)};{bundle(WORKER)}".encode()
    yield "search/query.js", bundle(QUERY).encode()
    yield "search/engine.js", bundle(ENGINE).encode()
    yield "search/more.js", bundle(MORE).encode()
    yield "search/search_index.js", NO_INDEX
    core |= _core(library, cutter)
    yield "search/core.txt", _json(core)
    explained = [[term.id, term.name, term.explanation] for term in _terms(library)]
    yield from _numbered(
        "search/terms",
        (explained[start : start + TERMS_A_FILE] for start in range(0, len(explained), TERMS_A_FILE)),
    )
    read = readings(phrases, cache)
    known = {"phrases": joined(phrases), "readings": read, "others": homophones(phrases, read, cache)}
    yield "search/pinyin.txt", _json(known)
    texts = chain(phrases, (item.text for item in items), *_pages(library))
    yield "search/traditional.txt", _json(traditional(set(chain(*texts))))


def _everyday(words: Sequence[Word], own: set[str], cache: Path | None) -> list[dict[str, str]]:
    source = repr(([(word.say, word.means, word.near) for word in words], sorted(own)))
    with kept_values(cache, "everyday.json", "") as kept:
        return kept.get(source, lambda: everyday_parts(words, own))


def _own_words(library: Library) -> set[str]:
    return {word for plan in library.plans for view in plan.items for word in view.item.search_words}


def _core(library: Library, cutter: Cutter) -> dict[str, Any]:
    return {
        # What each plan's pages are below, its year, and what a result calls it.
        "plans": [[paths.address(plan.link.path), plan.plan.year, plan.link.mark] for plan in library.plans],
        # The place of each plan's first item among all items.
        "firsts": [0, *accumulate(len(plan.items) for plan in library.plans)][: len(library.plans)],
        "names": names([plan.plan for plan in library.plans]),
        "sections": [view.link.heading for plan in library.plans for view in plan.sections],
        "topics": joined(view.topic.name for view in library.topics),
        "audiences": joined(view.audience.name for view in library.audiences),
        # By what they are called, in the order of ``terms/``.
        "terms": ";".join(joined([term.name, *term.aliases]) for term in _terms(library)),
        # How wide their explanations are, to keep room for them until they are there.
        "widths": [width(term.explanation) for term in _terms(library)],
        "site": list(site_pages(library)),
        "pages": [[*page, cutter.packed(*page[1::2])] for page in _pages(library)],
    }


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


def _terms(library: Library) -> Iterator[Term]:
    return (view.term for group in library.terms for view in group.terms)


def _known(library: Library, words: Sequence[Word]) -> Iterator[str]:
    """Yield the words and names that editors have written down, as they may stand in a text."""
    yield from chain(*([term.name, *term.aliases] for term in _terms(library)))
    yield from _own_words(library)
    yield from chain(*((*word.say, *word.official) for word in words))
    for plan in library.plans:
        for view in plan.items:
            for measure in view.item.measures:
                yield from (facet.quote for facet in chain(measure.places, measure.policies, measure.units))


def _phrases(library: Library, words: Sequence[Word]) -> Iterator[str]:
    """Yield what may have been meant by a slip, the official words first."""
    yield from (term.name for term in _terms(library))
    yield from (view.topic.name for view in library.topics)
    yield from (view.audience.name for view in library.audiences)
    yield from chain(*(word.official for word in words))
    for plan in library.plans:
        for view in plan.items:
            yield view.link.name
            yield from (entry.facet.quote for entry in view.facets("places"))
            yield from view.item.search_words
    yield from chain(*(word.say for word in words))


def _numbered(folder: str, contents: Any) -> Iterator[tuple[str, bytes]]:
    for number, content in enumerate(contents):
        yield f"{folder}/{number}.txt", _json(content)


def _json(value: object) -> bytes:
    return f"held({json.dumps(value, ensure_ascii=False, separators=(',', ':'))})".encode("gb18030")
