"""The documents say what is so: paths, targets, variables and the order of the modules."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from built_site import PUBLISHING
from data_folder import FROZEN_DATA, PROJECT
from planbook.check import RULES

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"]
PLANBOOK = PROJECT / "scripts" / "planbook"
MAKEFILE = (PROJECT / "Makefile").read_text(encoding="utf-8")
# Folders and modules of planbook, each of which may import only those before it.
LAYERS = [
    *("problem", "build_cache", "template_cache", "content_version", "minified", "history"),
    *("text", "model", "files"),
    *("book", "official", "proposals", "schema"),
    *("load", "addresses", "check", "checked", "importing", "link", "render", "search", "editing", "site"),
    *("changes", "publish", "frame", "door"),
]


def read(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def layer(module: str) -> int:
    """Return the place of ``planbook.x.y`` among the layers."""
    return LAYERS.index(module.split(".")[1])


def imports(path: Path) -> set[str]:
    """Return what a file imports of planbook, ``planbook.x.y`` of ``from planbook.x import y``."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("planbook"):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if name.count(".") >= 1}


@pytest.mark.parametrize(
    "path", sorted(PLANBOOK.rglob("*.py")), ids=lambda path: str(path.relative_to(PLANBOOK))
)
def test_no_module_imports_a_later_one(path: Path) -> None:
    own = ".".join(["planbook", *path.relative_to(PLANBOOK).with_suffix("").parts])
    if own == "planbook.__init__":
        return
    assert {name for name in imports(path) if layer(name) > layer(own)} == set()


def test_the_architecture_names_all_folders_in_the_order_of_their_layers() -> None:
    folders = [name for name in LAYERS if (PLANBOOK / name).is_dir()]
    assert re.findall(r"^\| `(\w+)/` \|", read("ARCHITECTURE.md"), re.MULTILINE) == folders


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_exists(document: str) -> None:
    for name in re.findall(r"`([\w./-]+/[\w./-]*|[\w-]+\.(?:py|js|md|yml|css|tsv))`", read(document)):
        if name.startswith("/") or "edit/" in name or re.fullmatch("[0-9]+/m[0-9]+", name):
            continue  # an address on the site or in a repository, or a measure
        roots = [
            PROJECT,
            PROJECT / "scripts",
            PLANBOOK,
            *(path for path in PLANBOOK.rglob("*") if path.is_dir()),
        ]
        roots += [FROZEN_DATA, *(PROJECT / "tests" / "forms" / "data").iterdir()]
        # A bureau that begins with its own plan has other content: it is looked for where tests have it.
        path = re.sub("^data/", "tests/frozen/", name)
        # The site, what a build keeps, and the items are there when they are made.
        assert name in ("site/", ".cache/", "items/") or any((root / path).exists() for root in roots), name


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_that_a_document_names_exists(document: str) -> None:
    for target in re.findall(r"(?:`|^)make ([a-z]+)", read(document), re.MULTILINE):
        assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), target


def test_the_readme_names_every_make_target_for_people() -> None:
    shown = re.findall(r"^(\w+):.*##", MAKEFILE, re.MULTILINE)
    assert [target for target in shown if f"make {target}" not in read("README.md")] == ["clean"]


def test_the_readme_explains_every_variable_that_a_publisher_can_set() -> None:
    used = set(re.findall(r"!ENV \[(\w+)", read("mkdocs.yml")))
    used |= set(re.findall(r'environ\.get\("(\w+)"', read("scripts/planbook/door/mkdocs_hook.py")))
    assert used == set(PUBLISHING)
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", read("README.md"), re.MULTILINE)) == used


def test_no_module_is_too_long_to_have_one_job() -> None:
    longest = 250
    modules = [*PLANBOOK.rglob("*.py"), PROJECT / "scripts" / "gen_pages.py", *PLANBOOK.rglob("*.js")]
    assert [
        path.name for path in modules if len(path.read_text(encoding="utf-8").splitlines()) > longest
    ] == []


def test_every_rule_says_what_must_hold() -> None:
    assert [rule.__name__ for rule in RULES if not (rule.__doc__ or "").strip().endswith((".", "``."))] == []
