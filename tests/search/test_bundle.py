"""The scripts of the search as a browser gets them."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec, module_from_spec

import pytest

from node import NODE
from planbook.search.bundle import ENGINE, MORE, QUERY, WORKER, bundle


@pytest.mark.parametrize("names", [WORKER, QUERY, ENGINE, MORE])
def test_scripts_are_whole_without_what_only_node_and_people_need(names: tuple[str, ...]) -> None:
    _assert_is_whole(bundle(names))


def test_where_the_minifier_has_no_wheel_the_scripts_are_whole_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "minify", None)
    spec = find_spec("planbook.minified")
    assert spec is not None
    assert spec.loader is not None
    without = module_from_spec(spec)
    spec.loader.exec_module(without)
    assert not without.IS_MINIFIED
    monkeypatch.setattr("planbook.search.bundle.minified", without.minified)
    _assert_is_whole(bundle(ENGINE))
    style = "p {\n  color: red; /* 红 */\n}\n"
    assert without.minified("css", style) == style


def _assert_is_whole(code: str) -> None:
    checked = subprocess.run([NODE, "--check", "-"], input=code, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    assert not re.search(r"^\s*//|^\s+", code, re.MULTILINE)
    assert "require(" not in code
    assert "module.exports" not in code
