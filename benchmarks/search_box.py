"""Types queries into the search box of a built site, in Chromium, and measures the answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from box import COUNTING
from playwright.sync_api import Browser, Page

from benchmarks.measure import compressed_kibibytes

PATIENCE_MS = 20_000

# Types a query and tells how long it takes to the first result.
TIMING = """
    window.put = (text) => {
        const input = document.querySelector("[data-md-component=search-query]");
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
            input.value = text;
            input.dispatchEvent(new InputEvent("input", { bubbles: true }));
            input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
        });
    };
"""


@dataclass(frozen=True)
class Box:
    """The open search box of a page; ``site`` is the folder that is served."""

    page: Page
    address: str
    site: Path
    fetched: list[str]

    def milliseconds(self, query: str) -> float | None:
        """Return the time from the last key of ``query`` to its first result; ``None`` if it has none."""
        self.found(query[:-1])
        return self.page.evaluate("(query) => window.put(query)", query)  # type: ignore[no-any-return]

    def found(self, query: str) -> list[str]:
        """Return the paths of the results, each once, best first."""
        asked = self.page.evaluate("window.asked")
        self.page.evaluate(
            """(text) => {
                const input = document.querySelector("[data-md-component=search-query]");
                if (input.value === text) window.asked += 1, window.answered += 1;
                input.value = text;
                input.dispatchEvent(new InputEvent("input", { bubbles: true }));
                input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
            }""",
            query,
        )
        self.page.wait_for_function(
            f"window.asked > {asked} && window.answered === window.asked", timeout=PATIENCE_MS
        )
        hrefs = self.page.evaluate(
            "Array.from(document.querySelectorAll('a.md-search-result__link'), (link) => link.href)"
        )
        paths = [href.removeprefix(self.address).split("?")[0].split("#")[0] for href in hrefs]
        return list(dict.fromkeys(paths))

    def kibibytes(self) -> float:
        """Return how much has been fetched for the search, compressed, each file once."""
        names = {unquote(urlsplit(url.removeprefix(self.address)).path) for url in self.fetched}
        files = [self.site / name for name in names if name.startswith(("search/", "assets/javascripts/"))]
        return compressed_kibibytes(path for path in files if "bundle" not in path.name and path.is_file())


@contextmanager
def opened(started: Browser, address: str, site: Path) -> Iterator[Box]:
    """Open the box of the home page in a browser context of its own."""
    with started.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        context.on("request", lambda request: fetched.append(request.url))
        page.add_init_script(COUNTING)
        page.add_init_script(TIMING)
        page.goto(address)
        page.locator("[data-md-component=search-query]").click()
        page.wait_for_function("window.answered > 0", timeout=PATIENCE_MS)
        yield Box(page, address, site, fetched)
