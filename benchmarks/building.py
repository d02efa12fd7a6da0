"""The build of this project against MkDocs without it, on the same pages, at several sizes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks import REAL_DATA
from benchmarks.measure import Build, Cost, compare
from benchmarks.sites import bare_build, earlier_build, own_build, synthetic_data
from benchmarks.targets import at_most
from planbook.door.place import CACHE

RATIO_AT_MOST = 1.15
# Pages that say less at once were to build in so much of the time that this commit took.
EARLIER, SHARE_AT_MOST = "8d6a044", 0.65
MEGABYTES_AT_MOST = 200
# Ten times the items may take ten times as long, and a little for the noise of measuring.
GROWTH_AT_MOST = 11.0

REAL_RUNS, MIDDLE_RUNS, LARGE_RUNS = 5, 2, 1
MIDDLE, LARGE = 1_000, 10_000


def report(work: Path, *, large: bool) -> Iterator[str]:
    """Yield lines that tell time, ratio and memory for the real plan, 1,000 and, if asked, 10,000 items.

    ``work`` is an empty folder for everything that has to be written.
    """
    yield from _lines("Build of the real data", *_costs(REAL_DATA, work / "real", REAL_RUNS))
    earlier = earlier_build(EARLIER, MIDDLE, work / "earlier", _environment(work / "earlier"))
    *middle, then = _synthetic_costs(work, MIDDLE, MIDDLE_RUNS, earlier)
    yield from _lines(f"Build of {MIDDLE:,} items", *middle)
    share = middle[1].seconds / then.seconds
    yield f"  {EARLIER} took {then.seconds:.2f} s, ratio {share:.2f}{at_most(share, SHARE_AT_MOST)}"
    if not large:
        return
    whole = _synthetic_costs(work, LARGE, LARGE_RUNS)
    yield from _lines(f"Build of {LARGE:,} items", *whole)
    growth, memory = whole[1].seconds / middle[1].seconds, whole[1].megabytes
    yield f"  {growth:.1f} times as long as {MIDDLE:,} items{at_most(growth, GROWTH_AT_MOST)}"
    yield f"  peak memory {memory:.0f} MB{at_most(memory, MEGABYTES_AT_MOST)}"


def _synthetic_costs(work: Path, count: int, runs: int, *others: Build) -> list[Cost]:
    data = synthetic_data(count, work / f"data-{count}")
    return _costs(data, work / f"site-{count}", runs, *others)


def _costs(data: Path, work: Path, runs: int, *others: Build) -> list[Cost]:
    """Return the cost of bare MkDocs, of this project, of its first build, and of ``others``, in one run.

    The build of this project after its first one finds what that has kept.
    """
    bare = bare_build(data, work / "bare", _environment(work))
    here = own_build(data, work / "site", _environment(work))
    bare_cost, first, own, *rest = compare([bare, replace(here, forgotten=CACHE), here, *others], runs)
    return [bare_cost, own, first, *rest]


def _environment(work: Path) -> dict[str, str]:
    """Return what keeps compiled modules, as they are kept on any machine that builds twice."""
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(work / "compiled")}


def _lines(what: str, bare: Cost, here: Cost, first: Cost) -> Iterator[str]:
    ratio = here.seconds / bare.seconds
    yield what
    yield f"  bare MkDocs {bare.seconds:.2f} s, {bare.megabytes:.0f} MB"
    yield f"  this project {here.seconds:.2f} s, {here.megabytes:.0f} MB"
    yield f"  ratio {ratio:.2f}{at_most(ratio, RATIO_AT_MOST)}"
    ratio = first.seconds / bare.seconds
    yield f"  its first build {first.seconds:.2f} s, ratio {ratio:.2f}{at_most(ratio, RATIO_AT_MOST)}"
