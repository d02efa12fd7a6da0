"""What the form for editing an item works with: the text of its file, and where its values stand in it.

Places are counted as JavaScript counts, in UTF-16 code units from the start of the text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from planbook.book import Book, LoadedItem
from planbook.check.wording import LONGEST_SUMMARY
from planbook.data_file import DataFile
from planbook.folding import fold
from planbook.link import paths
from planbook.link.library import Library
from planbook.link.sources import Sources
from planbook.model.item import Item
from planbook.positions import Keys

# A new field goes after those before it, so that a file keeps the order of the model.
_ORDER = list(Item.model_fields)


def edit_files(book: Book, library: Library, sources: Sources) -> Iterator[tuple[str, bytes]]:
    """Yield path and content (JSON) of the files that the form loads, one for each item."""
    schema = Item.model_json_schema()["properties"]
    rules = {
        "summary": schema["summary"]["anyOf"][0],
        "word": schema["search_words"]["items"],
        "longest": LONGEST_SUMMARY,
    }
    for plan, loaded in zip(library.plans, book.plans, strict=True):
        for view, entry in zip(plan.items, loaded.items, strict=True):
            page = paths.address(view.link.path)
            content = {
                "path": view.file,
                "name": view.link.full_name,
                "page": page,
                "official": list(view.lines),
                "folded": fold(entry.item.official_text),
                "rules": rules,
                "edit": sources.edit(view.file),
                "report": sources.report(page),
                **_values(entry),
            }
            yield paths.edit_data(page), json.dumps(content, ensure_ascii=False).encode()


def _values(entry: LoadedItem) -> dict[str, Any]:
    """Return the text of an item's file, and its values that the form changes, each with its place."""
    file, item = entry.file, entry.item
    values = file.values()
    return {
        "text": file.text,
        "summary": {"value": item.summary or "", **_field(file, "summary", values)},
        "words": {
            "value": list(item.search_words),
            "entries": [_span(file, ("search_words", index)) for index in range(len(item.search_words))],
            **_field(file, "search_words", values),
        },
    }


def _field(file: DataFile, name: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return the places of a field and its value; where there is none, of where its line would stand."""
    if name in values:
        return {"at": _units(file, file.start_of_name((name,))), "span": _span(file, (name,))}
    before = [field for field in _ORDER[: _ORDER.index(name)] if field in values]
    return {"after": _units(file, file.span((before[-1],))[1])}


def _span(file: DataFile, keys: Keys) -> list[int]:
    return [_units(file, index) for index in file.span(keys)]


def _units(file: DataFile, index: int) -> int:
    return len(file.text[:index].encode("utf-16-le")) // 2
