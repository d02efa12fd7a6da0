"""The scripts of the search, put together into what the browser loads.

They are written as small files, with comments, in ``browser/``. A reader downloads them on the first
search, so comments, white space and the lines that only node needs are left out, local names are short, and
the numbers of ``weights.js`` stand where they are used.
"""

from __future__ import annotations

import re
from importlib.resources import files

from planbook.minified import minified

_FOLDER = files("planbook.search") / "browser"
_NODE_ONLY = "// only for node"
_WEIGHT = re.compile(r"^  ([A-Z_]+): ([0-9._]+),", re.MULTILINE)
_USE_OF_WEIGHT = re.compile(r"\bWeights\.([A-Z_]+)")

WORKER = ("worker",)
QUERY = ("fold", "asking", "query")
ENGINE = ("kinds", "cuts", "corpus", "store", "rank", "likeness", "questions", "search", "results")
MORE = ("directory", "guess", "traditional", "fallback")


def bundle(names: tuple[str, ...]) -> str:
    """Return the named scripts as one."""
    weights = dict(_WEIGHT.findall(_source("weights")))
    scripts = "".join(map(_for_browser, names))
    return minified("js", _USE_OF_WEIGHT.sub(lambda use: weights[use[1]], scripts))


def _for_browser(name: str) -> str:
    lines = _source(name).splitlines()
    return "".join(f"{line}\n" for line in lines if not line.endswith(_NODE_ONLY))


def _source(name: str) -> str:
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")
