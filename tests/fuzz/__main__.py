"""Spoils a real plan's files at random and checks each: ``make fuzz``.

Each input has a number, from which it can be made again: ``make fuzz FUZZ="--first 1234 --count 1"``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

from data_folder import FROZEN_DATA
from fuzz.guarding import Folder, misdeeds
from fuzz.spoiling import spoiled
from planbook.checked import addresses_of

# Enough of a long list to spoil, and little enough for ten inputs a second.
ENTRIES = 30


def main() -> int:
    """Check the inputs that are asked for and return 1 if one of them was not taken well."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many inputs")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as work:
        folder = sound_folder(Path(work) / "data")
        for number in range(options.first, options.first + options.count):
            changes = spoiled(Random(number), folder.files)
            with folder.spoiled(changes) as path:
                found = misdeeds(path, "text")
            if found:
                failed += 1
                print(f"input {number}, {', '.join(map(repr, changes))}:", *found, sep="\n", flush=True)
    print(f"{options.count} inputs, {failed} not taken well")
    return 1 if failed else 0


def sound_folder(path: Path) -> Folder:
    """Return a new folder ``path`` with a real plan, of its long lists the first entries."""
    files = {
        of.relative_to(FROZEN_DATA).as_posix(): b"\n- ".join(of.read_bytes().split(b"\n- ")[:ENTRIES]) + b"\n"
        for of in sorted(FROZEN_DATA.rglob("*.*"))
        if of.name != "addresses.yml"
    }
    addresses, problems = addresses_of(Folder(path, files).path)
    if addresses is None:
        raise ValueError(problems)
    return Folder(path, {**files, "addresses.yml": addresses.encode()})


if __name__ == "__main__":
    sys.exit(main())
