"""The history of the data, from git; nothing where git can't know for sure."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from planbook.build_cache import kept_values

# Stands before each commit's date; no file of the data is called so.
_COMMIT = "\x01"
# A line that says something: a changed one makes a change of the content.
_NO_COMMENT = "^ *[^# ]"
# What git says of a repository that has all of its history.
_WHOLE = "false\n"


def git(directory: Path, *arguments: str) -> str:
    """Return what git says of ``directory``, or nothing where it fails or is not there."""
    try:
        result = subprocess.run(["git", *arguments], cwd=directory, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return result.stdout.decode("utf-8", "replace")


def last_changes(directory: Path, cache: Path | None = None) -> Mapping[str, str]:
    """Return the date (ISO) of the last commit that changed a file, by its path in ``directory``.

    Empty without git, outside a repository, and in a shallow clone, whose oldest commit seems to have made
    every file. Files that are not committed yet are left out; a change of comments alone is none.
    ``cache`` is a folder that keeps what git says until the next commit: it looks through all of them.
    """
    state = _git_state(directory)
    if not state.startswith(_WHOLE):
        return {}
    log = ("log", f"-G{_NO_COMMENT}", "--format=%x01%cs", "--name-only", "-z", "--relative", "--", ".")
    with kept_values(cache, "history.json", "") as kept:
        changed = kept.get(state, lambda: git(directory, *log))
    dates: dict[str, str] = {}
    for commit in changed.split(_COMMIT)[1:]:
        date, *files = commit.split("\0")
        for file in filter(None, files):
            dates.setdefault(file.lstrip("\n"), date)
    known = set(git(directory, "ls-files", "-z").split("\0"))
    return {file: date for file, date in dates.items() if file in known}


def _git_state(directory: Path) -> str:
    """Return whether the repository is shallow, where ``directory`` is in it, and the last commit."""
    if not directory.is_dir():
        return ""
    return git(directory, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD")


@dataclass(frozen=True)
class DataCommit:
    """A commit that changed the data folder: its id, its time (ISO), the folder's trees before and after."""

    commit: str
    time: str
    old_tree: str
    new_tree: str


def data_commits(directory: Path, most: int) -> list[DataCommit]:
    """Return the last commits that changed ``directory``, newest first; none where git can't know.

    The commit that began it changed nothing, and is left out.
    """
    if not _git_state(directory).startswith(_WHOLE):
        return []
    logged = git(directory, "log", "--first-parent", f"--max-count={most}", "--format=%H %cI %P", "--", ".")
    found = []
    for line in logged.splitlines():
        commit, time, *parents = line.split(" ")
        trees = [git(directory, "rev-parse", f"{each}:./").strip() for each in (*parents[:1], commit)]
        if len(trees) == 2 and all(trees) and trees[0] != trees[1]:
            found.append(DataCommit(commit, time, *trees))
    return found


def extract(directory: Path, tree: str, folder: Path) -> None:
    """Write the files of a tree of the repository around ``directory`` into ``folder``."""
    # From outside the working copy, where git would look for its own folder in the tree.
    repository = git(directory, "rev-parse", "--absolute-git-dir").strip()
    command = ["git", f"--git-dir={repository}", "archive", "--format=zip", tree]
    result = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    with zipfile.ZipFile(BytesIO(result.stdout)) as files:
        files.extractall(folder)
