"""The first search of a first visit on a slow line: how long a reader waits for the first result."""

from __future__ import annotations

import gzip
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from benchmarks.targets import at_most
from static_host import QuietHandler, served

# A poor mobile line, such as a WeChat reader has on a train.
BYTES_A_SECOND = 400_000 / 8
LATENCY_SECONDS = 0.4
PACKET = 1_400
FIRST_RESULT_SECONDS = 1.5
# Words of the text, everyday ones, a question, and one with a slip.
QUERIES = ("食堂", "校车", "放学没人接", "什么时候报名上小学", "心里健康")

# The time from the first key to the first result.
CLOCK = """
    window.firstResult = new Promise((resolve) => {
        let start = 0;
        window.addEventListener("input", () => start ||= performance.now(), true);
        addEventListener("DOMContentLoaded", () => {
            const list = document.querySelector(".md-search-result__list");
            new MutationObserver(() => {
                if (start && list.querySelector("a")) resolve(performance.now() - start);
            }).observe(list, { childList: true });
        });
    });
"""


class _Line:
    """What all answers share: each packet waits until the one before it is through."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free = 0.0

    def wait(self, size: int) -> None:
        """Return when ``size`` bytes are through."""
        with self._lock:
            self._free = max(self._free, time.monotonic()) + size / BYTES_A_SECOND
            free = self._free
        time.sleep(max(0.0, free - time.monotonic()))


class _SlowHandler(QuietHandler):
    """Compresses like a good server, but says nothing of how long a file may be kept."""

    protocol_version = "HTTP/1.1"
    line = _Line()

    def do_GET(self) -> None:  # noqa: N802, the name is http.server's
        time.sleep(LATENCY_SECONDS)
        path = Path(self.translate_path(self.path.partition("?")[0]))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            return self.send_error(HTTPStatus.NOT_FOUND)
        body = gzip.compress(file.read_bytes(), 9)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for start in range(0, len(body), PACKET):
            packet = body[start : start + PACKET]
            self.line.wait(len(packet))
            self.wfile.write(packet)
        return None


@contextmanager
def _slowly_served(site: Path) -> Iterator[str]:
    handler: Any = type("_Handler", (_SlowHandler,), {"line": _Line()})
    with served(site, handler) as address:
        yield address


def first_visit(browser: Browser, site: Path) -> str:
    """Return the line that tells how long after the first key the first result of ``site`` is there."""
    taken = []
    with _slowly_served(site) as address:
        for query in QUERIES:
            with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
                page = context.new_page()
                page.add_init_script(CLOCK)
                page.goto(address)
                page.locator(".search-prompt").tap()
                page.keyboard.insert_text(query)
                taken.append(page.evaluate("window.firstResult") / 1000)
    slowest = max(taken)
    return (
        f"  first visit at 400 kbit/s: first key to first result, median {statistics.median(taken):.2f} s, "
        f"slowest {slowest:.2f} s{at_most(slowest, FIRST_RESULT_SECONDS)}"
    )
