"""The files below ``/data/v1/``: the content as JSON, and a JSON Schema of each kind of file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import TypeAdapter

from planbook.addresses import paths
from planbook.link.library import Library
from planbook.link.plan_views import ItemView, MeasureView, PlanView, QuestionView
from planbook.model.facet_kinds import FACET_FIELDS
from planbook.model.record import Record
from planbook.publish.data_records import (
    FILES,
    Index,
    ItemData,
    MeasureData,
    Name,
    PlanData,
    PlanFiles,
    QuestionData,
    RelatedData,
    Section,
    TermData,
)

VERSION = "v1"
FOLDER = f"data/{VERSION}/"


def data_files(library: Library, root: str, site_name: str) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every file; addresses in them begin with ``root``, the site's."""
    yield f"{FOLDER}index.json", _written(_index(library, root, site_name))
    yield f"{FOLDER}terms.json", _written(_terms(library, root))
    for plan in library.plans:
        folder = f"{FOLDER}{plan.link.id}/"
        yield f"{folder}plan.json", _written(_plan(plan, root))
        yield f"{folder}items.json", _written([item_data(view, root) for view in plan.items])
        yield f"{folder}questions.json", _written([_question(view, root) for view in plan.questions])
    for name in FILES:
        schema = json.dumps(schema_of(name, root), ensure_ascii=False, indent=2)
        yield _schema_address(name), f"{schema}\n".encode()


def schema_of(name: str, root: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the files that are called ``name``."""
    record, is_list = FILES[name]
    kind: Any = tuple[record, ...] if is_list else record  # type: ignore[valid-type]
    schema = TypeAdapter(kind).json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        part.pop("title", None)
        part.pop("additionalProperties", None)  # fields may be added
        description = part.pop("description", "").partition(": ")[0]
        part |= {} if description.isascii() else {"description": description}
        part.get("properties", {}).pop("proposed", None)  # only data that nobody has looked at has it
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{root}{_schema_address(name)}",
        **schema,
    }


def _schema_address(name: str) -> str:
    return f"{FOLDER}schemas/{name}.schema.json"


def _index(library: Library, root: str, site_name: str) -> Index:
    def name(entry: Any, path: str) -> Name:
        return Name(id=entry.id, name=entry.name, url=_url(root, path))

    return Index(
        version=VERSION,
        name=site_name,
        url=root,
        plans=tuple(_plan_files(plan, root) for plan in library.plans),
        terms=f"{root}{FOLDER}terms.json",
        topics=tuple(name(view.topic, view.path) for view in library.topics),
        audiences=tuple(name(view.audience, view.path) for view in library.audiences),
    )


def _plan_files(plan: PlanView, root: str) -> PlanFiles:
    folder = f"{root}{FOLDER}{plan.link.id}/"
    return PlanFiles(
        id=plan.link.id,
        year=plan.link.year,
        title=plan.plan.title,
        name=plan.link.name,
        url=_url(root, plan.link.path),
        plan=f"{folder}plan.json",
        items=f"{folder}items.json",
        questions=f"{folder}questions.json",
    )


def _plan(plan: PlanView, root: str) -> PlanData:
    return PlanData(
        id=plan.link.id,
        year=plan.link.year,
        title=plan.plan.title,
        issuer=plan.plan.issuer,
        document_date=plan.plan.document_date,
        page_date=plan.plan.page_date,
        source=plan.plan.source.url,
        url=_url(root, plan.full_path),
        notice=tuple(line.text for line in plan.notice),
        opening=tuple(line.text for line in plan.opening),
        sections=tuple(
            Section(
                id=view.link.id,
                level=view.link.level,
                heading=view.link.heading,
                url=_url(root, view.link.path),
            )
            for view in plan.sections
        ),
        closing=tuple(line.text for line in plan.closing),
    )


def item_data(view: ItemView, root: str) -> ItemData:
    """Return the record of an item."""
    item = view.item
    return ItemData(
        number=item.number,
        url=_url(root, view.link.path),
        section=item.section,
        label=item.label,
        title=item.title,
        text=item.official_text,
        summary=item.summary,
        topics=item.all_topics,
        audiences=item.audiences,
        measures=tuple(_measure(measure, view, root) for measure in view.measures),
        related=tuple(
            RelatedData(url=_url(root, related.item.path), reason=related.reason) for related in view.related
        ),
    )


def _measure(view: MeasureView, item: ItemView, root: str) -> MeasureData:
    return MeasureData(
        number=view.number,
        url=_url(root, item.link.path, view.anchor),
        text=view.measure.text,
        **{field: getattr(view.measure, field) for field in FACET_FIELDS},
    )


def _question(view: QuestionView, root: str) -> QuestionData:
    question = view.question
    return QuestionData(
        id=question.id,
        url=_url(root, paths.audience(question.audience), view.anchor),
        ask=question.ask,
        answer=question.answer,
        not_said=question.not_said,
        audience=question.audience,
        group=question.group,
        see=tuple(_url(root, place.item.path, place.anchor) for place in view.places),
    )


def _terms(library: Library, root: str) -> list[TermData]:
    return [
        TermData(
            id=view.term.id,
            url=_url(root, paths.TERMS, view.term.id),
            name=view.term.name,
            aliases=view.term.aliases,
            explanation=view.term.explanation,
            topic=view.term.topic,
        )
        for group in library.terms
        for view in group.terms
    ]


def _url(root: str, path: str, anchor: str = "") -> str:
    return root + paths.address(path, anchor)


def _written(content: Record | Sequence[Record]) -> bytes:
    """Return ``content`` as JSON without what it does not have."""
    return TypeAdapter(Any).dump_json(content, indent=1, exclude_defaults=True) + b"\n"
