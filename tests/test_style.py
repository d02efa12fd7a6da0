"""Style sheets and scripts work in engines of 2020; the sheets take colours and sizes from one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data_folder import PROJECT

SHEETS = sorted((PROJECT / "docs" / "assets" / "style").glob("*.css"))
SEARCH_SHEET = PROJECT / "docs" / "assets" / "search" / "search.css"
SCRIPTS = sorted(
    path
    for folder in ("docs/assets", "scripts/planbook/search/browser", "scripts/planbook/publish")
    for path in (PROJECT / folder).rglob("*.js")
)
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
    " gap:",
    "aspect-ratio",
    "clamp(",
    "dvh",
]
# One of these, and the whole script is not run; iPhones cannot look behind before 2023.
UNKNOWN_IN_SCRIPTS = re.compile(
    r"\?\.[A-Za-z_$(\[]|\?\?|\|\|=|&&=|\(\?<[=!]|\bstatic \{|\bthis\.#|"
    r"\.(?:replaceAll|at|toSorted|findLast)\(|\bObject\.hasOwn\(|\bstructuredClone\(|\bPromise\.(?:allSettled|any)\("
)


def rules(sheet: str) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_an_engine_of_2020_runs_every_script(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if UNKNOWN_IN_SCRIPTS.search(re.sub(r"(^|\s)// .*", "", line))] == []


@pytest.mark.parametrize("path", [*SHEETS, SEARCH_SHEET], ids=lambda path: path.name)
def test_an_engine_of_2020_knows_every_rule(path: Path) -> None:
    text = rules(path.read_text(encoding="utf-8"))
    assert [name for name in UNKNOWN if name in text] == []
    assert not re.search(
        r"--[\w-]+: *(min|max)\(", text.partition("@supports")[0]
    )  # what reads it would be lost
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
