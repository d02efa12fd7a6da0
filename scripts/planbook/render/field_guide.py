"""Every field of the data as editors read of it: all of it from the one declaration in ``model/``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pydantic
from pydantic.fields import FieldInfo

from planbook.build_cache import KeptValues, kept_values
from planbook.model.data_files import DATA_FILES
from planbook.model.id_fields import ID_FIELDS, Kept
from planbook.model.record import Record, is_list, record_title, record_type
from planbook.model.value_types import HINTS, TEXT_FORM
from planbook.schema import one_value

# Those first that editors change most.
_IN_ORDER = ("item", "questions", "plan", "terms", "words", "topics", "audiences", "addresses")
# An id that stands in a list is written as it stands there.
_NAMED_THERE = (Kept.TOPIC, Kept.AUDIENCE, Kept.SECTION, Kept.PLAN)
# Beyond this a whole number is as good as without a limit: nobody need be told.
_NO_LIMIT = 10_000


@dataclass(frozen=True)
class GuideField:
    """A field: its ``name`` in the files, what it ``means``, what the check ``wants``, and an ``example``.

    ``record`` and ``record_title`` are anchor and title of what stands in it, empty for a plain value.
    """

    name: str
    title: str
    means: str
    is_required: bool
    wants: Sequence[str]
    example: str
    record: str
    record_title: str


@dataclass(frozen=True)
class GuideRecord:
    """A kind of record: its ``anchor`` on the page, its ``title``, and its fields in the files' order."""

    anchor: str
    title: str
    fields: Sequence[GuideField]


@dataclass(frozen=True)
class GuideFile:
    """A kind of data file, with the records in it; those that an earlier file has already are left out."""

    name: str
    title: str
    records: Sequence[GuideRecord]


@cache
def guide_files(folder: Path | None = None) -> Sequence[GuideFile]:
    """Return every kind of data file, those first that editors change most; no data changes it.

    ``folder`` is the cache that keeps the models' schemas from build to build.
    """
    told: set[type[Record]] = set()
    with kept_values(folder, "guide.json", pydantic.VERSION) as kept:
        return [_file(name, DATA_FILES[name].record, told, kept) for name in _IN_ORDER]


def _file(name: str, record: type[Record], told: set[type[Record]], kept: KeptValues) -> GuideFile:
    path = "items/01.yml" if name == "item" else f"{name}.yml"
    return GuideFile(path, record_title(record), list(_records(record, told, kept)))


def _records(record: type[Record], told: set[type[Record]], kept: KeptValues) -> Iterator[GuideRecord]:
    if record in told:
        return
    told.add(record)
    schema = kept.get(record.__name__, record.model_json_schema)
    fields = [_field(record, name, field, schema) for name, field in record.model_fields.items()]
    yield GuideRecord(_anchor(record), record_title(record), fields)
    for field in record.model_fields.values():
        if inner := record_type(field.annotation):
            yield from _records(inner, told, kept)


def _field(record: type[Record], name: str, field: FieldInfo, schema: dict[str, Any]) -> GuideField:
    inner = record_type(field.annotation)
    of_record = (schema.get("examples") or [{}])[0]
    given = of_record.get(name, (field.examples or [None])[0])
    return GuideField(
        name=name,
        title=field.title or "",
        means=field.description or "",
        is_required=field.is_required(),
        wants=list(_wants(record, name, field, schema)),
        example="" if given is None else f"{name}: {_yaml(given)}",
        record=_anchor(inner) if inner else "",
        record_title=record_title(inner) if inner else "",
    )


def _wants(record: type[Record], name: str, field: FieldInfo, schema: dict[str, Any]) -> Iterator[str]:
    """Yield what the check wants of a value, in sentences; the page says itself how a text is written."""
    if is_list(field.annotation):
        yield "至少写一个。" if field.is_required() else "可以写几个。"
    if record_type(field.annotation):
        return
    value = one_value(schema["properties"][name], schema.get("$defs"))
    if kept := ID_FIELDS.get((record.__name__, name)):
        yield f"只能是 {kept}。" if kept[0].isascii() else f"只能是{kept}。"
    if "enum" in value:
        yield f"只能是 {'、'.join(value['enum'])}。"
    elif value.get("type") == "boolean":
        yield "只能是 true 或 false。"
    elif value.get("type") == "integer":
        lowest, highest = value["minimum"], value.get("maximum", _NO_LIMIT)
        yield f"从{lowest}起的整数。" if highest >= _NO_LIMIT else f"{lowest}到{highest}的整数。"
    elif value.get("pattern") not in (None, TEXT_FORM) and kept not in _NAMED_THERE:
        yield HINTS[value["pattern"]]


def _yaml(value: object) -> str:
    """Return an example as it is written in a file, in one line."""
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    return json.dumps(value) if isinstance(value, bool | int) else str(value)


def _anchor(record: type[Record]) -> str:
    return record.__name__.lower()
