"""Everything derived from the data: neighbours, backlinks, lists by topic, audience, term and facet."""

from __future__ import annotations

from planbook.book import Book
from planbook.link import overviews
from planbook.link.comparisons import comparisons
from planbook.link.departed import departed
from planbook.link.interest import by_interest, facts_of_home, foremost
from planbook.link.items import ItemLinker
from planbook.link.library import Library
from planbook.link.names import place_of
from planbook.link.overview_views import HomeView
from planbook.link.plan_pictures import plan_picture
from planbook.link.search_words import examples, search_words
from planbook.link.terms import TermFinder, term_groups
from planbook.model.facet_kinds import FACET_KINDS
from planbook.proposals import without_proposals


def link(book: Book) -> Library:
    """Return the linked content of a book that has passed its checks, without what is only proposed."""
    proposed, book = book, without_proposals(book)
    topics, audiences, terms = book.topics.records, book.audiences.records, book.terms.records
    finder = TermFinder(terms)
    linker = ItemLinker(book.plans, topics, audiences, finder)
    plans = [linker.plan(loaded) for loaded in book.plans]
    reader = foremost(audiences)
    in_order = by_interest(topics, plans, reader)
    groups = term_groups(plans, terms, in_order, finder)
    topic_views = overviews.topics(plans, topics, groups)
    audience_views = overviews.audiences(plans, audiences)
    views = {view.topic.id: view for view in topic_views}
    return Library(
        plans=plans,
        topics=topic_views,
        audiences=audience_views,
        terms=groups,
        facets=[overviews.facets(plans, kind) for kind in FACET_KINDS],
        pictures={plan.link.id: plan_picture(plan, topics) for plan in plans},
        words=search_words(plans, book.words.records),
        examples=examples(plans[0], audiences),
        departed=departed(book),
        comparisons=comparisons(proposed, plans),
        home=HomeView(
            place=place_of(plans[0].plan.issuer or ""),
            facts=facts_of_home(plans[0], reader),
            topics=[views[topic.id] for topic in in_order if views[topic.id].item_count],
            reader=audience_views[0] if audience_views and audience_views[0].item_count else None,
        ),
    )
