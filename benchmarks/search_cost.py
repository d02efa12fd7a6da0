"""What the search costs: the size of what a reader needs for it, and its share of the build."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from benchmarks.measure import Build, compressed_kibibytes
from benchmarks.targets import at_most
from planbook.link import link
from planbook.load import load
from planbook.search import search_files

ENGINE_KIB, INDEX_KIB, PART_KIB, BUILD_SHARE = 12, 22, 6, 0.10
ENGINE = ("worker.js", "engine.js")
INDEX = ("query.js", "core.txt", "questions.txt")
RUNS = 3


def index_size(site: Path) -> str:
    """Return the line that tells how much of the built ``site`` a query needs."""
    engine, index = (
        compressed_kibibytes(site / "search" / name for name in names) for names in (ENGINE, INDEX)
    )
    parts = [compressed_kibibytes([path]) for path in (site / "search/words").iterdir()]
    return (
        f"  worker and engine {engine:.1f} KiB gzip{at_most(engine, ENGINE_KIB)}, "
        f"index {index:.1f} KiB gzip{at_most(index, INDEX_KIB)}, "
        f"everyday words for a pair of characters {statistics.mean(parts):.1f} KiB gzip, "
        f"at worst {max(parts):.1f} KiB{at_most(max(parts), PART_KIB)}"
    )


def build_share(data: Path, build: Build) -> str:
    """Return the line that tells how much of ``build``, which is made of ``data``, goes into the search."""
    book, _ = load(data)
    assert book is not None
    library = link(book)
    seconds = []
    for _ in range(RUNS + 1):
        before = time.process_time()
        list(search_files(library, book.words.records))
        seconds.append(time.process_time() - before)
    share = statistics.median(seconds[1:]) / build.run().seconds
    return f"  share of the build {share:.1%}{at_most(share, BUILD_SHARE, '.0%')}"
