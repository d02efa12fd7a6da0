"""Which of the queries of the test set find something else than before; asks the search itself, in node."""

from __future__ import annotations

import json
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from planbook.book import Book
from planbook.link import link
from planbook.search import search_files

_SCRIPT = Path(__file__).with_name("found.js")
# A thousand queries take two seconds; a search that hangs must not hold up a review.
_SECONDS = 120


@dataclass(frozen=True)
class Query:
    """What a reader may type, and the addresses of which any is meant: ``2018/26/``."""

    words: str
    meant: frozenset[str]


@dataclass(frozen=True)
class NewAnswer:
    """A query whose first results are others than before; addresses as in the query."""

    query: Query
    old: Sequence[str]
    new: Sequence[str]

    @property
    def is_lost(self) -> bool:
        """Whether what is meant was among the first results and is no longer."""
        return bool(self.query.meant.intersection(self.old)) and not self.query.meant.intersection(self.new)

    @property
    def is_found(self) -> bool:
        """Whether what is meant is among the first results and was not."""
        return bool(self.query.meant.intersection(self.new)) and not self.query.meant.intersection(self.old)


def queries(table: str) -> Iterator[Query]:
    """Yield the queries of a table: query, addresses apart by spaces, and who asks; apart by tabs."""
    for line in table.splitlines():
        if line and not line.startswith("#"):
            words, meant, *_ = line.split("\t")
            yield Query(words, frozenset(meant.split()))


def new_answers(old: Book, new: Book, asked: Sequence[Query]) -> list[NewAnswer] | None:
    """Return the queries that now find something else, those that lost what they mean first.

    ``None`` where there is no node to ask, or the search does not run.
    """
    node = shutil.which("node")
    if node is None:
        return None
    indexes = [_index(book) for book in (old, new)]
    if indexes[0] == indexes[1]:
        return []
    given = {"queries": [query.words for query in asked], "indexes": indexes}
    try:
        result = subprocess.run(
            [node, str(_SCRIPT)],
            input=json.dumps(given).encode(),
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    # A page and a question about it lead to one address: readers see where they come to.
    addresses = ([list(dict.fromkeys(each)) for each in found] for found in json.loads(result.stdout))
    found = zip(asked, *addresses, strict=True)
    changed = [NewAnswer(query, before, after) for query, before, after in found if before != after]
    return sorted(changed, key=lambda answer: (not answer.is_lost, not answer.is_found))


def _index(book: Book) -> dict[str, str]:
    files = search_files(link(book), book.words.records)
    return {path: b64encode(content).decode() for path, content in files if path.endswith(".txt")}
