"""The site's navigation. Items are not in it: they would weigh down every page of a long plan."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from planbook.addresses import paths
from planbook.link.library import Library
from planbook.link.plan_views import PlanView

# All tabs stand in one line of 1,280 pixels: of more plans the newest have one each, the others one together.
_MOST_TABS = 3


def navigation(library: Library) -> list[dict[str, Any]]:
    """Return MkDocs' ``nav``: a list of ``{title: path}`` or ``{title: [...]}``.

    Titles are HTML-escaped, because themes print them unescaped.
    """
    return [
        {"首页": paths.HOME},
        *(_plan(library, plan) for plan in _newest(library)),
        *_earlier(library),
        *_list(
            "按主题", "全部主题", paths.TOPICS, [(v.topic.name, v.path) for v in library.topics if v.plans]
        ),
        *_list(
            "按读者",
            "全部读者",
            paths.AUDIENCES,
            [(v.audience.name, v.path) for v in library.audiences if v.plans],
        ),
        *_reference(library),
        {"关于本站": paths.ABOUT},
    ]


def lists(library: Library) -> list[tuple[str, str]]:
    """Return title and address of the pages to look through where a search finds nothing."""
    by_topic = [("按主题看", paths.TOPICS)] if any(view.plans for view in library.topics) else []
    by_audience = [("按读者看", paths.AUDIENCES)] if any(view.plans for view in library.audiences) else []
    texts = [(f"翻看{plan.link.name}的公文全文", plan.full_path) for plan in _newest(library)]
    return [(title, paths.address(path)) for title, path in (*by_topic, *by_audience, *texts)]


def asked(library: Library) -> list[tuple[str, str]]:
    """Return question and address of what the home page's reader asks first, one of each group."""
    reader = library.home.reader
    if reader is None or not reader.questions:
        return []
    first = [group.questions[0] for group in reader.questions[0].groups]
    return [(each.question.ask, paths.address(reader.path, each.anchor)) for each in first]


def _newest(library: Library) -> Sequence[PlanView]:
    """Return the plans with a tab of their own."""
    return library.plans[: _MOST_TABS if len(library.plans) <= _MOST_TABS else _MOST_TABS - 1]


def _earlier(library: Library) -> list[dict[str, Any]]:
    """Return the tab of the other plans, or none where there are no others."""
    others = library.plans[len(_newest(library)) :]
    return [{"更早的要点": [_plan(library, plan) for plan in others]}] if others else []


def _plan(library: Library, plan: PlanView) -> dict[str, Any]:
    compared = [view for view in library.comparisons if view.newer == plan.link]
    return {
        html.escape(plan.link.name): [
            {"总览": plan.link.path},
            *({html.escape(section.link.heading): section.link.path} for section in plan.chapters),
            {"公文全文": plan.full_path},
            *({html.escape(f"和{view.older.mark}对照"): view.path} for view in compared),
        ]
    }


def _list(title: str, all_of_them: str, path: str, pages: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    """Return a tab with a list and its ``pages``, or none where there is nothing to list."""
    if not pages:
        return []
    return [{title: [{all_of_them: path}, *({html.escape(name): page} for name, page in pages)]}]


def _reference(library: Library) -> list[dict[str, Any]]:
    """Return the tab with terms and facets, or none where there are neither."""
    pages = [{"名词解释": paths.TERMS}] if library.terms else []
    pages += [{view.kind.title: view.path} for view in library.facets if view.plans]
    return [{"查一查": pages}] if pages else []
