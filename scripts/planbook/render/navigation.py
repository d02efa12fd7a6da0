"""The site's navigation. Items are not in it: they would weigh down every page of a long plan."""

from __future__ import annotations

import html
from typing import Any

from planbook.link import paths
from planbook.link.library import Library


def navigation(library: Library) -> list[dict[str, Any]]:
    """Return MkDocs' ``nav``: a list of ``{title: path}`` or ``{title: [...]}``.

    Titles are HTML-escaped, because themes print them unescaped.
    """
    return [
        {"首页": paths.HOME},
        *(
            {
                html.escape(plan.name): [
                    {"总览": plan.path},
                    *({html.escape(section.link.heading): section.link.path} for section in plan.sections),
                    {"公文全文": plan.full_path},
                ]
            }
            for plan in library.plans
        ),
        {
            "按主题": [
                {"全部主题": paths.TOPICS},
                *({html.escape(view.topic.name): view.path} for view in library.topics),
            ]
        },
        {
            "按读者": [
                {"全部读者": paths.AUDIENCES},
                *({html.escape(view.audience.name): view.path} for view in library.audiences),
            ]
        },
        {
            "查一查": [
                {"名词解释": paths.TERMS},
                *({view.kind.title: view.path} for view in library.facets),
            ]
        },
        {"关于本站": paths.ABOUT},
    ]
