"""The command line needs no more than it uses."""

from __future__ import annotations

import subprocess
import sys

import pytest

from built_site import environment
from data_folder import PROJECT, SMALL_DATA

# Runs the command line where MkDocs cannot be imported.
WITHOUT_MKDOCS = """
import sys
sys.modules["mkdocs"] = None
sys.path.insert(0, "scripts")
import gen_pages
sys.exit(gen_pages.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "arguments", [["--check"], ["--todo"], ["--out", "pages"]], ids=lambda words: words[0]
)
def test_the_command_line_runs_without_mkdocs(
    arguments: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    words = [word.replace("pages", str(tmp_path_factory.mktemp("pages"))) for word in arguments]
    result = subprocess.run(
        [sys.executable, "-c", WITHOUT_MKDOCS, str(SMALL_DATA), *words],
        cwd=PROJECT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
