"""Whether the answer that someone came for is on the screen: official words, or what the editors answered."""

from __future__ import annotations

from playwright.sync_api import Page, expect

# The link below an entry of a list may stand further down.
MOST_OF_IT = 0.7


def is_answered(page: Page, answer: str) -> None:
    """Expect most of the place that tells the ``answer`` on the screen.

    Raises:
        AssertionError: where it is not.
    """
    told = page.locator("article").locator("[data-official], .editors, dd, li").filter(has_text=answer).first
    expect(told).to_be_in_viewport(ratio=MOST_OF_IT)
