"""When each data file was last changed, from git; nothing where git can't know for sure."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

# Stands before each commit's date; no file of the data is called so.
_COMMIT = "\x01"


def last_changes(directory: Path) -> Mapping[str, str]:
    """Return the date (ISO) of the last commit that changed a file, by its path in ``directory``.

    Empty without git, outside a repository, and in a shallow clone, whose oldest commit seems to have made
    every file. Files that are not committed yet are left out.
    """
    if not directory.is_dir() or _git(directory, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    changed = _git(directory, "log", "--format=%x01%cs", "--name-only", "-z", "--relative", "--", ".")
    dates: dict[str, str] = {}
    for commit in changed.split(_COMMIT)[1:]:
        date, *files = commit.split("\0")
        for file in filter(None, files):
            dates.setdefault(file.lstrip("\n"), date)
    known = set(_git(directory, "ls-files", "-z").split("\0"))
    return {file: date for file, date in dates.items() if file in known}


def _git(directory: Path, *arguments: str) -> str:
    """Return what git says, or nothing where it fails or is not there."""
    try:
        result = subprocess.run(["git", *arguments], cwd=directory, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return result.stdout.decode("utf-8", "replace")
