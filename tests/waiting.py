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
# Asks again within the page for a while: that costs a tenth of asking again from outside. Where the test has
# stopped the page's clock it would never ask again.
_LOOK = """async ([arg, pause, times]) => {
  const look = async () => {
    const found = (SCRIPT);
    return Boolean(await (typeof found === "function" ? found(arg) : found));
  };
  let left = globalThis.__pwClock ? 1 : times;
  for (;;) {
    if (await look()) return true;
    left -= 1;
    if (!left) return false;
    await new Promise((done) => setTimeout(done, pause));
  }
}"""
# Within one second, or the patience of who waits would not be kept.
_TIMES = 50


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
        return bool(page.evaluate(_LOOK.replace("SCRIPT", script), [arg, PAUSE_MS, _TIMES]))
    except Error as error:
        if any(sign in error.message for sign in _IS_LEAVING):
            return False
        raise
