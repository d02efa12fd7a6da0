"""``make changes`` in a clone with a remote: a branch is told by exactly what it changes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from built_site import environment
from data_folder import PROJECT, SMALL_DATA, DataFolder


class Clone:
    """The scripts and a small data folder in git, on a branch of their own, with a bare remote."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "project"
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / "scripts", self.path / "scripts", ignore=ignored)
        self.data = DataFolder(SMALL_DATA, self.path / "data")
        self.git("init", "--initial-branch=main")
        self.commit()
        self.git("clone", "--bare", str(self.path), str(folder / "remote"))
        self.git("remote", "add", "origin", str(folder / "remote"))
        self.git("checkout", "-b", "mine")

    def git(self, *arguments: str) -> None:
        who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *arguments], cwd=self.path, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "data")
        self.git("commit", "--message=change")

    def changes(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "scripts/changes_since.py", *arguments],
            cwd=self.path,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path)


def test_a_branch_is_told_by_what_it_changes_and_not_by_what_main_has_changed_since(clone: Clone) -> None:
    clone.data.replace("terms.yml", "吃同样的饭菜", "‸吃同样的饭")
    clone.commit()
    (clone.path / "data/2031/items/02.yml").unlink()  # not committed yet
    mine = clone.data.read("terms.yml")
    clone.git("stash")
    clone.git("checkout", "main")
    clone.data.replace("words.yml", "[借书]", "‸[借本书]")
    clone.commit()
    clone.git("push", "origin", "main")
    clone.git("checkout", "mine")
    clone.git("stash", "pop")
    assert clone.data.read("terms.yml") == mine
    result = clone.changes()
    assert (result.returncode, result.stderr) == (0, "")
    headings = [line for line in result.stdout.splitlines() if line.startswith("### ")]
    assert headings == ["### 删去：2031 第2项“开展“书香云溪”活动”", "### 名词“陪餐”"]
    assert "- **网址没有了**：`/2031/2/`" in result.stdout


def test_without_a_starting_point_the_reason_is_told(clone: Clone) -> None:
    result = clone.changes("nowhere")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "在 git 里找不到nowhere，或者取出的历史不全，没有可以比较的。\n"
    clone.git("checkout", "--orphan", "other")
    shutil.rmtree(clone.path / ".git")
    result = clone.changes()
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("在 git 里找不到主分支")
