"""The search: how well and how fast it answers and what it costs, beside Material's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks import REAL_DATA
from benchmarks.search_answers import scores
from benchmarks.search_box import opened
from benchmarks.search_cost import build_share, index_size
from benchmarks.search_speed import times
from benchmarks.sites import own_build, stock_build, synthetic_data
from benchmarks.slow_line import first_visit
from browser import chromium
from static_host import served

REAL_MEDIAN_MS, REAL_SLOWEST_MS, LARGE_MEDIAN_MS = 16, 50, 50
MIDDLE, LARGE = 1_000, 10_000


def report(work: Path, *, large: bool) -> Iterator[str]:
    """Yield lines of figures for the real plan, 1,000 items and, if asked, 10,000.

    ``work`` is an empty folder for everything that has to be written.
    """
    here, stock = own_build(REAL_DATA, work / "here"), stock_build(REAL_DATA, work / "stock")
    here.run()
    stock.run()
    yield "Search of the real data"
    yield index_size(here.output)
    with chromium() as browser:
        for name, build in (("here", here), ("stock Material", stock)):
            with served(build.output) as address, opened(browser, address, build.output) as box:
                yield from scores(name, box, REAL_DATA, is_held=build is here)
        with served(here.output) as address:
            yield from times(browser, address, here.output, REAL_MEDIAN_MS, REAL_SLOWEST_MS)
        yield first_visit(browser, here.output)
        yield f"Search of {MIDDLE:,} items"
        middle = synthetic_data(MIDDLE, work / "middle-data")
        yield build_share(middle, own_build(middle, work / "middle"))
        if large:
            whole = own_build(synthetic_data(LARGE, work / "large-data"), work / "large")
            whole.run()
            yield f"Search of {LARGE:,} items"
            with served(whole.output) as address:
                yield from times(browser, address, whole.output, LARGE_MEDIAN_MS)
