"""JSON Schemas of the data files, for completion and hints in editors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from planbook.model.addresses import Addresses
from planbook.model.item import Item
from planbook.model.plan import Plan
from planbook.model.question import Question
from planbook.model.vocabularies import Audience, Term, Topic, Word

_FILES: dict[str, Any] = {
    "plan": Plan,
    "item": Item,
    "questions": list[Question],
    "topics": list[Topic],
    "audiences": list[Audience],
    "terms": list[Term],
    "words": list[Word],
    "addresses": Addresses,
}


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield file name and content of one JSON Schema (draft 2020-12) for each kind of data file."""
    for name, kind in _FILES.items():
        schema = TypeAdapter(kind).json_schema()
        for record in (schema, *schema.get("$defs", {}).values()):
            _name_in_chinese(record)
        _allow_numbers_as_text(schema)
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        yield f"{name}.schema.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _name_in_chinese(record: dict[str, Any]) -> None:
    """Keep of a class's docstring what editors understand: ``条目`` of ``条目: one numbered item …``."""
    record.pop("title", None)
    name = record.pop("description", "").partition(": ")[0]
    if not name.isascii():
        record["title"] = name


def _allow_numbers_as_text(schema: Any) -> None:
    """Let ``date: 2018`` stand without quotes: an editor reads a number there, planbook text."""
    if isinstance(schema, dict):
        if schema.get("type") == "string" and re.match(schema.get("pattern", "$"), "2018"):
            schema["type"] = ["string", "number"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            _allow_numbers_as_text(part)
