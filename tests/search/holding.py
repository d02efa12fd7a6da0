"""Which items hold words: those that a search for these words must find first."""

from __future__ import annotations

from collections.abc import Sequence

from built_site import url_path
from planbook.link.plan_views import ItemView
from planbook.search.plain import plain


def holding(items: Sequence[ItemView], words: str) -> set[str]:
    """Return the addresses of the ``items`` whose official text or summary has ``words`` in it."""
    needle = plain(words)
    return {
        url_path(view.link.path)
        for view in items
        if needle in plain(view.item.official_text) or needle in plain(view.item.summary or "")
    }
