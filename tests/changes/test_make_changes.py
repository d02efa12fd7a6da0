"""``make changes`` in a clone with a remote: a branch is told by exactly what it changes."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import changes_since
import review
from data_folder import SMALL_DATA, DataFolder
from planbook.door import command_line, comparing
from planbook.door.completions import REMINDER

ITEM, TERMS = "2031/items/02.yml", "terms.yml"
SUBJECT = "2031 第2项“开展“书香云溪”活动”"


@dataclass(frozen=True)
class Clone:
    """A small data folder in git, on a branch of its own, with a bare remote."""

    path: Path
    data: DataFolder

    def git(self, *arguments: str) -> None:
        who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *arguments], cwd=self.path, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--message=change")


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    path = tmp_path / "project"
    made = Clone(path, DataFolder(SMALL_DATA, path / "data"))
    made.git("init", "--initial-branch=main")
    made.commit()
    made.git("clone", "--bare", str(path), str(tmp_path / "remote"))
    made.git("remote", "add", "origin", str(tmp_path / "remote"))
    made.git("fetch", "origin")
    made.git("checkout", "-b", "mine")
    monkeypatch.chdir(path)
    monkeypatch.delenv("DATA_DIR", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    for module in (changes_since, review, command_line, comparing):
        monkeypatch.setattr(module, "PROJECT", path)
    return made


def headings(text: str) -> list[str]:
    """Return the name of everything that is said to have changed."""
    return [line.removeprefix("### ") for line in text.splitlines() if line.startswith("### ")]


def alerts(text: str) -> list[str]:
    """Return what needs a second pair of eyes, each by its bold words."""
    part = text.partition("核对**\n\n")[2].partition("\n## ")[0]
    return [line[4:].partition("**")[0] for line in part.splitlines() if line]


def change_official_word(data: DataFolder) -> None:
    data.replace("2031/source.txt", "请家长当评委", "‸请家长做评委")
    data.replace(ITEM, "请家长当评委", "‸请家长做评委")


def change_id(data: DataFolder) -> None:
    data.replace(TERMS, "id: pei-can-ri", "id: ‸can-ri")


def remove_item(data: DataFolder) -> None:
    (data.path / ITEM).unlink()


SIX: dict[str, tuple[Callable[[DataFolder], object], list[str], list[str]]] = {
    "summary": (lambda data: data.replace(ITEM, "读书多的可以", "‸读书好的可以"), [SUBJECT], []),
    "term": (lambda data: data.replace(TERMS, "吃同样的饭菜", "‸吃同样的饭"), ["名词“陪餐”"], []),
    "word": (lambda data: data.replace("words.yml", "[借书]", "‸[借书, 还书]"), ["说法“借书”"], []),
    "official word": (
        change_official_word,
        ["2031 source.txt", SUBJECT],
        ["source.txt 改了", "公文原文改了", "没有记下更正"],
    ),
    "id": (change_id, ["名词“家长陪餐日”"], ["编号或次序改了，网址跟着变", "网址没有了"]),
    "removed item": (remove_item, [f"删去：{SUBJECT}"], ["删去了", "没有记下更正", "网址没有了"]),
}


def test_each_of_six_kinds_of_change_is_named_and_nothing_else(
    clone: Clone, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, (change, subjects, alarms) in SIX.items():
        clone.git("checkout", "--force", "-B", "mine", "origin/main")
        change(clone.data)
        clone.commit()
        assert changes_since.main([]) == 0
        told = capsys.readouterr()
        assert (headings(told.out), told.err) == (subjects, ""), kind
        assert sorted(set(alerts(told.out))) == sorted(alarms), kind


def test_a_branch_is_told_by_what_it_changes_and_not_by_what_main_has_changed_since(
    clone: Clone, capsys: pytest.CaptureFixture[str]
) -> None:
    clone.data.replace(TERMS, "吃同样的饭菜", "‸吃同样的饭")
    clone.commit()
    clone.git("checkout", "main")
    clone.data.replace("words.yml", "[借书]", "‸[借本书]")
    clone.commit()
    clone.git("push", "origin", "main")
    clone.git("checkout", "mine")
    clone.data.replace(ITEM, "读书多的可以", "‸读书好的可以")  # not committed yet
    assert changes_since.main([]) == 0
    assert headings(capsys.readouterr().out) == [SUBJECT, "名词“陪餐”"]


def test_the_report_of_a_pull_request_tells_of_problems_changes_and_pages(
    clone: Clone, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clone.data.replace(ITEM, "读书多的可以", "‸读书好的可以")
    clone.commit()
    assert review.main(["--code", "origin/main"]) == 0
    assert review.main(["origin/main", "report"]) == 0
    text = Path("report/comment.md").read_text(encoding="utf-8")
    assert text.startswith(f"**数据检查通过。**\n\n# 内容改动：1处\n\n{SUBJECT}。")
    pages = Path("report/pages.tsv").read_text(encoding="utf-8").splitlines()
    assert pages[0] == "/2031/2/\t2. 开展“书香云溪”活动"
    assert "/\t首页" not in pages
    assert text.count(REMINDER) == 0
    command_line.main(["--completions"])
    clone.data.replace(
        "topics.yml",
        "- id: reading\n",
        "- id: added\n  name: 添的\n  description: 没有用到。\n‸- id: reading\n",
    )
    assert review.main(["origin/main", "report"]) == 0
    assert (
        Path("report/comment.md").read_text(encoding="utf-8").startswith(f"{review.SOUND}\n\ndata/.schemas/t")
    )
    clone.git("checkout", "data")
    clone.data.replace("topics.yml", "description: 图书馆", "descriptions: ‸图书馆")
    (clone.path / "more.py").write_text("", encoding="utf-8")
    clone.commit()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary")
    for base in ("origin/main", "nowhere"):
        assert review.main(["--code", base]) == 0
    assert capsys.readouterr() == ("code=false\ncode=true\ncode=true\n", "")
    assert review.main(["origin/main", "report"]) == 0
    text = Path("report/comment.md").read_text(encoding="utf-8")
    assert text == Path("summary").read_text(encoding="utf-8")
    assert text.startswith("**数据有1处要改：**\n\n    data/topics.yml:")
    assert text.endswith(f"\n\n{review.UNREAD}")
    assert Path("report/pages.tsv").read_text(encoding="utf-8") == ""
    assert review.main(["nowhere", "report"]) == 0
    text = Path("report/comment.md").read_text(encoding="utf-8")
    assert text.endswith("在 git 里找不到nowhere，或者取出的历史不全，没有可以比较的。\n")


def test_a_published_address_struck_out_fails_the_review(
    clone: Clone, capsys: pytest.CaptureFixture[str]
) -> None:
    clone.data.replace("addresses.yml", "[pei-can, pei-can-ri, yue", "[pei-can, ‸yue")
    change_id(clone.data)
    assert clone.data.problems() == []
    assert review.main(["origin/main", "report"]) == 1
    told = capsys.readouterr().out
    assert told.startswith(
        "::error file=data/addresses.yml,line=1,col=1::发布过的网址 /terms/#pei-can-ri 从 "
    )
    text = Path("report/comment.md").read_text(encoding="utf-8")
    assert text.startswith(
        "**数据有1处要改：**\n\n    data/addresses.yml:1:1: 发布过的网址 /terms/#pei-can-ri"
    )
    (clone.data.path / "addresses.yml").unlink()
    assert review.main(["origin/main", "report"]) == 1
    assert "，共" not in capsys.readouterr().out


def test_without_a_starting_point_the_reason_is_told(
    clone: Clone, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert changes_since.main(["nowhere"]) == 1
    assert capsys.readouterr() == (
        "",
        "在 git 里找不到nowhere，或者取出的历史不全，没有可以比较的。\n",
    )
    monkeypatch.setenv("DATA_DIR", "elsewhere")
    assert changes_since.main([]) == 1
    assert "那时还没有 elsewhere" in capsys.readouterr().err
    monkeypatch.setenv("GIT_DIR", str(clone.path / "none"))
    assert changes_since.main([]) == 1
    assert capsys.readouterr().err.startswith("在 git 里找不到主分支")
