"""What the policy of pages refuses, and what their consoles complain about."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from built_site import OpenPage

# Every refusal, from before the first script on.
_LISTENING = """
    window.refused = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        window.refused.push(`${effectiveDirective} ${blockedURI}`);
    });
"""


def listening(open_page: OpenPage, **options: Any) -> tuple[Page, list[str]]:
    """Return a page, which keeps its refusals in ``window.refused``, and the complaints as they come.

    An option ``begin`` is a script that runs before those of every page.
    """
    page = open_page(**options | {"begin": _LISTENING + options.get("begin", "")})
    complaints: list[str] = []
    page.on(
        "console", lambda line: complaints.append(line.text) if line.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page, complaints
