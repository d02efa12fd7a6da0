"""What the policy of pages refuses, and what their consoles complain about."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page

# Every refusal, from before the first script on.
_LISTENING = """
    window.refused = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        window.refused.push(`${effectiveDirective} ${blockedURI}`);
    });
"""


def listening(context: BrowserContext) -> tuple[Page, list[str]]:
    """Return a page, which keeps its refusals in ``window.refused``, and the complaints as they come."""
    context.add_init_script(_LISTENING)
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console", lambda line: complaints.append(line.text) if line.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page, complaints
