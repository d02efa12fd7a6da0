"""Types queries into the search box of a built site, in Chromium, and measures the answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from box import Box
from playwright.sync_api import Browser, Page

from benchmarks.measure import compressed_kibibytes

# Types a query, with the one event that Material itself listens for, and tells how long it takes to the
# first result.
TIMING = """
    window.type = (text) => {
        const input = document.querySelector("[data-md-component=search-query]");
        input.value = text;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    };
    window.time = (text) => {
        const list = document.querySelector(".md-search-result__list");
        return new Promise((resolve) => {
            const start = performance.now();
            const watch = new MutationObserver(() => {
                if (!list.children.length) return;
                watch.disconnect();
                resolve(performance.now() - start);
            });
            watch.observe(list, { childList: true });
            setTimeout(() => resolve(null), 3000);
            window.type(text);
        });
    };
"""


class MeasuredBox(Box):
    """The open search box of the home page of ``site``, the folder that is served at ``address``."""

    def __init__(self, page: Page, address: str, site: Path) -> None:
        self.site = site
        self.fetched: list[str] = []
        page.context.on("request", lambda request: self.fetched.append(request.url))
        page.add_init_script(TIMING)
        super().__init__(page, address)
        self.open()

    def put(self, query: str) -> None:
        """Put ``query`` into the box in a way that Material's own search hears of."""
        self.page.evaluate("query => window.type(query)", query)

    def find(self, query: str) -> list[str]:
        """Return the paths of what ``query`` finds, each once, best first."""
        if self.input.input_value() != query:
            self.fill(query)
        return self.found()

    def milliseconds(self, query: str) -> float | None:
        """Return the time from the last key of ``query`` to its first result; ``None`` if it has none."""
        self.find(query[:-1])
        return self.first_result(query)

    def first_result(self, query: str) -> float | None:
        """Type ``query`` and return the milliseconds to its first result; ``None`` if it has none."""
        return self.page.evaluate("query => window.time(query)", query)  # type: ignore[no-any-return]

    def kibibytes(self) -> float:
        """Return how much has been fetched for the search, compressed, each file once."""
        names = {unquote(urlsplit(url.removeprefix(self.address)).path) for url in self.fetched}
        files = [self.site / name for name in names if name.startswith(("search/", "assets/javascripts/"))]
        return compressed_kibibytes(path for path in files if "bundle" not in path.name and path.is_file())


@contextmanager
def opened(started: Browser, address: str, site: Path) -> Iterator[MeasuredBox]:
    """Open the box of the home page in a browser context of its own."""
    with started.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield MeasuredBox(context.new_page(), address, site)
