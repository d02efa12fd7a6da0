"""The scripts of the search, put together into what the browser loads.

They are written as small files, with comments, in ``browser/``. A reader downloads them on the first
search, so comments, indents and the lines that only node needs are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

_FOLDER = files("planbook.search") / "browser"
_NODE_ONLY = "// only for node"

WORKER = ("worker",)
ENGINE = ("fold", "corpus", "store", "query", "rank", "search", "results")
MORE = ("directory", "guess", "explanation", "traditional", "fallback")


def bundle(names: tuple[str, ...]) -> str:
    """Return the named scripts as one."""
    return "".join(f"{line}\n" for name in names for line in _lines(name))


def _lines(name: str) -> Iterator[str]:
    for line in (_FOLDER / f"{name}.js").read_text(encoding="utf-8").splitlines():
        code = line.strip()
        if code and not code.startswith("//") and not code.endswith(_NODE_ONLY):
            yield code
