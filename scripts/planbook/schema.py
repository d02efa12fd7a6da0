"""JSON Schemas of the data files, for completion and hints in editors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from planbook.model import Audience, Item, Plan, Term, Topic, Word

_FILES: dict[str, Any] = {
    "plan": Plan,
    "item": Item,
    "topics": list[Topic],
    "audiences": list[Audience],
    "terms": list[Term],
    "words": list[Word],
}


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield file name and content of one JSON Schema (draft 2020-12) for each kind of data file."""
    for name, kind in _FILES.items():
        schema = TypeAdapter(kind).json_schema()
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        yield f"{name}.schema.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
