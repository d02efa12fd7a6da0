"""How fast the search answers, and how much a reader downloads for the first answer."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser
from queries import queries

from benchmarks.search_box import opened
from benchmarks.targets import at_most

FIRST_RESULT_KIB = 300
TIMED, FRESH = 60, 12


def times(
    browser: Browser, address: str, site: Path, median_ms: float, slowest_ms: float | None = None
) -> Iterator[str]:
    """Yield how long the search of ``site``, served at ``address``, takes, and what it loads first.

    ``median_ms`` and ``slowest_ms`` are the targets for the median and the 95th percentile.
    """
    timed = _sample(TIMED)
    with opened(browser, address, site) as box:
        box.find(timed[0])
        taken = sorted(time for query in timed if (time := box.milliseconds(query)) is not None)
    median, slowest = statistics.median(taken), taken[int(len(taken) * 0.95)]
    yield f"  last key to first result, median {median:.0f} ms{at_most(median, median_ms)}"
    yield f"  last key to first result, 95th percentile {slowest:.0f} ms" + (
        at_most(slowest, slowest_ms) if slowest_ms else ""
    )
    fetched = []
    for query in _sample(FRESH):
        with opened(browser, address, site) as box:
            box.first_result(query)
            fetched.append(box.kibibytes())
    largest = max(fetched)
    yield f"  fetched before the first result, at most {largest:.0f} KiB{at_most(largest, FIRST_RESULT_KIB)}"


def _sample(count: int) -> list[str]:
    return random.Random(2).sample([query for query, _ in queries()], count)
