"""Everything derived from the data: neighbours, backlinks, lists by topic, audience, term and facet."""

from __future__ import annotations

from planbook.book import Book
from planbook.facet_kinds import FACET_KINDS
from planbook.link import overviews
from planbook.link.departed import departed
from planbook.link.items import ItemLinker
from planbook.link.library import Library
from planbook.link.search_words import examples, search_words
from planbook.link.terms import TermFinder, term_groups


def link(book: Book) -> Library:
    """Return the linked content of a book that has passed its checks."""
    topics, audiences, terms = book.topics.records, book.audiences.records, book.terms.records
    finder = TermFinder(terms)
    linker = ItemLinker(book.plans, topics, audiences, finder)
    plans = [linker.plan(loaded) for loaded in book.plans]
    groups = term_groups(plans, terms, topics, finder)
    return Library(
        plans=plans,
        topics=overviews.topics(plans, topics, groups),
        audiences=overviews.audiences(plans, audiences),
        terms=groups,
        facets=[overviews.facets(plans, kind) for kind in FACET_KINDS],
        words=search_words(plans, book.words.records),
        examples=examples(plans[0], audiences),
        departed=departed(book),
    )
