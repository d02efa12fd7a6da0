"""Pages of a browser that tests hand on to each other: to begin anew costs as much as most tests do.

A page is handed on with empty storage, no media but a screen, the address of no page, no tab beside it and
no script at the start of every page. What the browser has loaded is kept. What cannot be taken back needs a
context of its own: routes, the clock, a lost network, a refused change of the address, a service worker, a
folder without a server, and listeners that do more than fill a list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page

# How a screen looks unless a test asks for something else; each can be changed while a page is open.
USUAL_MEDIA = {"color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}
# How large it is unless a test asks for something else, as Playwright has it.
USUAL_VIEWPORT = {"width": 1280, "height": 720}
# No later address differs from this one only behind a "#", which would not load the page.
FORGET = """() => {
  if (location.protocol !== "http:") return;
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
}"""


class KeptPages:
    """The pages of one browser that are kept from test to test, by the options of their contexts."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: defaultdict[str, list[Page]] = defaultdict(list)
        self._take_back: dict[Page, Callable[[], None]] = {}

    def take(self, begin: str = "", **options: Any) -> tuple[str, Page]:
        """Return a page that nobody uses, and under which name to give it back.

        The script ``begin`` runs before the first of every page that is opened there.
        """
        media = {name: options.pop(name, usual) for name, usual in USUAL_MEDIA.items()}
        viewport = options.pop("viewport", USUAL_VIEWPORT)
        name = repr(sorted(options.items()))
        free = self._free[name]
        page = free.pop() if free else self._browser.new_context(viewport=viewport, **options).new_page()
        if page.viewport_size != viewport:
            page.set_viewport_size(viewport)
        page.emulate_media(media="null", **media)
        if begin:
            self._take_back[page] = page.add_init_script(begin).close
        return name, page

    def give_back(self, name: str, page: Page) -> None:
        """Make a page fit for another test."""
        for other in page.context.pages[1:]:
            other.close()
        if take_back := self._take_back.pop(page, None):
            take_back()
        page.evaluate(FORGET)
        self._free[name].append(page)
