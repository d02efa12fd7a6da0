"""A copy of the project, to build from data that a test has changed. It has no git history."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from built_site import environment
from data_folder import FROZEN_DATA, PROJECT, DataFolder, first_with
from made_once import made_once
from planbook.book import LoadedItem
from planbook.files.data_file import DataFile
from planbook.official import blocks
from static_host import served

PARTS = ("docs", "overrides", "scripts")
# Compiled scripts and what builds keep come along, or each copy would make all of it anew, but for what is
# being written.
KEPT = ".cache"
UNFINISHED = shutil.ignore_patterns("*.pyc.*", "*.tmp", "tmp*")


class ProjectCopy:
    """The project's own parts and a real plan's data in a folder of their own, made unless it is there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.site = path / "site"
        if not path.exists():
            for part in PARTS:
                shutil.copytree(PROJECT / part, path / part, ignore=UNFINISHED)
            shutil.copy(PROJECT / "mkdocs.yml", path)
            copy_kept(path)
        self.data = DataFolder(FROZEN_DATA, path / "data")

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run Python with ``arguments`` in the copy or in ``cwd``, as a command line would."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=cwd or self.path,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def pages(self) -> dict[str, bytes]:
        """Return the content of every file of the built site by its path in it."""
        return pages_of(self.site)


def copy_kept(project: Path) -> None:
    """Copy what builds keep, if any was run, into a copy of the project."""
    if (PROJECT / KEPT).exists():
        shutil.copytree(PROJECT / KEPT, project / KEPT, ignore=UNFINISHED)


def pages_of(site: Path) -> dict[str, bytes]:
    """Return the content of every file of a built site by its path in it."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def make_three_mistakes(data: DataFolder) -> None:
    """Leave a file unreadable, misquote a figure, and name an audience that there is not."""
    book = data.book()
    entry, index, measure = first_with(book, "figures")
    quote = measure.figures[0].quote
    data.change(entry.file, ("measures", index, "figures", 0, "quote"), quote, "谁也没有说过的数字")
    last = next(other for other in reversed(book.plans[0].items) if other is not entry)
    data.change(last.file, ("audiences", 0), last.item.audiences[0], "nobody-at-all")
    data.write("words.yml", data.read("words.yml") + "\n- say: [没有说完\n")


def add_next_year(data: DataFolder) -> int:
    """Add a plan for the year after the newest, with all its items; the first ones of both are related.

    All but the last continue the items of the older plan, the second with other words. Returns the new year.
    """
    newest = data.book().plans[0]
    old_year, year = newest.plan.year, newest.plan.year + 1
    plan = newest.file.values()
    plan |= {"year": year, "source": {"site": plan["source"]["site"]}}
    plan |= {name: plan[name].replace(str(old_year), str(year)) for name in ("title", "name")}
    _write(data, f"{year}/plan.yml", plan)
    for entry in newest.items:
        item = entry.file.values()
        item["related"] = [relation for relation in item.get("related", []) if "plan" not in relation]
        if entry is not newest.items[-1]:
            item["continues"] = [f"{newest.folder}/{entry.item.number}"]
        if entry is newest.items[1]:
            item["measures"][-1]["text"] = item["measures"][-1]["text"][:-1] + "，年年如此。"
        _write(data, f"{year}/items/{entry.file.stem}.yml", item)
    data.write(f"{year}/source.txt", "先写上，下面换成正文。")
    added = data.book().plans[0]
    data.write(f"{year}/source.txt", "\n".join(block.words for block in blocks(added)))
    _relate(data, added.items[0], newest.folder, "看上一年怎么写。")
    _relate(data, newest.items[0], added.folder, "看下一年怎么写。")
    return year


def _relate(data: DataFolder, entry: LoadedItem, plan: str, reason: str) -> None:
    """Relate an item to the one of the same number in another plan."""
    item = entry.file.values()
    relation = {"item": entry.item.number, "plan": plan, "reason": reason}
    item["related"] = [*item.get("related", []), relation]
    _write(data, data.relative(entry.file.name), item)


@pytest.fixture(scope="session")
def two_years(tmp_path_factory: pytest.TempPathFactory) -> tuple[ProjectCopy, int]:
    """A built copy with a plan for the next year beside this one, and that year."""
    project = ProjectCopy(made_once(tmp_path_factory, "two-years", _build_two_years))
    return project, project.data.book().plans[0].plan.year


def _build_two_years(path: Path) -> None:
    project = ProjectCopy(path)
    add_next_year(project.data)
    assert project.data.problems() == []
    result = project.run("-m", "mkdocs", "build")
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def two_years_address(two_years: tuple[ProjectCopy, int]) -> Iterator[str]:
    """Where the site with two years is served; ends in a slash."""
    with served(two_years[0].site) as address:
        yield address


def _write(data: DataFolder, name: str, values: Any) -> None:
    data.write(name, yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000))
    assert DataFile(name, data.read(name)).values() == _as_text(values)


def _as_text(values: Any) -> Any:
    """Return values as planbook reads them: numbers as text."""
    if isinstance(values, dict):
        return {key: _as_text(value) for key, value in values.items()}
    if isinstance(values, list):
        return [_as_text(value) for value in values]
    return str(values)
