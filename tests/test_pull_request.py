"""What CI says under a pull request: from the run's report, by trusted code that takes it for mere text."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from built_site import environment
from data_folder import PROJECT

GITHUB = PROJECT / ".github"
# Answers as GitHub would, from files named after the paths, and keeps what it was sent.
FAKE_GH = """\
import json, pathlib, sys
here = pathlib.Path(__file__).parent
path, options = sys.argv[2], sys.argv[3:]
with (here / "calls").open("a") as calls:
    print(json.dumps([path, options, sys.stdin.read() if "--input" in options else ""]), file=calls)
answer = here / path.replace("/", "_")
sys.stdout.buffer.write(answer.read_bytes() if answer.exists() else b"{}")
"""


def comment_module() -> Any:
    spec = importlib.util.spec_from_file_location("comment", GITHUB / "comment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


comment = comment_module()


@given(st.text(alphabet="@<>&[](): \n\\#1ahtpsw./!-`", max_size=60))
def test_no_report_can_call_link_or_bring_markup(text: str) -> None:
    shown = comment.harmless(text)
    assert not re.search(r"@[\w-]|\]\(|\]\[|https?:|www\.|#[0-9]", shown)
    assert re.sub(r"</?(?:b|del)>|<!-- -->", "", shown).count("<") == 0


def test_a_report_keeps_its_marks_and_is_cut() -> None:
    line = "- **一句话**：管~~好~~**住**<b>。</b><del>，</del> `/2018/26/`"
    assert comment.harmless(line) == line
    assert comment.harmless(r"\<img src=x\>") == "&lt;img src=x&gt;"
    assert comment.harmless("甲\u202e乙\x07") == "甲乙"
    long = comment.harmless("甲" * 10 * comment.LONGEST)
    assert len(long) < comment.LONGEST + 100
    assert long.endswith(comment.CUT)


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A folder with a ``gh`` that answers for a repository with one pull request from a fork."""
    script = tmp_path / "gh.py"
    script.write_text(FAKE_GH, encoding="utf-8")
    (tmp_path / "gh").write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n', encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    pulls = [{"number": 7, "head": {"sha": "abc"}}, {"number": 6, "head": {"sha": "old"}}]
    with zipfile.ZipFile(tmp_path / "report.zip", "w") as archive:
        archive.writestr("../outside", "x")
        archive.writestr("comment.md", "**数据检查通过。**\n\n@everybody [点我](https://evil.example)\n")
    for path, answer in {
        "pulls": pulls,
        "actions/runs/42/artifacts": {"artifacts": [{"id": 5}]},
        "issues/7/comments": [[]],
    }.items():
        (tmp_path / f"repos/o/r/{path}".replace("/", "_")).write_text(json.dumps(answer), encoding="utf-8")
    (tmp_path / "repos_o_r_actions_artifacts_5_zip").write_bytes((tmp_path / "report.zip").read_bytes())
    return tmp_path


def run(hub: Path, **changed: str) -> list[Any]:
    """Run the comment's script as the workflow does, and return what it asked GitHub to change."""
    given = {
        "PATH": str(hub),
        "REPOSITORY": "o/r",
        "RUN_ID": "42",
        "RUN_URL": "https://github.com/o/r/actions/runs/42",
        "HEAD": "fork:branch&state=all",
        "HEAD_SHA": "abc",
    }
    subprocess.run(
        [sys.executable, str(GITHUB / "comment.py")], env=environment(**given | changed), check=True
    )
    calls = [json.loads(line) for line in (hub / "calls").read_text(encoding="utf-8").splitlines()]
    assert calls[0][:2] == [
        "repos/o/r/pulls",
        ["--method", "GET", "-f", f"head={given['HEAD']}", "-f", "state=open"],
    ]
    return [call for call in calls if "--input" in call[1]]


def test_the_first_run_writes_a_comment_in_which_nothing_of_the_fork_acts(hub: Path) -> None:
    [(path, options, sent)] = run(hub)
    assert (path, options[:2]) == ("repos/o/r/issues/7/comments", ["--method", "POST"])
    body = json.loads(sent)["body"]
    assert body.startswith(f"{comment.MARK}\n**数据检查通过。**")
    assert "@everybody" not in body
    assert "](https://evil" not in body
    assert body.endswith("(https://github.com/o/r/actions/runs/42)\n")
    assert not (hub.parent / "outside").exists()


def test_a_later_run_replaces_its_own_comment_and_nobody_elses(hub: Path) -> None:
    comments = [
        {"id": 1, "user": {"login": "somebody"}, "body": comment.MARK},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "别的"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": f"{comment.MARK}\n旧的"},
    ]
    (hub / "repos_o_r_issues_7_comments").write_text(
        json.dumps([comments[:1], comments[1:]]), encoding="utf-8"
    )
    [(path, options, _)] = run(hub)
    assert (path, options[:2]) == ("repos/o/r/issues/comments/3", ["--method", "PATCH"])


def test_a_run_of_a_commit_that_is_no_longer_the_last_writes_nothing(hub: Path) -> None:
    assert run(hub, HEAD_SHA="newer") == []


def steps(name: str, job: str) -> list[dict[str, Any]]:
    workflow = yaml.safe_load((GITHUB / "workflows" / name).read_text(encoding="utf-8"))
    return list(workflow["jobs"][job]["steps"])


def test_the_data_is_checked_before_anything_else_is() -> None:
    runs = [step["run"] for step in steps("site.yml", "content") if "run" in step]
    assert [line.split()[0] for line in runs[:2]] == ["make", ".venv/bin/python"]
    assert "--check --format github" in runs[1]
    assert not any("make check" in line or "make test" in line for line in runs)


def test_no_text_of_an_event_is_pasted_into_a_command() -> None:
    for path in (GITHUB / "workflows").glob("*.yml"):
        workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
        for job in workflow["jobs"].values():
            assert not any("${{" in step.get("run", "") for step in job["steps"])


def test_nobody_who_does_not_exist_is_asked_to_review() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "@OWNER" in line and not line.startswith("# ")] == []
    paths = [line.split()[1].removeprefix("/data/") for line in lines if line.endswith(" @OWNER")]
    assert {"*/source.txt", "*/plan.yml", "addresses.yml"} <= set(paths)
    assert [path for path in paths if path and not list((PROJECT / "tests" / "frozen").glob(path))] == []
