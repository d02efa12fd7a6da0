"""What CI says under a pull request: from the run's report, by trusted code that takes it for mere text."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from data_folder import PROJECT

GITHUB = PROJECT / ".github"


def module(name: str) -> Any:
    """Return one of the scripts beside the workflows, which find each other by their names."""
    spec = importlib.util.spec_from_file_location(name, GITHUB / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


preview = module("preview")
comment = module("comment")


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


REPORT = "**数据检查通过。**\n\n**请核对**\n\n## 改了什么\n\n@everybody [点我](https://evil.example)\n"
PAGES = (
    "/2018/26/\t26. 维护|安全\n/terms/\t@all <img src=x> [点](https://evil.example)\n"
    "/../../x/\t在外面\n//evil.example/\t别处\njavascript:x\t别的\n"
)


class Hub:
    """Answers for GitHub: a repository with one pull request from a fork, whose run left a report."""

    def __init__(self, report: bytes) -> None:
        self.calls: list[tuple[str, list[str], str]] = []
        self.answers: dict[str, Any] = {
            "pulls": [{"number": 7, "head": {"sha": "abc"}}, {"number": 6, "head": {"sha": "old"}}],
            "actions/runs/42/artifacts": {
                "artifacts": [
                    {"id": 9, "name": "site"},
                    {"id": 5, "name": "report"},
                    {"id": 4, "name": "site"},
                ]
            },
            "actions/artifacts/5/zip": report,
            "issues/7/comments": [[]],
        }

    def run(
        self, command: list[str], *, input: bytes | None, **_: object
    ) -> subprocess.CompletedProcess[bytes]:
        assert command[:2] == ["gh", "api"]
        path = command[2].removeprefix("repos/o/r/")
        self.calls.append((path, command[3:], (input or b"").decode()))
        answer = self.answers.get(path, {})
        said = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        return subprocess.CompletedProcess(command, 0, said)


def zipped(**texts: str) -> bytes:
    """Return an archive with a report, and beside it a file that would not stay in its folder."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("../outside", "x")
        for name, text in texts.items():
            archive.writestr(name.replace("_", "."), text)
    return content.getvalue()


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Hub:
    answering = Hub(zipped(comment_md=REPORT, pages_tsv=PAGES))
    monkeypatch.setattr(comment, "subprocess", SimpleNamespace(run=answering.run, PIPE=subprocess.PIPE))
    for name, value in {
        "REPOSITORY": "o/r",
        "RUN_ID": "42",
        "RUN_URL": "https://github.com/o/r/actions/runs/42",
        "PRESENT_SITE": "https://jyj.example.org/yaodian/",
        "HEAD": "fork:branch&state=all",
        "HEAD_SHA": "abc",
    }.items():
        monkeypatch.setenv(name, value)
    return answering


def run(hub: Hub) -> list[Any]:
    """Run the comment's script as the workflow does, and return what it asked GitHub to change."""
    assert comment.main() == 0
    head = ["--method", "GET", "-f", "head=fork:branch&state=all", "-f", "state=open"]
    assert hub.calls[0] == ("pulls", head, "")
    return [call for call in hub.calls if "--input" in call[1]]


def test_the_first_run_writes_a_comment_in_which_nothing_of_the_fork_acts(hub: Hub) -> None:
    [(path, options, sent)] = run(hub)
    assert (path, options[:2]) == ("issues/7/comments", ["--method", "POST"])
    body = json.loads(sent)["body"]
    assert body.startswith(f"{comment.MARK}\n**数据检查通过。**")
    assert "@everybody" not in body
    assert "](https://evil" not in body
    assert body.endswith("(https://github.com/o/r/actions/runs/42)\n")
    links = ["42/artifacts/9", "/yaodian/2018/26/", "/yaodian/terms/", "42"]
    assert [
        link.rpartition("runs/")[2][-len(one) :]
        for link, one in zip(re.findall(r"\]\(([^)]*)\)", body), links, strict=True)
    ] == links


def test_the_comment_leads_to_the_changed_pages_before_it_goes_into_details(hub: Hub) -> None:
    body = json.loads(run(hub)[0][2])["body"]
    parts = [
        "**请核对**",
        "## 看改好以后的样子",
        r"| 26. 维护\|安全（[现在的样子](",
        "`2018/26/index.html` |",
        "## 改了什么",
    ]
    assert sorted(parts, key=body.index) == parts


def test_without_an_archive_the_comment_says_that_nothing_was_built(hub: Hub) -> None:
    hub.answers["actions/runs/42/artifacts"] = {"artifacts": [{"id": 5, "name": "report"}]}
    body = json.loads(run(hub)[0][2])["body"]
    assert comment.NOT_BUILT.strip() in body
    assert "site.zip" not in body


def test_the_page_in_the_archive_leads_to_each_changed_page_and_what_it_is_now(tmp_path: Path) -> None:
    source = tmp_path / "pages.tsv"
    source.write_text(PAGES, encoding="utf-8")
    preview.main([str(source), str(tmp_path / "preview.html")])
    written = (tmp_path / "preview.html").read_text(encoding="utf-8")
    assert re.findall('href="([^"]*)"', written) == ["2018/26/index.html", "terms/index.html", "index.html"]
    assert "<img" not in written
    shown = preview.page([("/", "首页")], "https://jyj.example.org/yaodian/")
    assert 'href="https://jyj.example.org/yaodian/"' in shown
    assert "没有网页的内容改动" in preview.summary([], "https://example.org/site", "")
    many = preview.summary([("/", "首页")] * 20, "https://example.org/site", "")
    assert (many.count("index.html`"), "共20页" in many) == (preview.MOST_ROWS, True)


def test_a_later_run_replaces_its_own_comment_and_nobody_elses(hub: Hub) -> None:
    comments = [
        {"id": 1, "user": {"login": "somebody"}, "body": comment.MARK},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "别的"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": f"{comment.MARK}\n旧的"},
    ]
    hub.answers["issues/7/comments"] = [comments[:1], comments[1:]]
    [(path, options, _)] = run(hub)
    assert (path, options[:2]) == ("issues/comments/3", ["--method", "PATCH"])


def test_a_run_of_a_commit_that_is_no_longer_the_last_writes_nothing(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEAD_SHA", "newer")
    assert run(hub) == []


def steps(name: str, job: str) -> list[dict[str, Any]]:
    workflow = yaml.safe_load((GITHUB / "workflows" / name).read_text(encoding="utf-8"))
    return list(workflow["jobs"][job]["steps"])


def test_the_data_is_checked_before_anything_else_is() -> None:
    runs = [step["run"] for step in steps("site.yml", "content") if "run" in step]
    assert [line.split()[0] for line in runs[:2]] == ["make", ".venv/bin/python"]
    assert "--check --format github" in runs[1]
    assert not any("make check" in line or "make test" in line for line in runs)


def test_the_archive_is_kept_as_long_as_the_reviewer_is_told() -> None:
    [archive] = [step for step in steps("site.yml", "content") if step.get("id") == "archive"]
    assert archive["with"]["retention-days"] == preview.DAYS_KEPT


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
