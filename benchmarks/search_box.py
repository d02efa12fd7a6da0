"""Types queries into the search box of a built site, in Chromium, and measures the answers."""

from __future__ import annotations

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import PROJECT

PATIENCE_MS = 20_000

# Remembers when a query went out and when its first results, or its last answer, came in.
WATCH = """
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
        names = {unquote(urlsplit(url).path).lstrip("/") for url in self.fetched}
        files = [self.site / name for name in names if name.startswith(("search/", "assets/javascripts/"))]
        wanted = [path for path in files if "bundle" not in path.name and path.is_file()]
        return sum(len(gzip.compress(path.read_bytes(), 9)) for path in wanted) / 1024


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: Any) -> None:
        pass


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes while something is on its way is no error here."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve the folder ``site``; gives its address, which ends in a slash."""
    server = _QuietServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a headless browser, found as the tests find it."""
    sys.path.insert(0, str(PROJECT / "tests"))
    launch = import_module("browser").launch
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@contextmanager
def opened(started: Browser, address: str, site: Path) -> Iterator[Box]:
    """Open the box of the home page in a browser context of its own."""
    context = started.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    context.on("request", lambda request: fetched.append(request.url))
    page.add_init_script(WATCH)
    page.goto(address)
    page.locator("[data-md-component=search-query]").click()
    page.wait_for_function("window.answered > 0", timeout=PATIENCE_MS)
    yield Box(page, address, site, fetched)
    context.close()
