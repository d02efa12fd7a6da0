"""How well the search answers: everyday queries, and words cut from the official text."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from holding import holding
from queries import queries

from benchmarks.search_box import MeasuredBox
from benchmarks.targets import at_least
from planbook.link import link
from planbook.link.plan_views import ItemView
from planbook.load import load
from planbook.search.plain import plain

RECALL, TOP_THREE = 1.0, 0.99
CUTS = 150
SHOWN_AT_ONCE = 10  # Material shows the rest when the reader scrolls.


def scores(name: str, box: MeasuredBox, data: Path, *, is_held: bool) -> Iterator[str]:
    """Yield what the search in ``box`` makes of the queries, and of words cut from the items in ``data``.

    ``name`` says whose search it is; the targets stand behind the figures where it ``is_held`` to them.
    """
    found = [(box.find(query), path) for query, path in queries()]
    share = sum(path in paths[:3] for paths, path in found) / len(found)
    nothing = sum(not paths for paths, _ in found) / len(found)
    yield f"  {name}: {len(found)} everyday queries, right item in the first three {share:.1%}" + (
        at_least(share, TOP_THREE, ".0%") if is_held else ""
    )
    yield f"  {name}: everyday queries that find nothing {nothing:.1%}"
    recalls, falsely = _recalls(box, _items(data))
    recall = statistics.mean(recalls)
    yield f"  {name}: {len(recalls)} words cut from the text, recall {recall:.1%}, false {falsely}" + (
        at_least(recall, RECALL, ".0%") if is_held else ""
    )


def _recalls(box: MeasuredBox, items: Sequence[ItemView]) -> tuple[list[float], int]:
    """Return for each cut how much of what holds it is found, and how often something else comes before."""
    recalls, falsely = [], 0
    for words in _cuts(items):
        expected = holding(items, words)
        if len(expected) > SHOWN_AT_ONCE:
            continue
        # Where the characters only meet, what everyday words lead to comes first.
        paths = box.find(words)
        recalls.append(len(set(paths) & expected) / len(expected))
        falsely += len(set(paths[: len(expected)]) - expected)
    return recalls, falsely


def _cuts(items: Sequence[ItemView]) -> Iterator[str]:
    chance = random.Random(5)
    for _ in range(CUTS):
        text = chance.choice(items).item.official_text
        length = chance.choice([2, 3, 4, 5, 8, 20])
        start = chance.randrange(max(1, len(text) - length))
        if len(plain(text[start : start + length])) > 1:
            yield text[start : start + length]


def _items(data: Path) -> list[ItemView]:
    book, _ = load(data)
    assert book is not None
    return [view for plan in link(book).plans for view in plan.items]
