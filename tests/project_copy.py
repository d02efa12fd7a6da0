"""A copy of the project, to build from data that a test has changed. It has no git history."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from built_site import PUBLISHING
from data_folder import PROJECT, REAL_DATA, DataFolder, first_with
from planbook.data_file import DataFile
from planbook.official import blocks

PARTS = ("docs", "overrides", "scripts")


class ProjectCopy:
    """The project's own parts and data in a folder of their own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.site = path / "site"
        for part in PARTS:
            shutil.copytree(PROJECT / part, path / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(PROJECT / "mkdocs.yml", path)
        self.data = DataFolder(REAL_DATA, path / "data")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python with ``arguments`` in the copy, as a command line would."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.path,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def pages(self) -> dict[str, bytes]:
        """Return the content of every file of the built site by its path in it."""
        files = sorted(path for path in self.site.rglob("*") if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in files}


def environment() -> dict[str, str]:
    """Return the environment without what a publisher may have set."""
    clean = {name: value for name, value in os.environ.items() if name not in PUBLISHING}
    return clean | {"NO_MKDOCS_2_WARNING": "1"}


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
    """Add a plan for the year after the newest: one item a section, related to last year's first item.

    Returns the new year.
    """
    newest = data.book().plans[0]
    old_year, year = newest.plan.year, newest.plan.year + 1
    plan = newest.file.values()
    plan |= {"year": year, "source": {"site": plan["source"]["site"]}}
    plan |= {name: plan[name].replace(str(old_year), str(year)) for name in ("title", "name")}
    _write(data, f"{year}/plan.yml", plan)
    first_of_section = {entry.item.section: entry for entry in reversed(newest.items)}
    chosen = sorted(first_of_section.values(), key=lambda entry: entry.item.number)
    for number, entry in enumerate(chosen, 1):
        item = entry.file.values() | {"number": number}
        item.pop("related", None)
        if number == 1:
            item["related"] = [{"item": entry.item.number, "year": old_year, "reason": "看上一年怎么写。"}]
            old_item = entry.file.values()
            old_item.setdefault("related", []).append(
                {"item": number, "year": year, "reason": "看下一年怎么写。"}
            )
            _write(data, data.relative(entry.file.name), old_item)
        _write(data, f"{year}/items/{number:02}.yml", item)
    data.write(f"{year}/source.txt", "先写上，下面换成正文。")
    added = data.book().plans[0]
    data.write(f"{year}/source.txt", "\n".join(block.words for block in blocks(added)))
    return year


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
