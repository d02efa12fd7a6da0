"""A git repository with a history of its own, whatever the machine's settings are."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from data_folder import SMALL_DATA, DataFolder


def git(folder: Path, *arguments: str, day: str = "2031-05-01") -> None:
    """Run git as somebody, on a ``day`` (ISO)."""
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    dates = {f"GIT_{who}_DATE": f"{day}T12:00:00+0800" for who in ("AUTHOR", "COMMITTER")}
    command = ["git", *who, *arguments]
    subprocess.run(command, cwd=folder, env=os.environ | dates, check=True, capture_output=True)


def committed_data(project: Path) -> DataFolder:
    """Return a data folder in a repository of two commits, the second of which changed item 2."""
    data = DataFolder(SMALL_DATA, project / "data")
    git(project, "init")
    git(project, "add", ".")
    git(project, "commit", "--message=first", day="2031-05-01")
    data.replace("2031/items/02.yml", "读书多的", "‸读书好的")
    git(project, "commit", "--all", "--message=second", day="2031-06-02")
    return data
