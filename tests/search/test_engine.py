"""Runs the tests of the search itself, ``*.test.js``, with node's own test runner."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import playwright

HERE = Path(__file__).parent
# Playwright brings the node that it runs on, so that nobody needs to install one for these tests.
NODE = Path(playwright.__file__).parent / "driver" / "node"


def test_engine(index: Path) -> None:
    tests = sorted(map(str, HERE.glob("*.test.js")))
    assert tests
    finished = subprocess.run(
        [NODE, "--test", *tests],
        env=os.environ | {"SEARCH_INDEX": str(index)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
