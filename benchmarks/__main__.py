"""Measures the project and prints one figure a line, with its target: ``make bench``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks import building, pages, search

SECTIONS = {"building": building.report, "pages": pages.report, "search": search.report}


def main() -> None:
    """Run the sections that are asked for, or all, and print their lines as they come."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("section", nargs="?", choices=SECTIONS, help="measure nothing else")
    parser.add_argument("--large", action="store_true", help="also measure 10,000 items, which takes minutes")
    options = parser.parse_args()
    print("Seconds are processor time, the least of several runs that take turns.", flush=True)
    for name in [options.section] if options.section else SECTIONS:
        with tempfile.TemporaryDirectory() as work:
            for line in SECTIONS[name](Path(work), large=options.large):
                print(line, flush=True)


if __name__ == "__main__":
    main()
