"""The outline of a plan: its sections, and the columns of its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planbook.book import Book, LoadedItem, LoadedPlan
from planbook.check.ids import Listed, Use, unknown_ids
from planbook.check.repeats import repeats
from planbook.files.nearest import Choice
from planbook.files.positions import Keys
from planbook.model.plan import Plan
from planbook.official import published_paragraphs
from planbook.problem import Problem
from planbook.text.folding import fold_official


def section_unknown(book: Book) -> Iterator[Problem]:
    """Every item belongs to a section of its plan."""
    for loaded in book.plans:
        choices = [
            (("sections", index), Choice(section.id, (section.title, *filter(None, (section.label,)))))
            for index, section in enumerate(loaded.plan.sections)
        ]
        uses = [
            Use(entry.file, ("section",), entry.item.section) for entry in loaded.items if entry.item.section
        ]
        yield from unknown_ids(
            uses, Listed(loaded.file, "plan.yml 的 sections", "部分", choices, ("sections",))
        )


def section_twice(book: Book) -> Iterator[Problem]:
    """Section ids are unique inside a plan."""
    for loaded in book.plans:
        sections = loaded.plan.sections
        for index, first in repeats((index, section.id) for index, section in enumerate(sections)):
            yield loaded.file.problem(
                ("sections", index, "id"),
                f"部分的编号“{sections[index].id}”重复",
                f"{loaded.file.line_of(('sections', first, 'id'))}已经用了：请换一个编号。",
            )


def column_unknown(book: Book) -> Iterator[Problem]:
    """A cell names a column of the table that its row stands in."""
    for loaded in book.plans:
        for entry, index, column, known in _unknown_columns(loaded):
            yield entry.file.problem(
                ("measures", index, "column"),
                f"表头里没有“{column}”这一栏",
                f"可以写：{'、'.join(known)}。" if known else "请先在 plan.yml 里写上表头 columns。",
            )


def column_out_of_order(book: Book) -> Iterator[Problem]:
    """The columns of a table are written in the order in which they were published."""
    for loaded in book.plans:
        for keys, written, published in _columns_in_another_order(loaded):
            names = zip(written, published, strict=True)
            place = next(place for place, (own, right) in enumerate(names) if own != right)
            yield loaded.file.problem(
                (*keys, "columns", place),
                f"表头的次序不对：公文里第{place + 1}栏是“{published[place]}”，这里是“{written[place]}”",
                f"请照原文的次序写：{'、'.join(published)}。",
            )


def has_known_places(loaded: LoadedPlan) -> bool:
    """Whether all items of a plan, and their cells, stand somewhere: only then the document has an order."""
    known = {None, *(section.id for section in loaded.plan.sections)}
    return (
        bool(loaded.items)
        and all(entry.item.section in known for entry in loaded.items)
        and not any(_unknown_columns(loaded))
        and not any(_columns_in_another_order(loaded))
    )


def _columns_in_another_order(loaded: LoadedPlan) -> Iterator[tuple[Keys, Sequence[str], Sequence[str]]]:
    """Yield where each table stands that was published with the same columns in another order, and both."""
    plan = loaded.plan
    text = fold_official("".join(line for _, line in published_paragraphs(loaded)))
    tables: list[tuple[Keys, Sequence[str]]] = [((), plan.columns)]
    tables += [(("sections", index), section.columns) for index, section in enumerate(plan.sections)]
    for keys, columns in tables:
        names = [fold_official(name) for name in columns]
        if "".join(names) not in text and (order := _published_order(names, text)):
            yield keys, columns, [columns[place] for place in order]


def _published_order(names: Sequence[str], text: str) -> list[int]:
    """Return the order in which all ``names`` stand in ``text`` in a row; empty if nowhere."""
    beginnings = re.finditer(f"(?={'|'.join(map(re.escape, names))})", text)
    rows = (_row(names, text[found.start() :], range(len(names))) for found in beginnings)
    return next(filter(None, rows), [])


def _row(names: Sequence[str], text: str, left: Sequence[int]) -> list[int]:
    """Return the order in which ``text`` begins with the names ``left``; empty if it does not."""
    for place in left:
        if text.startswith(names[place]):
            others = [other for other in left if other != place]
            rest = _row(names, text[len(names[place]) :], others)
            if rest or not others:
                return [place, *rest]
    return []


def _unknown_columns(loaded: LoadedPlan) -> Iterator[tuple[LoadedItem, int, str, Sequence[str]]]:
    """Yield item, index and column of each measure whose column its table lacks, and those that this has."""
    columns = columns_by_section(loaded.plan)
    for entry in loaded.items:
        if entry.item.section not in columns:
            continue  # told by ``section_unknown``
        known = columns[entry.item.section]
        for index, measure in enumerate(entry.item.measures):
            if measure.column is not None and measure.column not in known:
                yield entry, index, measure.column, known


def columns_by_section(plan: Plan) -> dict[str | None, tuple[str, ...]]:
    """Return the columns in force below each section's heading: a table goes on until the next begins."""
    columns: dict[str | None, tuple[str, ...]] = {None: plan.columns}
    current = plan.columns
    for section in plan.sections:
        current = section.columns or current
        columns[section.id] = current
    return columns
