"""What readers type, and the item that they mean: ``queries.tsv``, written for one year's plan."""

from __future__ import annotations

from pathlib import Path

QUERIES = Path(__file__).parent / "queries.tsv"


def queries() -> list[tuple[str, str]]:
    """Return every query and the address of the item that is meant."""
    lines = QUERIES.read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(query, path) for query, path, _ in fields]


def year_of_queries() -> int:
    """Return the year of the plan that all queries are about."""
    [year] = {int(path.partition("/")[0]) for _, path in queries()}
    return year
