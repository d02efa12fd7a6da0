"""``make changes``: what the data of this working copy changes, as seen from the main branch.

Takes the state of the data where the branch left the main one out of git, without touching the working copy,
and lets ``gen_pages.py --changes`` compare. Another starting point is named on the command line.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import gen_pages
from planbook.door.place import PROJECT
from planbook.history import extract, git

# Where a branch leaves the main one: the first of these that there is.
MAIN_BRANCHES = ("origin/HEAD", "origin/main", "main")


class NothingToCompareError(Exception):
    """There is no earlier state of the data; says in Chinese why not."""


def main(arguments: list[str]) -> int:
    """Print the report and return the exit status: 1 when there is nothing to compare with."""
    try:
        with data_before(arguments) as old:
            return gen_pages.main(["--changes", str(old), str(PROJECT / data_folder())])
    except NothingToCompareError as error:
        print(error, file=sys.stderr)
        return 1


def data_folder() -> Path:
    """Return the data folder as it is named from the project's folder."""
    return Path(os.environ.get("DATA_DIR") or "data")


@contextmanager
def data_before(branches: Sequence[str]) -> Iterator[Path]:
    """Give the data, in a folder for a while, as it was where the working copy's branch left another.

    Of ``branches`` the first that is there counts; without any it is the main one.
    """
    data = data_folder()
    start = next(filter(None, map(_branched_off, branches or MAIN_BRANCHES)), None)
    if start is None:
        named = branches[0] if branches else "主分支"
        raise NothingToCompareError(f"在 git 里找不到{named}，或者取出的历史不全，没有可以比较的。")
    tree = git(PROJECT, "rev-parse", "--verify", f"{start}:{data.as_posix()}").strip()
    if not tree:
        raise NothingToCompareError(f"{start[:10]} 那时还没有 {data}，没有可以比较的。")
    with TemporaryDirectory() as folder:
        before = Path(folder) / data
        before.mkdir(parents=True)
        extract(PROJECT, tree, before)
        yield before


def _branched_off(branch: str) -> str:
    """Return the commit where the working copy's branch left ``branch``; empty if none is known."""
    return git(PROJECT, "merge-base", "HEAD", branch).strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
