"""The kinds of pages that a site has."""

from __future__ import annotations

from planbook.addresses import paths
from planbook.link.library import Library


def one_path_of_each_kind(library: Library) -> dict[str, str]:
    """Return the Markdown path of one page made from each template, by the template's name.

    The longest item stands for the items.
    """
    plan = library.plans[0]
    longest = max(plan.items, key=lambda view: len(view.measures))
    return {
        "home": paths.HOME,
        "about": paths.ABOUT,
        "plan": plan.link.path,
        "full": plan.full_path,
        "section": plan.sections[0].link.path,
        "item": longest.link.path,
        "topics": paths.TOPICS,
        "topic": library.topics[0].path,
        "audiences": paths.AUDIENCES,
        "audience": library.audiences[0].path,
        "terms": paths.TERMS,
        **{view.kind.page: view.path for view in library.facets},
        "search_words": paths.SEARCH_WORDS,
        "edit": paths.EDIT,
        "contribute": paths.CONTRIBUTE,
        "recipes": paths.RECIPES,
        "fields": paths.FIELDS,
        **dict([("compare", view.path) for view in library.comparisons][:1]),
        **dict([("gone", each.path) for each in library.departed if each.is_page and each.reason][:1]),
    }
