"""What pages ask of a reader with a phone: how far to the text, how much to tap, to scroll and to load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

import browser
from benchmarks import PAGES_DATA
from benchmarks.measure import compressed_kibibytes
from benchmarks.sites import own_build
from benchmarks.targets import at_most
from planbook.addresses import paths
from planbook.link import link
from planbook.load import load
from static_host import served

_PHONE: Any = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_SCRIPT = (Path(__file__).parent / "pages.js").read_text(encoding="utf-8")

FIRST_SENTENCE_AT_MOST = 420  # of 844 pixels: on the first screen
LINKS_AT_MOST = 20
SHARE_AT_MOST = 0.2
SCREENS_BEFORE_FOLD_AT_MOST = 3
SCREENS_WITHOUT_FILTER_AT_MOST = 10
VISIT_KIB_AT_MOST = 80
SEARCH_KIB_AT_MOST = 115


def report(work: Path, *, large: bool) -> Iterator[str]:
    """Yield a line for each budget, with the page that is worst; ``work`` is empty."""
    build = own_build(PAGES_DATA, work / "site", {"SITE_URL": "https://example.org/"})
    build.run()
    book, _ = load(PAGES_DATA)
    assert book is not None
    library = link(book)
    items = [paths.address(view.link.path) for plan in library.plans for view in plan.items]
    readers = [paths.address(view.path) for view in library.audiences if view.questions]
    lists = [paths.address(path) for path in (paths.TERMS, *(view.path for view in library.facets))]
    yield "Pages on a phone (390 × 844 pixels)"
    with browser.chromium() as chromium, served(build.output) as address:
        page = chromium.new_page(**_PHONE, reduced_motion="reduce")
        measured = {path: _measured(page, address + path, "item") for path in items}
        for name, key, target in (
            ("first official sentence, pixels", "top", FIRST_SENTENCE_AT_MOST),
            ("links beside terms and neighbours", "links", LINKS_AT_MOST),
            ("between the lines of the text, to its height", "share", SHARE_AT_MOST),
        ):
            yield _worst(name, {path: found[key] for path, found in measured.items()}, target)
        before = {path: _measured(page, address + path, "screens")["screens"] for path in readers}
        yield _worst("screens of a reader's questions", before, SCREENS_BEFORE_FOLD_AT_MOST)
        long = {path: _measured(page, address + path, "screens") for path in lists}
        unaided = {path: 0.0 if found["narrows"] else found["screens"] for path, found in long.items()}
        yield _worst("screens of a list that nothing narrows", unaided, SCREENS_WITHOUT_FILTER_AT_MOST)
        word = library.plans[0].items[0].link.name[:2]
        visits = {path: _visited(chromium, address, path, build.output, word) for path in items}
        yield _worst(
            "first visit of an item, KiB", {path: kib[0] for path, kib in visits.items()}, VISIT_KIB_AT_MOST
        )
        searched = {path: kib[1] for path, kib in visits.items()}
        yield _worst("with the first search, KiB", searched, SEARCH_KIB_AT_MOST)


def _measured(page: Page, address: str, what: str) -> dict[str, float]:
    page.goto(address)
    return dict(page.evaluate(f"() => {{ {_SCRIPT} return measures.{what}(); }}"))


def _visited(chromium: Browser, address: str, path: str, site: Path, word: str) -> tuple[float, float]:
    """Return what a first visit loads, and what it is with a search for ``word``, in KiB as gzip sends it."""
    page = chromium.new_page(**_PHONE)
    loaded: set[Path] = set()  # each once: a worker and its page share what the browser keeps
    page.on("response", lambda response: loaded.add(site / urlsplit(response.url.removeprefix(address)).path))
    page.goto(address + path, wait_until="networkidle")
    visit = _kibibytes(loaded)
    page.locator(".md-header__button[for=__search]").tap()
    page.locator("[data-md-component=search-query]").press_sequentially(word)
    page.locator("a.md-search-result__link").first.wait_for()
    page.wait_for_load_state("networkidle")
    search = _kibibytes(loaded)
    page.context.close()
    return visit, search


def _kibibytes(loaded: Iterable[Path]) -> float:
    files = (path / "index.html" if path.is_dir() else path for path in loaded)
    return compressed_kibibytes(path for path in files if path.is_file())


def _worst(name: str, found: dict[str, float], target: float) -> str:
    path, value = max(found.items(), key=lambda pair: pair[1], default=("", 0.0))
    return f"  {name}: at worst {value:.3g}{at_most(value, target)} /{path}"
