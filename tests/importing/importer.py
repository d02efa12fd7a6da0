"""Files imported into a folder, as the command line does it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import gen_pages
from planbook.book import LoadedPlan
from planbook.load import load


def imported(name: str, content: bytes, plan: str) -> LoadedPlan:
    """Return the plan that the file makes, read from a new data folder; its check passes right after."""
    with tempfile.TemporaryDirectory() as folder:
        file, data = Path(folder) / name, Path(folder) / "data"
        file.write_bytes(content)
        assert gen_pages.main(["--import", str(file), "--plan", plan, str(data)]) == 0
        assert gen_pages.main(["--check", str(data)]) == 0
        book, _ = load(data)
        assert book is not None
        return book.plans[0]
