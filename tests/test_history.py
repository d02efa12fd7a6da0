"""The history of the data is told where git knows it for sure, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from data_folder import SMALL_DATA, DataFolder
from planbook import history
from planbook.changes.log import log_entries, with_changelog
from planbook.history import git as ask_git
from planbook.history import last_changes
from planbook.site import make_site
from repository import committed_data, git


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return committed_data(tmp_path / "project")


def test_every_file_has_the_date_of_its_own_last_commit(folder: DataFolder) -> None:
    dates = last_changes(folder.path)
    assert (dates["2031/items/02.yml"], dates["2031/items/01.yml"]) == ("2031-06-02", "2031-05-01")
    assert dates.keys() == {
        path.relative_to(folder.path).as_posix() for path in folder.path.rglob("*") if path.is_file()
    }


def test_a_comment_alone_is_no_change(folder: DataFolder) -> None:
    before = last_changes(folder.path)
    folder.write("2031/items/01.yml", f"# 说明\n{folder.read('2031/items/01.yml')}")
    git(folder.path, "commit", "--all", "--message=Say more")
    assert last_changes(folder.path) == before


def test_what_is_new_or_removed_has_no_date(folder: DataFolder) -> None:
    folder.write("2031/items/03.yml", "number: 3")
    git(folder.path, "rm", "2031/questions.yml")
    assert {"2031/items/03.yml", "2031/questions.yml"}.isdisjoint(last_changes(folder.path))


def test_what_git_said_is_kept_until_the_next_commit(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(directory: Path, *arguments: str) -> str:
        asked.append(arguments[0])
        return ask_git(directory, *arguments)

    monkeypatch.setattr(history, "git", ask)
    dates = [last_changes(folder.path, tmp_path / "cache") for _ in range(2)]
    assert (dates[0], asked.count("log")) == (dates[1], 1)
    folder.write("2031/items/03.yml", "number: 3")
    git(folder.path, "add", ".")
    git(folder.path, "commit", "--message=Add an item")
    assert "2031/items/03.yml" in last_changes(folder.path, tmp_path / "cache")
    assert asked.count("log") == 2


def test_a_shallow_clone_tells_nothing(folder: DataFolder, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--depth=1", f"file://{folder.path.parent}", "shallow")
    assert last_changes(tmp_path / "shallow" / "data") == {}
    git(tmp_path, "clone", f"file://{folder.path.parent}", "full")
    assert last_changes(tmp_path / "full" / "data") == last_changes(folder.path)


def test_outside_a_repository_or_without_git_nothing_is_told(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert last_changes(SMALL_DATA.parent / "nowhere") == {}
    monkeypatch.setenv("PATH", str(tmp_path))
    assert last_changes(folder.path) == {}


def test_pages_of_one_file_tell_when_it_was_changed(folder: DataFolder) -> None:
    site, _ = make_site(folder.path, is_dated=True)
    assert site is not None
    dated = {page.path: page.markdown for page in site.pages if "最后更新：" in page.markdown}
    assert dated.keys() == {"terms.md", "2031/1.md", "2031/2.md"}
    assert "最后更新：2031年6月2日\n{: .updated }" in dated["2031/2.md"]
    undated, _ = make_site(folder.path)
    assert undated is not None
    assert not any("最后更新" in page.markdown for page in undated.pages)


def test_a_day_is_told_as_one(folder: DataFolder) -> None:
    for before, after in (("读书好的", "‸读书多的"), ("读书多的", "‸读书很多的")):
        folder.replace("2031/items/02.yml", before, after)
        git(folder.path, "commit", "--all", "--message=again", day="2031-07-03")
    entries = log_entries(folder.path, 9, None)
    assert [entry.date for entry in entries] == ["2031-07-03", "2031-06-02"]
    assert [line.item for line in entries[0].lines] == ["2031/2"]


def test_the_log_tells_readers_what_each_day_changed(folder: DataFolder, tmp_path: Path) -> None:
    folder.replace("terms.yml", "吃同样的饭菜", "‸吃同样的饭")
    folder.replace("2031/items/02.yml", "读书好的", "‸读书多的")
    folder.replace("words.yml", "say: [借书]", "say: ‸[借本书]")
    git(folder.path, "commit", "--all", "--message=third", day="2031-07-03")
    folder.write("terms.yml", "# 说明\n" + folder.read("terms.yml"))
    git(folder.path, "commit", "--all", "--message=a comment only", day="2031-07-04")
    for _ in range(2):  # from git, then from the cache
        entries = log_entries(folder.path, 9, tmp_path / "cache")
        assert [(entry.date, [line.text for line in entry.lines]) for entry in entries] == [
            (
                "2031-07-03",
                [
                    "改了第2项“开展“书香云溪”活动”：一句话。",
                    "改了名词“陪餐”：解释。",
                    "补充和改正了搜索用的1组说法。",
                ],
            ),
            ("2031-06-02", ["改了第2项“开展“书香云溪”活动”：一句话。"]),
        ]
    assert len(log_entries(folder.path, 2, None)) == 1


def test_the_site_has_a_page_of_changes_and_a_feed_where_it_is_known_where_it_is_published(
    folder: DataFolder,
) -> None:
    bare, _ = make_site(folder.path)
    assert bare is not None
    site = with_changelog(bare, folder.path, 9, None, "云溪<教育>", "https://example.org/plans")
    assert site.pages[-1].path == "changes.md"
    assert "## 2031年6月2日" in site.pages[-1].markdown
    [(name, content)] = site.others[len(bare.others) :]
    assert name == "changes.xml"
    feed = ElementTree.fromstring(content)
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.findtext(f"{atom}title") == "云溪<教育>：内容更新"
    assert feed.findtext(f"{atom}updated") == "2031-06-02T12:00:00+08:00"
    [link] = [each.get("href") or "" for each in feed.iterfind(f"{atom}entry/{atom}link")]
    assert link.startswith("https://example.org/plans/changes/#d")
    assert link.partition("#")[2] in site.pages[-1].markdown
    without = with_changelog(bare, folder.path, 9, None, "云溪", "")
    assert without.others == bare.others
    assert with_changelog(bare, SMALL_DATA.parent / "nowhere", 9, None, "云溪", "") is bare


def test_what_an_import_proposes_is_no_change_of_the_site(folder: DataFolder) -> None:
    before = log_entries(folder.path, 5, None)
    folder.write("2031/items/02.yml", folder.read("2031/items/02.yml") + "proposed_topics: [school-meals]\n")
    git(folder.path, "commit", "--all", "--message=proposed", day="2031-07-03")
    assert log_entries(folder.path, 5, None) == before
