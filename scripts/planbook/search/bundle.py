"""The scripts of the search, put together into what the browser loads.

They are written as small files, with comments, in ``browser/``. A reader downloads them on the first
search, so comments, white space and the lines that only node needs are left out, and local names are short.
"""

from __future__ import annotations

from importlib.resources import files

from planbook.minified import minified

_FOLDER = files("planbook.search") / "browser"
_NODE_ONLY = "// only for node"

WORKER = ("worker",)
_FOUNDATION = ("weights", "kinds", "fold", "cuts", "asking")
ENGINE = (*_FOUNDATION, "corpus", "store", "query", "rank", "likeness", "questions", "search", "results")
MORE = ("directory", "guess", "traditional", "fallback")


def bundle(names: tuple[str, ...]) -> str:
    """Return the named scripts as one."""
    return minified("js", "".join(map(_for_browser, names)))


def _for_browser(name: str) -> str:
    lines = (_FOLDER / f"{name}.js").read_text(encoding="utf-8").splitlines()
    return "".join(f"{line}\n" for line in lines if not line.endswith(_NODE_ONLY))
