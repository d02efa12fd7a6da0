"""The command line needs no more than it uses."""

from __future__ import annotations

import subprocess
import sys

import pytest

from built_site import environment
from data_folder import PROJECT, SMALL_DATA

# Runs the command line where the modules named first cannot be imported.
WITHOUT = """
import runpy
import sys
for name in sys.argv.pop(1).split():
    sys.modules[name] = None
sys.path.insert(0, "scripts")
runpy.run_path("scripts/gen_pages.py", run_name="__main__")
"""
# What makes pages, which a check has no time to load.
OF_PAGES = "mkdocs jinja2 planbook.link planbook.render planbook.search planbook.importing planbook.changes"


@pytest.mark.parametrize(
    ("without", "arguments"),
    [(OF_PAGES, ["--check"]), (OF_PAGES, ["--todo"]), ("mkdocs", ["--out", "pages"])],
    ids=lambda words: words[0] if isinstance(words, list) else "",
)
def test_the_command_line_runs_without_what_it_does_not_use(
    without: str, arguments: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    words = [word.replace("pages", str(tmp_path_factory.mktemp("pages"))) for word in arguments]
    result = subprocess.run(
        [sys.executable, "-c", WITHOUT, without, str(SMALL_DATA), *words],
        cwd=PROJECT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
