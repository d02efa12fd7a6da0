"""``make changes``: what the data of this working copy changes, as seen from the main branch.

Takes the state of the data where the branch left the main one out of git, without touching the working copy,
and lets ``gen_pages.py --changes`` compare. Another starting point is named on the command line.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

import gen_pages
from planbook.door.place import PROJECT

# Where a branch leaves the main one: the first of these that there is.
MAIN_BRANCHES = ("origin/HEAD", "origin/main", "main")


def main(arguments: list[str]) -> int:
    """Print the report and return the exit status: 1 when there is nothing to compare with."""
    data = Path(os.environ.get("DATA_DIR") or "data")
    start = next(filter(None, map(_branched_off, arguments or MAIN_BRANCHES)), None)
    if start is None:
        named = arguments[0] if arguments else "主分支"
        print(f"在 git 里找不到{named}，或者取出的历史不全，没有可以比较的。", file=sys.stderr)
        return 1
    archive = _git("archive", "--format=zip", start, "--", data.as_posix())
    if archive is None:
        print(f"{start[:10]} 那时还没有 {data}，没有可以比较的。", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(BytesIO(archive)) as files:
            files.extractall(folder)
        return gen_pages.main(["--changes", str(Path(folder) / data), str(PROJECT / data)])


def _branched_off(branch: str) -> str | None:
    """Return the commit where the working copy's branch left ``branch``, or ``None``."""
    commit = _git("merge-base", "HEAD", branch)
    return commit.decode().strip() if commit else None


def _git(*arguments: str) -> bytes | None:
    """Return what git says, or ``None`` where it fails or is not there."""
    try:
        result = subprocess.run(["git", *arguments], cwd=PROJECT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return result.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
