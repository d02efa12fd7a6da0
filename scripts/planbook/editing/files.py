"""What the form for editors loads, piece by piece as somebody picks something."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pydantic

from planbook.addresses import paths
from planbook.book import Book, LoadedItem, LoadedPlan
from planbook.build_cache import KeptValues, kept_values
from planbook.editing.values import Places
from planbook.files.data_file import DataFile
from planbook.link.library import Library
from planbook.link.plan_views import PlanView
from planbook.link.sources import Sources


def edit_files(
    book: Book, library: Library, sources: Sources, cache: Path | None = None
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file; each is a script, since a site in a folder can fetch nothing.

    ``cache`` is a folder for what is where in files that stay the same.
    """
    with kept_values(cache, "edit.json", "") as kept:
        yield from _edit_files(book, library, sources, kept)


def _edit_files(
    book: Book, library: Library, sources: Sources, kept: KeptValues
) -> Iterator[tuple[str, bytes]]:
    audiences = [[audience.id, audience.name] for audience in book.audiences.records]
    plans = [plan.link.id for plan in library.plans]
    yield _file("form", {**_form_data(kept), "audiences": audiences, "plans": plans})
    yield _file("choices/item", [_items(plan) for plan in library.plans])
    yield _file("choices/ask", [_items(plan) for plan in library.plans])
    yield _file("choices/question", [group for plan in book.plans for group in _questions(book, plan)])
    yield _file("choices/term", _terms(library))
    for plan, loaded in zip(library.plans, book.plans, strict=True):
        yield _file(f"{loaded.folder}/text", loaded.source.text)
        for view, entry in zip(plan.items, loaded.items, strict=True):
            page = paths.address(view.link.path)
            yield _file(
                page.rstrip("/"),
                _shared(entry.file, view.file, page, sources)
                | _once(kept, entry.file, page, partial(_item, entry, page)),
            )
        yield _file(f"{loaded.folder}/questions", _question_file(book, loaded, sources, kept))
    yield _file("terms", _term_file(book, sources, kept))
    yield _file("words", _word_file(book, sources, kept))


def _form_data(kept: KeptValues) -> dict[str, Any]:
    def made() -> dict[str, Any]:
        from planbook.editing.form import form_data  # needs all rules, which no other part of a build does

        return form_data()

    return kept.get(f"form {pydantic.VERSION}", made)


def _fields(kind: str) -> Sequence[str]:
    from planbook.editing.form import KINDS

    return next(each.fields for each in KINDS if each.name == kind)


def _once(kept: KeptValues, file: DataFile, page: str, make: Callable[[], Any]) -> Any:
    """Return what ``make`` tells of ``file`` for the form of ``page``, and nothing else."""
    return kept.get(f"{page}\0{file.text}", make)


def _file(name: str, content: object) -> tuple[str, bytes]:
    packed = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return paths.edit_data(name), f"planbookTaken({packed})".encode()


def _shared(file: DataFile, path: str, page: str, sources: Sources) -> dict[str, Any]:
    """Return what the form needs of any file: its text, and where one takes the changed one."""
    return {"path": path, "text": file.text, **sources.ways_out(path, page)}


def _items(plan: PlanView) -> dict[str, Any]:
    choices = [[f"{plan.link.id}/{view.link.number}", view.link.full_name] for view in plan.items]
    return {"name": plan.link.name, "choices": choices}


def _terms(library: Library) -> list[dict[str, Any]]:
    return [
        {"name": group.topic.name, "choices": [[view.term.id, view.term.name] for view in group.terms]}
        for group in library.terms
    ]


def _questions(book: Book, loaded: LoadedPlan) -> Iterator[dict[str, Any]]:
    for audience in book.audiences.records:
        choices = [
            [f"{loaded.folder}/{question.id}", question.ask]
            for question in loaded.questions.records
            if question.audience == audience.id
        ]
        if choices:
            yield {"name": f"{loaded.plan.short_name} {audience.name}", "choices": choices}


def _item(entry: LoadedItem, page: str) -> dict[str, Any]:
    item = entry.item
    return {
        "records": {page.rstrip("/"): Places(entry.file).values(item, (), _fields("item"))},
        "title": item.title or "",
        "measures": [measure.text for measure in item.measures],
    }


def _question_file(book: Book, loaded: LoadedPlan, sources: Sources, kept: KeptValues) -> dict[str, Any]:
    file, questions = loaded.questions.file, loaded.questions.records
    places = Places(file)
    prefix = paths.question_anchor(loaded.folder, "")
    # What was once published is not given to another question.
    published = {
        anchor.removeprefix(prefix)
        for entry in book.addresses.record.published
        for anchor in entry.anchors
        if anchor.startswith(prefix)
    }
    told = [each.address for each in book.addresses.record.moved]
    told += [each.address for each in book.addresses.record.gone]
    published |= {address.partition(f"#{prefix}")[2] for address in told}
    return {
        **_shared(file, f"{loaded.folder}/questions.yml", paths.address(paths.AUDIENCES), sources),
        "records": _once(
            kept,
            file,
            loaded.folder,
            lambda: {
                f"{loaded.folder}/{question.id}": places.values(question, (index,), _fields("question"))
                | {"audience": question.audience, "group": question.group, "end": places.end((index,))}
                for index, question in enumerate(questions)
            },
        ),
        "taken": sorted(published | {question.id for question in questions}),
    }


def _term_file(book: Book, sources: Sources, kept: KeptValues) -> dict[str, Any]:
    file = book.terms.file
    places = Places(file)
    records = _once(
        kept,
        file,
        paths.TERMS,
        lambda: {
            term.id: places.values(term, (index,), _fields("term"))
            for index, term in enumerate(book.terms.records)
        },
    )
    return _shared(file, "terms.yml", paths.address(paths.TERMS), sources) | {"records": records}


def _word_file(book: Book, sources: Sources, kept: KeptValues) -> dict[str, Any]:
    file = book.words.file
    places = Places(file)
    # What is said, what it means, what comes near; and the end of what is said.
    entries = _once(
        kept,
        file,
        paths.SEARCH_WORDS,
        lambda: [
            [word.say, word.means, word.near, places.end((index, "say"))]
            for index, word in enumerate(book.words.records)
        ],
    )
    shared: Mapping[str, Any] = _shared(file, "words.yml", paths.address(paths.SEARCH_WORDS), sources)
    return {**shared, "entries": entries}
