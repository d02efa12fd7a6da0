"""Prints for each result of a query what it scored and why: ``make why Q="高中"``."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import REAL_DATA
from node import NODE
from planbook.link import link
from planbook.load import load
from planbook.search import search_files

HERE = Path(__file__).parent
TESTS = HERE.parent / "tests" / "search"


def main() -> None:
    """Make the index of the data and let the search tell of the query on the command line."""
    query = " ".join(sys.argv[1:]).strip()
    book, problems = load(REAL_DATA)
    if not query or problems or book is None:
        sys.exit("请写要搜的词，例如 make why Q=高中。" if not query else "\n".join(map(str, problems)))
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole"
        for name, content in search_files(link(book), book.words.records):
            (whole / name).parent.mkdir(parents=True, exist_ok=True)
            (whole / name).write_bytes(content)
        environment = os.environ | {"SEARCH_INDEX": folder}
        command = [str(NODE), str(HERE / "why.js"), str(TESTS), query]
        sys.exit(subprocess.run(command, env=environment, check=False).returncode)


if __name__ == "__main__":
    main()
