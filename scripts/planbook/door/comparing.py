"""What changed from one data folder to another, with the queries that the search is tested with."""

from __future__ import annotations

from pathlib import Path

from planbook.changes import Changes, changes
from planbook.door.place import PROJECT


def compared(old: Path, new: Path) -> Changes:
    """Return what changed between two data folders."""
    tables = (PROJECT / "tests" / "search" / name for name in ("queries.tsv", "questions.tsv"))
    return changes(old, new, [table.read_text(encoding="utf-8") for table in tables if table.is_file()])
