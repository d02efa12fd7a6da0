"""Writes a data folder of any size whose items are like the real ones, for measuring.

``python -m benchmarks.synthetic_plan 1000 DIR`` recombines titles, clauses, search words and relations of
the newest plan in ``data/``. The same count and seed give the same files, and they pass every check.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from benchmarks import REAL_DATA
from benchmarks.clauses import ClausePool, clauses, end_of
from planbook.book import Book, LoadedItem, LoadedPlan
from planbook.files.data_file import DataFile
from planbook.load import load
from planbook.model.item import Item, Relation
from planbook.model.plan import Plan
from planbook.model.record import Record
from planbook.official import blocks
from planbook.text.folding import fold

_ITEM_REFERENCE = re.compile(r"第[0-9]+项")


def write_synthetic_plan(directory: Path, count: int, *, real: Path = REAL_DATA, seed: int = 1) -> None:
    """Write a data folder with one plan of ``count`` items into ``directory``.

    Raises ``ValueError`` when ``real`` has problems or no plan.
    """
    book, problems = load(real)
    if problems or book is None:
        raise ValueError("\n".join(map(str, problems)))
    models = [entry.item for entry in book.plans[0].items]
    items = synthetic_items(models, count, random.Random(seed))
    loaded = _loaded(_plan(book.plans[0].plan), items)
    official = [block.words for block in blocks(loaded)]
    folder = directory / loaded.folder
    (folder / "items").mkdir(parents=True)
    for item in items:
        _write(folder / "items" / f"{item.number:02}.yml", _plain(item))
    _write(folder / "plan.yml", _plain(loaded.plan))
    (folder / "source.txt").write_text("\n".join(official) + "\n", encoding="utf-8")
    _write_vocabularies(directory, book, fold("\n".join(official)))


def synthetic_items(models: Sequence[Item], count: int, chance: random.Random) -> list[Item]:
    """Return ``count`` items in the order of ``models``, each shaped like one of them."""
    pool = ClausePool(models)
    search_words = [word for model in models for word in model.search_words]
    shapes = [models[index * len(models) // count] for index in range(count)]
    related = _relations(shapes, chance)
    titles: set[str] = set()
    items = []
    for number, shape in enumerate(shapes, 1):
        title = pool.title(chance, titles)
        titles.add(title)
        measures = [
            _plain(measure) | pool.measure(chance, len(clauses(measure)), end_of(measure))
            for measure in shape.measures
        ]
        text = fold(title + "".join(measure["text"] for measure in measures))
        changed = {
            "number": number,
            "label": f"{number}.",
            "title": title,
            "search_words": _search_words(search_words, len(shape.search_words), text, chance),
            "related": related[number],
            "measures": measures,
        }
        items.append(Item.model_validate(_plain(shape) | changed))
    return items


def _search_words(known: Sequence[str], count: int, text: str, chance: random.Random) -> list[str]:
    """Return ``count`` different words that ``text`` lacks."""
    words: dict[str, str] = {}
    for word in chance.sample(known, len(known)):
        if len(words) == count:
            break
        if fold(word) not in text:
            words.setdefault(fold(word), word)
    return list(words.values())


def _relations(shapes: Sequence[Item], chance: random.Random) -> dict[int, list[dict[str, Any]]]:
    """Return relations by item number: each on both sides, as many as the shapes have."""
    reasons = [relation.reason for shape in shapes[:1_000] for relation in shape.related]
    ends = [number for number, shape in enumerate(shapes, 1) for _ in shape.related]
    chance.shuffle(ends)
    half = len(ends) // 2
    pairs = {(min(pair), max(pair)) for pair in zip(ends[:half], ends[half:], strict=False)}
    related: dict[int, list[dict[str, Any]]] = {number: [] for number in range(1, len(shapes) + 1)}
    for first, second in sorted(pairs):
        if first != second:
            for own, other in ((first, second), (second, first)):
                reason = _ITEM_REFERENCE.sub(f"第{other}项", chance.choice(reasons))
                related[own].append(_plain(Relation(item=other, reason=reason)))
    return related


def _plan(model: Plan) -> Plan:
    source = model.source.model_copy(update={"first_line": 1, "last_line": None, "fingerprint": None})
    # Corrections quote sentences that the drawn text need not hold.
    return model.model_copy(update={"source": source, "corrections": ()})


def _loaded(plan: Plan, items: Iterable[Item]) -> LoadedPlan:
    nowhere = DataFile("", "")
    entries = tuple(LoadedItem(item, nowhere) for item in items)
    return LoadedPlan(str(plan.year), plan, nowhere, entries, nowhere)


def _write_vocabularies(directory: Path, book: Book, official: str) -> None:
    """Write the shared lists, without the words that the new plan does not use."""

    def used(words: Iterable[str]) -> list[str]:
        return [word for word in words if fold(word) in official]

    terms = [_plain(term) | {"aliases": used(term.aliases)} for term in book.terms.records]
    words = [
        {"say": list(word.say)}
        | {name: kept for name in ("means", "near") if (kept := used(getattr(word, name)))}
        for word in book.words.records
    ]
    _write(directory / "topics.yml", [_plain(topic) for topic in book.topics.records])
    _write(directory / "audiences.yml", [_plain(audience) for audience in book.audiences.records])
    _write(directory / "terms.yml", [term for term in terms if used([term["name"]])])
    _write(directory / "words.yml", [word for word in words if len(word) > 1])


def _plain(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude_defaults=True)


def _write(path: Path, values: Any) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        yaml.dump(values, file, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000)


def main() -> None:
    """Write a plan of the size and into the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="number of items")
    parser.add_argument("directory", type=Path, help="a new data folder")
    options = parser.parse_args()
    write_synthetic_plan(options.directory, options.count)


if __name__ == "__main__":
    main()
