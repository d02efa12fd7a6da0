"""The scripts of the search as a browser gets them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import playwright
import pytest

from planbook.search.bundle import ENGINE, MORE, WORKER, bundle

NODE = Path(playwright.__file__).parent / "driver" / "node"


@pytest.mark.parametrize("names", [WORKER, ENGINE, MORE])
def test_scripts_are_whole_without_what_only_node_and_people_need(names: tuple[str, ...]) -> None:
    code = bundle(names)
    checked = subprocess.run([NODE, "--check", "-"], input=code, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    assert not re.search(r"^\s*//|^\s+", code, re.MULTILINE)
    assert "require(" not in code
    assert "module.exports" not in code
