"""Queries that now find something else, asked of the search itself."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from data_folder import SMALL_DATA, DataFolder
from node import NODE
from planbook.changes import changes
from planbook.changes.found import Query, new_answers, queries

TABLE = (
    "# 说明\n和孩子一起吃饭\t2031/1/\tparent\n羽毛球拍\t2031/2/ 2031/1/\tstudent\n别处的\t2018/7/\tparent\n"
)


@pytest.fixture(autouse=True)
def _node(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(NODE.parent))


def report(folder: DataFolder) -> str:
    text = changes(SMALL_DATA, folder.path, [TABLE]).text
    assert text is not None
    return text.partition("## 搜索结果\n\n")[2]


def test_a_table_holds_queries_and_what_they_mean() -> None:
    assert list(queries(TABLE))[1] == Query("羽毛球拍", frozenset({"2031/2/", "2031/1/"}))
    assert len(list(queries(TABLE))) == 3


def test_queries_that_found_what_they_mean_and_that_lost_it_are_told(small_folder: DataFolder) -> None:
    small_folder.replace("words.yml", "say: [借书]", "say: ‸[借书, 羽毛球拍]")
    for before, after, told in (
        (SMALL_DATA, small_folder.path, "现在找到了：“羽毛球拍” 没有结果 → `/2031/2/`"),
        (small_folder.path, SMALL_DATA, "**找不到该找的了**：“羽毛球拍” `/2031/2/` → 没有结果"),
    ):
        text = changes(before, after, [TABLE]).text
        assert text is not None
        assert text.partition("## 搜索结果\n\n")[2].splitlines()[2:] == [f"- {told}"]


def test_nothing_has_changed_where_the_index_is_the_same(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "reason: 第1项讲吃饭", "reason: ‸那里讲吃饭")
    assert report(small_folder) == "试搜了2句读者会说的话，找到的和原来一样。\n"


def test_results_that_lead_to_the_same_pages_are_the_same(
    small_folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A page, and a question on it, of which one went.
    book, other = small_folder.book(), DataFolder(small_folder.path, tmp_path / "other")
    other.replace("words.yml", "say: [借书]", "say: ‸[借本书]")
    found = [[["2031/1/", "2031/1/"], ["2031/2/"], []], [["2031/1/"], ["2031/1/", "2031/1/"], []]]
    ran = SimpleNamespace(stdout=json.dumps(found).encode())
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: ran)
    answers = new_answers(book, other.book(), list(queries(TABLE)))
    assert answers is not None
    assert [(answer.query.words, answer.old, answer.new) for answer in answers] == [
        ("羽毛球拍", ["2031/2/"], ["2031/1/"])
    ]


def test_without_node_the_report_says_that_it_did_not_compare(
    small_folder: DataFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    small_folder.replace("words.yml", "say: [借书]", "say: ‸[借本书]")
    assert report(small_folder) == "没有装 Node.js，或者搜索没有跑起来，没有比较搜索结果。\n"
    book = small_folder.book()
    assert new_answers(book, book, list(queries(TABLE))) is None
