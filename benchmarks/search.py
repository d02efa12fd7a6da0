"""How well and how fast the search answers, beside Material's own on the same pages."""

from __future__ import annotations

import argparse
import gzip
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml
from playwright.sync_api import Browser

from benchmarks import PROJECT
from benchmarks.bare_site import write_bare_site
from benchmarks.measure import Build
from benchmarks.search_box import Box, chromium, opened, served
from planbook.link import link
from planbook.link.library import Library
from planbook.link.plan_views import ItemView
from planbook.load import load
from planbook.search import search_files
from planbook.search.plain import plain

QUERIES = PROJECT / "tests" / "search" / "queries.tsv"
REAL_MEDIAN_MS, REAL_SLOWEST_MS, LARGE_MEDIAN_MS = 16, 50, 50
INDEX_KIB, FIRST_RESULT_KIB = 30, 300
RECALL, TOP_THREE, BUILD_SHARE = 1.0, 0.97, 0.10
MIDDLE, LARGE = 1_000, 10_000
CUTS, TIMED, FRESH = 150, 60, 12
SHOWN_AT_ONCE = 10  # Material shows the rest when the reader scrolls.


def report(work: Path, *, large: bool) -> Iterator[str]:
    """Yield lines of figures for the real plan, 1,000 items and, if asked, 10,000.

    ``work`` is an empty folder for everything that has to be written.
    """
    data = PROJECT / "data"
    library = _library(data)
    here = _built(data, work / "here")
    stock = _stock(data, work / "stock")
    yield "Search of the real data"
    index = [here / "search" / name for name in ("worker.js", "engine.js", "core.txt")]
    size = sum(len(gzip.compress(path.read_bytes(), 9)) for path in index) / 1024
    yield f"  worker and index {size:.1f} KiB gzip{_at_most(size, INDEX_KIB)}"
    with chromium() as browser:
        for name, site in (("here", here), ("stock Material", stock)):
            with served(site) as address, opened(browser, address, site) as box:
                yield from _scores(name, box, library, is_held=site == here)
        with served(here) as address:
            yield from _times(browser, address, here, (REAL_MEDIAN_MS, REAL_SLOWEST_MS))
        yield from _build_share(work)
        if large:
            data = _synthetic(LARGE, work / "large-data")
            site = _built(data, work / "large")
            yield f"Search of {LARGE:,} items"
            with served(site) as address:
                yield from _times(browser, address, site, (LARGE_MEDIAN_MS, None))


def _scores(name: str, box: Box, library: Library, *, is_held: bool) -> Iterator[str]:
    lines = [line.split("\t") for line in QUERIES.read_text(encoding="utf-8").splitlines()]
    everyday = [(query, path) for query, path, *_ in (line for line in lines if len(line) > 1)]
    everyday = [(query, path) for query, path in everyday if path.endswith("/")]
    found = [(box.found(query), path) for query, path in everyday]
    share = sum(path in paths[:3] for paths, path in found) / len(found)
    nothing = sum(not paths for paths, _ in found) / len(found)
    views = [view for plan in library.plans for view in plan.items]
    recalls, falsely = [], 0
    for words in _cuts(views):
        holding = _holding(views, words)
        if len(holding) > SHOWN_AT_ONCE:
            continue
        paths = set(box.found(words)[: len(holding)])
        recalls.append(len(paths & holding) / len(holding))
        falsely += len(paths - holding)
    recall = statistics.mean(recalls)
    yield f"  {name}: {len(found)} everyday queries, right item in the first three {share:.1%}" + (
        _at_least(share, TOP_THREE) if is_held else ""
    )
    yield f"  {name}: everyday queries that find nothing {nothing:.1%}"
    yield f"  {name}: {len(recalls)} words cut from the text, recall {recall:.1%}, false {falsely}" + (
        _at_least(recall, RECALL) if is_held else ""
    )


def _times(browser: Browser, address: str, site: Path, targets: tuple[float, float | None]) -> Iterator[str]:
    queries = _sample(TIMED)
    with opened(browser, address, site) as box:
        box.found(queries[0])
        times = sorted(time for query in queries if (time := box.milliseconds(query)) is not None)
    median, slowest = statistics.median(times), times[int(len(times) * 0.95)]
    yield f"  last key to first result, median {median:.0f} ms{_at_most(median, targets[0])}"
    yield f"  last key to first result, 95th percentile {slowest:.0f} ms" + (
        _at_most(slowest, targets[1]) if targets[1] else ""
    )
    fetched = []
    for query in _sample(FRESH):
        with opened(browser, address, site) as box:
            box.page.evaluate("(query) => window.put(query)", query)
            fetched.append(box.kibibytes())
    largest = max(fetched)
    yield f"  fetched before the first result, at most {largest:.0f} KiB{_at_most(largest, FIRST_RESULT_KIB)}"


def _build_share(work: Path) -> Iterator[str]:
    data = _synthetic(MIDDLE, work / "middle-data")
    book, _ = load(data)
    assert book is not None
    library = link(book)
    seconds = []
    for _ in range(4):
        before = time.process_time()
        list(search_files(library, book.words.records))
        seconds.append(time.process_time() - before)
    cost = Build(PROJECT / "mkdocs.yml", work / "middle", {"DATA_DIR": str(data)}).run()
    share = statistics.median(seconds[1:]) / cost.seconds
    yield f"Search of {MIDDLE:,} items"
    yield f"  share of the build {share:.1%}{_at_most(share, BUILD_SHARE)}"


def _cuts(views: Sequence[ItemView]) -> Iterator[str]:
    chance = random.Random(5)
    for _ in range(CUTS):
        text = _official(chance.choice(views))
        length = chance.choice([2, 3, 4, 5, 8, 20])
        start = chance.randrange(max(1, len(text) - length))
        if len(plain(text[start : start + length])) > 1:
            yield text[start : start + length]


def _holding(views: Sequence[ItemView], words: str) -> set[str]:
    needle = plain(words)
    return {
        view.link.path.removesuffix(".md") + "/"
        for view in views
        if needle in plain(_official(view)) or needle in plain(view.item.summary)
    }


def _official(view: ItemView) -> str:
    return view.item.title + "".join(measure.text for measure in view.item.measures)


def _sample(count: int) -> list[str]:
    lines = QUERIES.read_text(encoding="utf-8").splitlines()
    queries = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    return random.Random(2).sample(queries, count)


def _library(data: Path) -> Library:
    book, _ = load(data)
    assert book is not None
    return link(book)


def _built(data: Path, site: Path) -> Path:
    Build(PROJECT / "mkdocs.yml", site, {"DATA_DIR": str(data.resolve())}).run()
    return site


def _stock(data: Path, work: Path) -> Path:
    """Build the same pages with Material's own search and none of our templates and scripts."""
    write_bare_site(data, work)
    empty = work / "no-overrides"
    empty.mkdir()
    path = work / "mkdocs.yml"
    configuration = yaml.safe_load(path.read_text(encoding="utf-8"))
    configuration["theme"] = {"custom_dir": str(empty)}
    configuration["extra_javascript"] = []
    path.write_text(yaml.safe_dump(configuration, allow_unicode=True), encoding="utf-8")
    Build(path, work / "site", {}).run()
    return work / "site"


def _synthetic(count: int, data: Path) -> Path:
    command = [sys.executable, "-m", "benchmarks.synthetic_plan", str(count), str(data)]
    subprocess.run(command, check=True, cwd=PROJECT)
    return data


def _at_most(value: float, target: float) -> str:
    return f" (target: at most {target:g}, {'met' if value <= target else 'missed'})"


def _at_least(value: float, target: float) -> str:
    return f" (target: at least {target:g}, {'met' if value >= target else 'missed'})"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--large", action="store_true", help="also measure 10,000 items, which takes minutes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        for line in report(Path(work), large=options.large):
            print(line, flush=True)


if __name__ == "__main__":
    main()
