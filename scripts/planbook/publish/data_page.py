"""The page that tells developers of the files below ``/data/v1/``, with examples from these very files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from planbook.addresses import paths
from planbook.link.library import Library
from planbook.link.plan_views import PlanView
from planbook.model.record import Record, is_list, record_title, record_type
from planbook.publish.archive import ARCHIVE
from planbook.publish.data_files import FOLDER, item_data
from planbook.publish.data_records import FILES, ItemData, MeasureData
from planbook.render.pages import Page, page_of

_PROGRAM = """\
import json
from urllib.request import urlopen

with urlopen("{address}") as file:
    items = json.load(file)
for item in items:
    for measure in item["measures"]:
        for date in measure.get("milestones", []):
            if "date" in date:
                print(item["number"], date["date"], date["quote"], date.get("what", ""))
"""
_MOST_LINES = 8
_NOT_PUBLISHED = "proposed"


@dataclass(frozen=True)
class FieldRow:
    """A field as the page lists it."""

    name: str
    title: str
    description: str
    is_always_there: bool


@dataclass(frozen=True)
class RecordTable:
    """The fields of a kind of record: ``path`` is where it stands in its file, ``title`` its name."""

    path: str
    title: str
    rows: Sequence[FieldRow]


@dataclass(frozen=True)
class FileEntry:
    """A kind of file, by the name of its schema; ``address`` is that of the newest plan's."""

    name: str
    title: str
    address: str
    schema: str
    tables: Sequence[RecordTable]


def data_page(library: Library, root: str) -> Page:
    """Return the page; ``root`` is the site's address."""
    plan = library.plans[0]
    items = [item_data(view, root) for view in plan.items]
    return page_of(
        paths.DATA,
        "data.md",
        library,
        archive=f"{root}{ARCHIVE}",
        files=[_file(name, plan) for name in FILES],
        record=TypeAdapter(MeasureData).dump_json(_example(items), indent=2, exclude_defaults=True).decode(),
        program=_PROGRAM.format(address=f"{root}{_address('items', plan)}"),
        output=list(_output(items))[:_MOST_LINES],
        is_cut=len(list(_output(items))) > _MOST_LINES,
    )


def _example(items: Sequence[ItemData]) -> MeasureData:
    """Return the sentence that names most, the shorter one of two."""
    measures = [measure for item in items for measure in item.measures]
    return max(measures, key=lambda measure: (_kinds_named(measure), -len(measure.text)))


def _kinds_named(measure: MeasureData) -> int:
    return sum(
        bool(value) for value in (measure.milestones, measure.figures, measure.places, measure.policies)
    )


def _output(items: Sequence[ItemData]) -> Iterator[str]:
    """Yield what the program on the page prints."""
    for item in items:
        for measure in item.measures:
            for date in measure.milestones:
                if date.date:
                    yield f"{item.number} {date.date} {date.quote} {date.what or ''}"


def _file(name: str, plan: PlanView) -> FileEntry:
    record, _ = FILES[name]
    return FileEntry(
        name=name,
        title=record_title(record),
        address=_address(name, plan),
        schema=f"{FOLDER}schemas/{name}.schema.json",
        tables=list(_tables(record, "")),
    )


def _address(name: str, plan: PlanView) -> str:
    is_of_plan = name in ("plan", "items", "questions")
    return f"{FOLDER}{plan.link.id}/{name}.json" if is_of_plan else f"{FOLDER}{name}.json"


def _tables(record: type[Record], path: str) -> Iterator[RecordTable]:
    """Yield a table of the fields of ``record``, and of the records inside it."""
    fields = {name: field for name, field in record.model_fields.items() if name != _NOT_PUBLISHED}
    rows = [
        FieldRow(name, field.title or "", field.description or "", field.is_required())
        for name, field in fields.items()
    ]
    yield RecordTable(path, record_title(record), rows)
    for name, field in fields.items():
        if inner := record_type(field.annotation):
            yield from _tables(inner, f"{path}{name}{'[]' if is_list(field.annotation) else ''}.")
