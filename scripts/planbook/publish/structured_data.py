"""JSON-LD of pages in the words of https://schema.org: the document, where a page stands, questions.

It tells what the pages tell, and nothing else; who answers a question, and what became of a plan, is in none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from planbook.addresses import paths
from planbook.link.library import Library
from planbook.link.overview_views import AudienceView
from planbook.link.plan_views import ItemView, PlanView

LANGUAGE = "zh-Hans-CN"
_HOME = ("首页", paths.HOME)

# Names and Markdown paths of pages, from the front door to the page itself.
Trail = Sequence[tuple[str, str]]


def structured_data(library: Library, root: str, site_name: str) -> Mapping[str, str]:
    """Return JSON-LD by the Markdown path of the page; ``root`` is the site's address, with its slash."""
    site = {"@type": "WebSite", "name": site_name, "url": root, "inLanguage": LANGUAGE}
    found = {paths.HOME: [site]}
    for plan in library.plans:
        found |= _of_plan(plan, root)
    for path, trail in _overviews(library):
        found[path] = [_breadcrumbs(trail, root)]
    for view in library.audiences:
        found[view.path] += _questions(view)
    return {path: _written(parts) for path, parts in found.items()}


def _of_plan(plan: PlanView, root: str) -> dict[str, list[Any]]:
    home = (plan.link.name, plan.link.path)
    document = _document(plan, root)
    found = {
        plan.link.path: [_breadcrumbs([home], root), document],
        plan.full_path: [_breadcrumbs([home, ("公文全文", plan.full_path)], root), document],
    }
    for section in plan.sections:
        above = [(link.heading, link.path) for link in (*section.above, section.link)]
        found[section.link.path] = [_breadcrumbs([home, *above], root)]
    for view in plan.items:
        above = [(link.heading, link.path) for link in view.sections]
        trail = [home, *above, (view.link.name, view.link.path)]
        found[view.link.path] = [_breadcrumbs(trail, root), _item(view, plan, root)]
    return found


def _document(plan: PlanView, root: str) -> dict[str, Any]:
    """Return what the plan itself tells about who issued it and when."""
    facts = {
        "publisher": {"@type": "Organization", "name": plan.plan.issuer} if plan.plan.issuer else None,
        "dateCreated": plan.plan.document_date,
        "datePublished": plan.plan.page_date,
    }
    return {
        "@type": "CreativeWork",
        "name": plan.plan.title,
        "url": _address(root, plan.full_path),
        "inLanguage": LANGUAGE,
        **{name: value for name, value in facts.items() if value},
    }


def _item(view: ItemView, plan: PlanView, root: str) -> dict[str, Any]:
    whole = {"@type": "CreativeWork", "name": plan.plan.title, "url": _address(root, plan.full_path)}
    return {
        "@type": "CreativeWork",
        "name": view.link.name,
        "position": view.item.number,
        "url": _address(root, view.link.path),
        "inLanguage": LANGUAGE,
        "isPartOf": whole,
    }


def _questions(view: AudienceView) -> Iterator[dict[str, Any]]:
    """Yield what this reader asks, with the answers that the page shows."""
    questions = [
        {"@type": "Question", "name": each.question.ask, "acceptedAnswer": _answer(each.question.answer)}
        for plan in view.questions
        for group in plan.groups
        for each in group.questions
    ]
    if questions:
        yield {"@type": "FAQPage", "mainEntity": questions}


def _answer(text: str) -> dict[str, str]:
    return {"@type": "Answer", "text": text}


def _overviews(library: Library) -> Iterator[tuple[str, Trail]]:
    topics, audiences = ("按主题", paths.TOPICS), ("按读者", paths.AUDIENCES)
    about = ("关于本站", paths.ABOUT)
    for page in (topics, audiences, ("名词解释", paths.TERMS), about):
        yield page[1], [page]
    yield paths.DATA, [about, ("给开发者的数据", paths.DATA)]
    for topic in library.topics:
        yield topic.path, [topics, (topic.topic.name, topic.path)]
    for audience in library.audiences:
        yield audience.path, [audiences, (audience.audience.name, audience.path)]
    for facet in library.facets:
        yield facet.path, [(facet.kind.title, facet.path)]


def _breadcrumbs(trail: Trail, root: str) -> dict[str, Any]:
    entries = [
        {"@type": "ListItem", "position": place, "name": name, "item": _address(root, path)}
        for place, (name, path) in enumerate([_HOME, *trail], 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": entries}


def _address(root: str, path: str) -> str:
    return root + paths.address(path)


def _written(parts: Sequence[Any]) -> str:
    """Return JSON-LD that no sign in it can end before its time in HTML."""
    data = {"@context": "https://schema.org", "@graph": list(parts)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
