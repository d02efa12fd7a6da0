"""The search box of a page, as a reader uses it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self
from weakref import WeakSet

from playwright.sync_api import Locator, Page, expect

from waiting import wait_until

NOTHING = "没有找到"
INITIAL = "输入要找的事，平常怎么说就怎么写"

# Counts what is asked of the worker and what it answers, and keeps the scripts that have come or failed, so
# that a test can wait for both.
COUNTING = """
    window.settled = new Set();
    for (const name of ["load", "error"]) {
        document.addEventListener(name, ({ target }) => window.settled.add(target), true);
    }
    window.asked = window.answered = 0;
    const Original = window.Worker;
    window.Worker = class extends Original {
        constructor(...all) {
            super(...all);
            this.addEventListener("message", ({ data }) => {
                if (data.type === 3) window.answered = window.asked;
            });
        }
        postMessage(message, ...rest) {
            if (message.type === 2) window.asked += 1;
            super.postMessage(message, ...rest);
        }
    };
"""

# The first drawn result carries what the worker said of its answer: whether more will come, and how many
# results there are; what editors say of it comes last.
DRAWN_WHOLE = """
    () => {
        const first = document.querySelector(".md-search-result__list [data-search]");
        const coming = document.querySelector(".search-partial:not([hidden]), .search-coming");
        const { isWhole, kinds } = first ? JSON.parse(first.dataset.search) : { isWhole: true, kinds: [] };
        const drawn = document.querySelectorAll(".md-search-result__list > :not([data-kept])").length;
        return !coming && isWhole && drawn === kinds.length;
    }
"""

# Pages are handed on from test to test, with the scripts that begin them.
_COUNTED: WeakSet[Page] = WeakSet()


class Box:
    """Opens a page and its search box; ``path`` is an address below the site's root."""

    def __init__(self, page: Page, address: str, path: str = "") -> None:
        self.page = page
        self.address = address
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        if page not in _COUNTED:
            page.add_init_script(COUNTING)
            _COUNTED.add(page)
        page.goto(address + path)
        wait_until(page, "window.asked > 0 && window.answered === window.asked")

    @property
    def asked(self) -> int:
        """How often the worker has been asked."""
        return int(self.page.evaluate("window.asked"))

    @property
    def input(self) -> Locator:
        """Where the query is typed."""
        return self.page.locator("[data-md-component=search-query]")

    @property
    def count(self) -> Locator:
        """How many results there are."""
        return self.page.locator(".md-search-result__meta")

    @property
    def links(self) -> Locator:
        """All links of the results."""
        return self.page.locator("a.md-search-result__link")

    def open(self) -> Self:
        """Open the box, on a phone or at a desk, and wait for the scripts that it brings."""
        button = self.page.locator("header label.md-header__button[for=__search]")
        if button.is_visible():
            button.click()
        else:
            self.input.click()
        expect(self.input).to_be_focused()
        wait_until(
            self.page,
            "[...document.head.querySelectorAll('script[src]')].every((each) => window.settled.has(each))",
        )
        return self

    def whole(self) -> Self:
        """Wait until all results are drawn, where the first ones come before the others."""
        wait_until(self.next_frame().page, DRAWN_WHOLE)
        return self.settle()

    def settle(self) -> Self:
        """Wait until nothing moves any more: on phones the box opens slowly."""
        wait_until(self.page, "document.getAnimations().every(({ playState }) => playState === 'finished')")
        return self

    def next_frame(self) -> Self:
        """Wait until what a frame brings, such as the event of a scroll, is over."""
        wait_until(
            self.page,
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))",
        )
        return self

    def fill(self, query: str) -> Self:
        """Put ``query``, another than before, into the box in one go and wait for the answer."""
        with self.answer():
            self.put(query)
        return self

    @contextmanager
    def answer(self) -> Iterator[None]:
        """Wait, once the body has asked something, for the answer."""
        asked = self.asked
        yield
        wait_until(self.page, f"window.asked > {asked} && window.answered === window.asked")

    def put(self, query: str) -> None:
        """Put ``query`` into the box in one go."""
        self.input.fill(query)

    def found(self) -> list[str]:
        """Return the paths of the results, each once, in order."""
        hrefs = self.links.evaluate_all("links => links.map(({ href }) => href)")
        paths = [href.removeprefix(self.address).split("?")[0].split("#")[0] for href in hrefs]
        return list(dict.fromkeys(paths))
