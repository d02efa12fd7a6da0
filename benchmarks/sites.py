"""What is measured: builds of this project's site, and of others from the same pages."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

from benchmarks import PROJECT
from benchmarks.measure import Build


def own_build(data: Path, output: Path, environment: Mapping[str, str] | None = None) -> Build:
    """Return this project's build of the data folder ``data``."""
    return Build(PROJECT / "mkdocs.yml", output, {"DATA_DIR": str(data), **(environment or {})})


def bare_build(data: Path, work: Path, environment: Mapping[str, str] | None = None) -> Build:
    """Return the build of the same pages by MkDocs alone; writes them into the new folder ``work``."""
    _run_module("benchmarks.bare_site", str(data), str(work))
    return Build(work / "mkdocs.yml", work / "site", environment or {})


def stock_build(data: Path, work: Path) -> Build:
    """Return the same with none of our templates and scripts, so that Material's own search answers."""
    build = bare_build(data, work)
    empty = work / "no-overrides"
    empty.mkdir()
    configuration = yaml.safe_load(build.configuration.read_text(encoding="utf-8"))
    # What the project says in its own language, zh-Hans-CN, is one of its templates.
    configuration["theme"] = {"custom_dir": str(empty), "language": "zh"}
    configuration["extra_javascript"] = []
    build.configuration.write_text(yaml.safe_dump(configuration, allow_unicode=True), encoding="utf-8")
    return build


def earlier_build(commit: str, count: int, work: Path, environment: Mapping[str, str]) -> Build:
    """Return the build that ``commit`` makes of a plan of its own with ``count`` items, in the new ``work``.

    Raises ``CalledProcessError`` where git does not know the commit. It runs with the libraries of today.
    """
    work.mkdir(parents=True)
    archive = subprocess.run(["git", "archive", commit], cwd=PROJECT, capture_output=True, check=True)
    subprocess.run(["tar", "-x"], cwd=work, input=archive.stdout, check=True)
    data = work / f"data-{count}"
    _run_module("benchmarks.synthetic_plan", str(count), str(data), project=work)
    return Build(work / "mkdocs.yml", work / "site", {"DATA_DIR": str(data), **environment})


def synthetic_data(count: int, data: Path) -> Path:
    """Write a data folder of ``count`` items into the new folder ``data``, and return it."""
    _run_module("benchmarks.synthetic_plan", str(count), str(data))
    return data


def _run_module(module: str, *arguments: str, project: Path = PROJECT) -> None:
    """Run ``module`` in a process of its own: what this one holds in memory counts for its children too."""
    subprocess.run([sys.executable, "-m", module, *arguments], check=True, cwd=project)
