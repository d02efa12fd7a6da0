"""The workflows, step by step, for a pull request from a fork: what its editor and its reviewer are told."""

from __future__ import annotations

import json
import os
import shutil
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from data_folder import PROJECT, SMALL_DATA, DataFolder
from local_actions import Run, Runner, value
from project_copy import UNFINISHED, copy_kept
from repository import git

ITEM = "2031/items/02.yml"
WORKFLOWS = Path(".github") / "workflows"
PARTS = (".github", "scripts", "docs", "overrides")
REPOSITORY = {"default_branch": "main", "name": "r", "full_name": "o/r", "has_pages": True}
# Answers for GitHub, and writes down what it is asked to change.
GH = f"""#!{sys.executable}
import json, pathlib, sys
hub, path = pathlib.Path(__file__).parent, sys.argv[2].removeprefix("repos/o/r/")
if "--input" in sys.argv:
    sent = {{"path": path, "method": sys.argv[sys.argv.index("--method") + 1], **json.load(sys.stdin)}}
    (hub / "sent.json").write_text(json.dumps(sent))
else:
    sys.stdout.buffer.write((hub / path.replace("/", "_")).read_bytes())
"""
# Installs no fonts.
SUDO = "#!/bin/sh\nexit 0\n"


def executable(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


class Fork:
    """A checkout of a pull request from a fork, which ``change`` made."""

    def __init__(self, path: Path, change: Callable[[DataFolder], object]) -> None:
        self.project, self.hub = path / "project", path / "hub"
        for part in PARTS:
            shutil.copytree(PROJECT / part, self.project / part, ignore=UNFINISHED)
        for name in ("mkdocs.yml", "Makefile", "requirements.txt"):
            shutil.copy(PROJECT / name, self.project)
        copy_kept(self.project)
        (self.project / ".gitignore").write_text(".venv\n.cache\n__pycache__\n", encoding="utf-8")
        data = DataFolder(SMALL_DATA, self.project / "data")
        self._make_environment()
        git(self.project, "init", "--initial-branch=main")
        git(self.project, "add", ".")
        git(self.project, "commit", "--message=first")
        git(self.project, "tag", "base")
        change(data)
        git(self.project, "add", ".")
        git(self.project, "commit", "--message=second")
        executable(self.hub / "gh", GH)
        executable(self.hub / "sudo", SUDO)

    def check(self) -> Run:
        """Run what checks a pull request, which knows no secret."""
        pull = {
            "number": 7,
            "base": {"sha": "base"},
            "head": {"ref": "patch-1", "repo": {"full_name": "f/r"}},
        }
        event = {"pull_request": pull, "repository": REPOSITORY}
        return self._runner("pull_request", event).run(self.project / WORKFLOWS / "site.yml", "content")

    def comment(self, left: dict[str, bytes]) -> dict[str, Any]:
        """Run what writes the comment, after a run that ``left`` archives; return what it asks GitHub for."""
        answers: dict[str, Any] = {
            "pulls": [{"number": 7, "head": {"sha": "abc"}}],
            "actions/runs/42/artifacts": {
                "artifacts": [{"id": number, "name": name} for number, name in enumerate(left)]
            },
            "issues/7/comments": [[]],
        }
        for path, answer in answers.items():
            (self.hub / path.replace("/", "_")).write_text(json.dumps(answer), encoding="utf-8")
        for number, archive in enumerate(left.values()):
            (self.hub / f"actions_artifacts_{number}_zip").write_bytes(archive)
        ran = {
            "event": "pull_request",
            "id": 42,
            "html_url": "https://github.com/o/r/actions/runs/42",
            "head_repository": {"full_name": "f/r", "owner": {"login": "f"}},
            "head_branch": "patch-1",
            "head_sha": "abc",
        }
        event = {"workflow_run": ran, "repository": REPOSITORY}
        run = self._runner("workflow_run", event).run(self.project / WORKFLOWS / "comment.yml", "comment")
        assert run.ended == {"取出主分支的代码": "success", "写说明": "success"}, run.printed
        return dict(json.loads((self.hub / "sent.json").read_text(encoding="utf-8")))

    def _runner(self, name: str, event: dict[str, Any]) -> Runner:
        (self.hub / "event.json").write_text(json.dumps(event), encoding="utf-8")
        github = {
            "event": event,
            "event_name": name,
            "ref_name": "7/merge",
            "repository": "o/r",
            "repository_owner": "o",
            "server_url": "https://github.com",
            "token": "secret",
        }
        environment = {
            "PATH": f"{self.hub}:{os.environ['PATH']}",
            "HOME": os.environ.get("HOME", "/"),
            "GITHUB_EVENT_PATH": str(self.hub / "event.json"),
        }
        return Runner(self.project, self.hub, {"github": github, "vars": {}}, environment)

    def _make_environment(self) -> None:
        """Have the environment of this run where ``make`` looks for one, as if it had just made it."""
        own = self.project / ".venv"
        own.mkdir()
        for part in Path(sys.prefix).iterdir():
            if part.suffix != ".stamp":
                (own / part.name).symlink_to(part)
        for stamp in ("python.stamp", "site.stamp"):
            (own / stamp).touch()


def archived(folder: Path) -> bytes:
    """Return a folder as GitHub hands over an artifact."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.write(path, path.relative_to(folder))
    return content.getvalue()


def test_a_sound_change_is_checked_told_built_and_commented_on(tmp_path: Path) -> None:
    fork = Fork(tmp_path, lambda data: data.replace(ITEM, "读书多的可以", "‸读书好的可以"))
    run = fork.check()
    assert set(run.ended.values()) == {"success", "skipped"}, run.printed
    assert [name for name, end in run.ended.items() if end == "skipped"] == ["交给 GitHub Pages"]
    assert run.annotations == []
    assert run.outputs["code"] == "false"
    assert run.summary.startswith("**数据检查通过。**\n\n# 内容改动：1处")
    assert "[site.zip](https://github.com/o/r/actions/runs/42/artifacts/site)" in run.summary
    site = run.artifacts["site"]
    assert "读书好的可以" in (site / "2031/2/index.html").read_text(encoding="utf-8")
    assert '<a href="2031/2/index.html">' in (site / "preview.html").read_text(encoding="utf-8")
    sent = fork.comment({name: archived(folder) for name, folder in run.artifacts.items()})
    assert (sent["path"], sent["method"]) == ("issues/7/comments", "POST")
    for words in (
        "**数据检查通过。**",
        "读书~~多~~**好**的可以",
        "runs/42/artifacts/1)",
        "o.github.io/r/2031/2/",
    ):
        assert words in sent["body"], sent["body"]


def test_a_mistake_is_told_beside_its_line_and_in_the_comment_and_nothing_is_built(tmp_path: Path) -> None:
    fork = Fork(tmp_path, lambda data: data.replace(ITEM, "summary: 学生", "summary：‸学生"))
    run = fork.check()
    assert run.ended["检查数据"] == "failure"
    assert run.ended["交出说明"] == "success"
    assert run.ended["生成网站"] == "skipped"
    [told] = run.annotations
    assert told.startswith(f"::error file=data/{ITEM},line=5,col=8::字段名“summary”后面用了全角冒号")
    assert run.summary.startswith("**数据有1处要改：**")
    body = fork.comment({name: archived(folder) for name, folder in run.artifacts.items()})["body"]
    assert f"    data/{ITEM}:5:8: 字段名“summary”后面用了全角冒号" in body
    assert "**网站没有生成**" in body
    _is_told_as_text_whatever_a_fork_leaves(fork)


def _is_told_as_text_whatever_a_fork_leaves(fork: Fork) -> None:
    """An artifact of a fork is text: it can't choose the pull request, call, lead away or be endless."""
    left = fork.hub / "hostile"
    left.mkdir()
    evil = "@everyone [点我](https://evil.example) <img src=//evil.example/x> ![](//evil.example)\n"
    (left / "comment.md").write_text(f"# 好\n{evil * 20_000}", encoding="utf-8")
    (left / "pages.tsv").write_text(f"/2031/2/\t{evil}//evil.example/\t别处\n", encoding="utf-8")
    (left / "number").write_text("1", encoding="utf-8")
    sent = fork.comment({"report": archived(left), "site": b""})
    assert sent["path"] == "issues/7/comments"
    assert len(sent["body"]) < 65_536
    assert "](https://evil" not in sent["body"]
    assert "](//evil" not in sent["body"]
    assert "<img" not in sent["body"]
    assert "@everyone" not in sent["body"]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("!cancelled() && github.event_name == 'push'", True),
        ("vars.SITE_URL || (github.pages && format('https://{0}/', github.owner)) || ''", "https://o/"),
        ("steps.archive.outputs.artifact-url", ""),
        ("github.ref != 'it''s'", True),
    ],
)
def test_expressions_are_worked_out_as_github_does(expression: str, expected: object) -> None:
    context = {"github": {"event_name": "push", "pages": True, "owner": "o", "ref": "main"}, "vars": {}}
    assert value(expression, context) == expected


def test_an_expression_that_is_not_known_is_no_guess() -> None:
    with pytest.raises(ValueError, match="not known"):
        value("contains(github.ref, 'x') ? 1 : 2", {})
