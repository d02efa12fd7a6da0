"""Waiting in a page until something is so, under its Content-Security-Policy.

Playwright's own ``wait_for_function`` compiles text inside the page, which the policy of every page refuses.
"""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Error, Page

PATIENCE_S = 30.0
# Often enough for a quick test, seldom enough for a busy machine.
PAUSE_MS = 20
# A page that is being left for another one has no answer yet.
_IS_LEAVING = ("context was destroyed", "navigat")


def wait_until(page: Page, script: str, arg: Any = None, patience: float = PATIENCE_S) -> None:
    """Wait until ``script``, an expression or a function of ``arg``, is true in ``page``.

    Raises:
        AssertionError: where it is not after ``patience`` seconds.
    """
    end = time.monotonic() + patience
    while not _is_true(page, script, arg):
        assert time.monotonic() < end, f"never true: {script}"
        page.wait_for_timeout(PAUSE_MS)


def _is_true(page: Page, script: str, arg: Any) -> bool:
    try:
        return bool(page.evaluate(script, arg))
    except Error as error:
        if any(sign in error.message for sign in _IS_LEAVING):
            return False
        raise
