"""The style sheets work in engines of 2020, and take colours and sizes from one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data_folder import PROJECT

SHEETS = sorted((PROJECT / "docs" / "assets" / "style").glob("*.css"))
# What such an engine does not know: a selector makes it drop the whole rule, a side or a gap moves the page.
UNKNOWN = [
    ":is(",
    ":where(",
    ":focus-visible",
    "-inline",
    "-block:",
    "inset:",
    "color-mix",
    "@layer",
    "@container",
]


def rules(sheet: str) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_an_engine_of_2020_knows_every_rule(path: Path) -> None:
    text = rules(path.read_text(encoding="utf-8"))
    assert [name for name in UNKNOWN if name in text] == []
    for block in re.findall(r"[^{}]*:has\([^{}]*", text):
        assert "," not in block.replace(":has(> ", "") or all(":has(" in part for part in block.split(","))


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_colours_are_named_in_one_place(path: Path) -> None:
    text = rules(path.read_text(encoding="utf-8"))
    has_colours = re.search(r"#[0-9a-f]{3,8}\b", text) is not None
    assert has_colours == (path.name == "tokens.css")


def test_every_custom_property_is_declared() -> None:
    texts = [rules(path.read_text(encoding="utf-8")) for path in SHEETS]
    declared = set(re.findall(r"(--planbook-[\w-]+):", "\n".join(texts)))
    used = set(re.findall(r"var\((--planbook-[\w-]+)", "\n".join(texts)))
    assert used == declared
