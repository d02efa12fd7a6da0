"""JSON Schemas of the data files, for completion and hints in editors.

Those of the model alone stand in ``schemas/``; those beside the data, in its folders ``.schemas/``, also
know what ids there are: each data file names its own in its first line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter

from planbook.book import Book, LoadedPlan, Vocabulary
from planbook.model.data_files import DATA_FILES
from planbook.model.id_fields import ID_FIELDS, Kept
from planbook.model.vocabularies import Entry

FOLDER = ".schemas"
# Of more ids an editor shows no list that helps; they are then held to their form alone.
_MOST_IDS = 2_000
_LONGEST_NAME = 40

# What may stand in a field, with what it is called.
Choices = Mapping[Kept, Mapping[str | int, str]]


def first_line(path: str) -> str:
    """Return the comment with which a data file, ``2018/items/26.yml``, tells editors of its schema."""
    *folders, name = path.split("/")
    kind = "item" if folders[1:] else name.partition(".")[0]
    return f"# yaml-language-server: $schema={'../' if folders[1:] else ''}{FOLDER}/{kind}.schema.json\n"


def data_schemas(book: Book) -> Iterator[tuple[str, str]]:
    """Yield path in the data folder and content of the schemas that know the ids of ``book``."""
    shared = {Kept.TOPIC: _names(book.topics), Kept.AUDIENCE: _names(book.audiences)}
    for name, content in schema_files(shared):
        if not _is_of_plan(name):
            yield f"{FOLDER}/{name}", content
    for loaded in book.plans:
        for name, content in schema_files({**shared, **_choices(loaded, book)}):
            if _is_of_plan(name):
                yield f"{loaded.folder}/{FOLDER}/{name}", content


def _is_of_plan(schema: str) -> bool:
    return DATA_FILES[schema.partition(".")[0]].is_of_plan


def _names(vocabulary: Vocabulary[Entry]) -> dict[str | int, str]:
    return {record.id: record.name for record in vocabulary.records}


def _choices(loaded: LoadedPlan, book: Book) -> dict[Kept, dict[str | int, str]]:
    """Return what fields of a plan's files may hold of it, and of the other plans."""
    others = [other for other in book.plans if other is not loaded]
    return {
        Kept.SECTION: {section.id: section.title for section in loaded.plan.sections},
        Kept.ITEM: {
            # One of another plan may have a number that this plan lacks.
            entry.item.number: entry.item.name
            for plan in (*others, loaded)
            for entry in plan.items
        },
        Kept.MEASURE: {
            f"{entry.item.number}/m{place}": measure.text[:_LONGEST_NAME]
            for entry in loaded.items
            for place, measure in enumerate(entry.item.measures, 1)
        },
        Kept.PLAN: {plan.folder: plan.plan.short_name for plan in others},
        Kept.EARLIER: {
            f"{plan.folder}/{entry.item.number}": entry.item.name for plan in others for entry in plan.items
        },
    }


def schema_files(choices: Choices | None = None) -> Iterator[tuple[str, str]]:
    """Yield file name and content of one JSON Schema (draft 2020-12) for each kind of data file.

    Fields that hold what stands elsewhere in the data take only the ``choices`` for them, if there are any.
    """
    for name, kind in DATA_FILES.items():
        schema = TypeAdapter(kind.content).json_schema()
        records = {"" if kind.in_list else kind.record.__name__: schema, **schema.get("$defs", {})}
        for (record, field), kept in ID_FIELDS.items():
            known = (choices or {}).get(kept)
            if record in records and known and len(known) <= _MOST_IDS:
                _choose(records[record]["properties"][field], known, kept)
        for record in (schema, *schema.get("$defs", {}).values()):
            _name_in_chinese(record)
        _allow_numbers_as_text(schema)
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        yield f"{name}.schema.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _choose(field: dict[str, Any], known: Mapping[str | int, str], kept: Kept) -> None:
    """Let a field, or each entry of a list, be one of the ``known``."""
    value = one_value(field)
    # An editor reads 2018 as a number, planbook as text.
    forms = [(form, name) for each, name in known.items() for form in _forms(each)]
    space = " " if kept[0].isascii() else ""
    value["enum"] = [form for form, _ in forms]
    value["enumDescriptions"] = [name for _, name in forms]
    value["errorMessage"] = f"没有这个值：只能是{space}{kept}。刚添的，运行 make schema 以后就认得。"


def one_value(field: dict[str, Any], definitions: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return the schema of one plain value of a field, which may be left out or be one of several.

    ``definitions`` are the ``$defs`` that a field may refer to.
    """
    for part in field.get("anyOf", ()):
        if part.get("type") != "null":
            return one_value(part, definitions)
    if "items" in field:
        return one_value(field["items"], definitions)
    if "$ref" in field and definitions:
        return dict(definitions[field["$ref"].rpartition("/")[2]])
    return field


def _forms(value: str | int) -> list[str | int]:
    return [int(value), value] if isinstance(value, str) and value.isdigit() else [value]


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
