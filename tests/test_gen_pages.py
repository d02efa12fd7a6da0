"""The command line: what it prints, what it writes, and its exit status."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import gen_pages
from data_folder import FROZEN_DATA, DataFolder
from planbook.schema import schema_files
from planbook.site import make_site
from project_copy import ProjectCopy, make_three_mistakes


class Result(NamedTuple):
    """How a run of the command line ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs ``gen_pages.py`` with arguments, in the test's folder."""
    monkeypatch.chdir(tmp_path)

    def run_it(*arguments: str | Path) -> Result:
        status = gen_pages.main([str(argument) for argument in arguments])
        return Result(status, *capsys.readouterr())

    return run_it


def test_check_of_sound_data_says_nothing(run: Run) -> None:
    assert run("--check", FROZEN_DATA) == (0, "", "")


def test_check_finds_the_projects_data_from_any_folder(tmp_path: Path) -> None:
    project = ProjectCopy(tmp_path / "project")
    project.data.write("words.yml", "")
    result = project.run(str(project.path / "scripts" / "gen_pages.py"), "--check", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith("project/data/words.yml:1:1: 文件是空的。")


def test_check_lists_all_problems_in_one_run(run: Run, data_folder: DataFolder) -> None:
    make_three_mistakes(data_folder)
    result = run("--check", data_folder.path)
    assert result.returncode == 1
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert lines == [str(problem) for problem in data_folder.problems()]
    for words in ("谁也没有说过的数字", "nobody-at-all", "方括号没有配对"):
        assert any(words in line for line in lines)
    for line in lines:
        path, number, column, message = line.split(":", 3)
        assert Path(path).is_file()
        assert min(int(number), int(column)) >= 1
        assert any("\u4e00" <= character <= "\u9fff" for character in message)


def test_problems_name_files_as_the_folder_was_given(run: Run, data_folder: DataFolder) -> None:
    data_folder.write("words.yml", "")
    result = run("--check", data_folder.path.name)
    assert result.stdout.splitlines()[0].startswith("data/words.yml:1:1: 文件是空的。")


@pytest.mark.parametrize("action", [["--check"], ["--out", "pages"]], ids=["check", "out"])
def test_no_such_data_folder(run: Run, tmp_path: Path, action: list[str]) -> None:
    result = run(*action, "nowhere")
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == "nowhere:1:1: 找不到这个数据文件夹。请检查路径。\n"
    assert list(tmp_path.iterdir()) == []


def test_out_writes_the_same_pages(run: Run, tmp_path: Path) -> None:
    result = run(FROZEN_DATA, "--out", tmp_path / "pages")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    site, _ = make_site(FROZEN_DATA)
    assert site is not None
    written = {
        path.relative_to(tmp_path / "pages").as_posix(): path.read_text(encoding="utf-8")
        for path in (tmp_path / "pages").rglob("*.md")
    }
    assert written == {page.path: page.markdown for page in site.pages}


def test_out_writes_nothing_while_the_data_is_wrong(
    run: Run, data_folder: DataFolder, tmp_path: Path
) -> None:
    make_three_mistakes(data_folder)
    result = run(data_folder.path, "--out", tmp_path / "pages")
    assert result.returncode == 1
    assert result.stdout.splitlines() == [str(problem) for problem in data_folder.problems()]
    assert not (tmp_path / "pages").exists()


def test_schema(run: Run, tmp_path: Path) -> None:
    result = run("--schema", tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert written == dict(schema_files())


@pytest.mark.parametrize("action", ["--out", "--schema"])
@pytest.mark.parametrize("taken", ["", "/home.md"], ids=["the file itself", "below a file"])
def test_a_file_stands_where_the_folder_should(run: Run, tmp_path: Path, action: str, taken: str) -> None:
    (tmp_path / "file").write_text("甲", encoding="utf-8")
    result = run(FROZEN_DATA, action, f"file{taken}")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith(f"写不了 file{taken}")
    assert "Traceback" not in result.stderr


def test_a_folder_stands_where_a_page_should(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pages" / "index.md").mkdir(parents=True)
    result = run(FROZEN_DATA, "--out", "pages")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("写不了 pages/index.md。")


def test_out_names_pages_that_an_earlier_run_left(run: Run, tmp_path: Path) -> None:
    for name in ("2018/999.md", "about-us.md"):
        path = tmp_path / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("旧的网页", encoding="utf-8")
    result = run(FROZEN_DATA, "--out", "pages")
    assert (result.returncode, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "下面的文件不是这次写的，可能是已经删去的网页，请看看要不要移走：",
        "pages/2018/999.md",
        "pages/about-us.md",
    ]
    assert (tmp_path / "pages/2018/999.md").read_text(encoding="utf-8") == "旧的网页"


def test_check_for_github_annotates_the_lines(run: Run, data_folder: DataFolder) -> None:
    make_three_mistakes(data_folder)
    result = run("--check", "--format", "github", data_folder.path)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.splitlines() == [problem.annotation for problem in data_folder.problems()]
