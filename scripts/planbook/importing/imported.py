"""The whole import in one call."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planbook.book import LoadedPlan
from planbook.check.source import fingerprint
from planbook.importing.asking import with_questions
from planbook.importing.data import item_values, plan_values
from planbook.importing.dates import years_in
from planbook.importing.document import Document, find_document
from planbook.importing.draft import PlanDraft
from planbook.importing.errors import NotImportableError
from planbook.importing.formats import read_lines
from planbook.importing.furniture import on_every_page
from planbook.importing.joining import paragraphs_of
from planbook.importing.lines import Line, Paragraph
from planbook.importing.origin import add_origin
from planbook.importing.outline import outline
from planbook.importing.proposing import Proposer
from planbook.importing.source_text import source_text
from planbook.importing.spacing import without_spaces
from planbook.importing.unfolding import unfolded
from planbook.importing.yaml_text import yaml_text
from planbook.load import load
from planbook.schema import first_line
from planbook.text.typography import full_width

# Told on the page about the site, as all that editors say.
_MADE_FULL_WIDTH = "原来的半角标点改成了公文用的全角。"
_YEAR_AT_START = re.compile("(?:19|20|21)[0-9]{2}(?![0-9])")


@dataclass(frozen=True)
class Imported:
    """A plan made from a file: what its folder will hold, and what became of what was read.

    ``continued`` has for each item the numbers of those of the ``earlier`` plan that it seems to continue.
    """

    plan: PlanDraft
    year: int
    document: Document
    lines: Sequence[Line]
    removed: Sequence[Paragraph]
    files: Sequence[tuple[str, str]]
    earlier: LoadedPlan | None
    continued: Sequence[Sequence[int]]

    def line_of(self, paragraph: Paragraph) -> int:
        """Return the line of the file, from 1, in which ``paragraph`` begins."""
        return sum(line.text.count("\n") + 1 for line in self.lines[: paragraph.first]) + 1


def import_plan(name: str, content: bytes, folder: str, data: Path) -> Imported:
    """Return the plan that the file ``name`` holds, for the year that ``folder`` or else its title names.

    What is proposed comes from the plans in the folder ``data``, if there are any. Raises
    ``NotImportableError`` where the file holds no plan, or none that can be read.
    """
    lines = read_lines(name, content)
    removed = on_every_page(lines)
    document = find_document(unfolded(paragraphs_of(lines, removed)))
    plan = outline(document)
    if not plan.items:
        raise NotImportableError("没有找到条目。请检查文件是不是完整，或照 CONTRIBUTING.md 手工录入。")
    in_folder = _YEAR_AT_START.match(folder)
    year = int(in_folder[0]) if in_folder else next(iter(years_in(plan.title)), None)
    if year is None:
        raise NotImportableError("标题里看不出年份。请让 PLAN 以年份开头，例如 2019 或 2019-city。")
    add_origin(plan, [*document.before, *document.between, *document.after])
    proposer = Proposer(load(data)[0], plan, year)
    text, source = _source(lines, removed, document)
    files = [
        (
            "plan.yml",
            first_line(f"{folder}/plan.yml")
            + with_questions(yaml_text(plan_values(plan, year, source, proposer)), plan.issuer),
        ),
        ("source.txt", text),
        *(
            (
                f"items/{number:02}.yml",
                first_line(f"{folder}/items/{number:02}.yml")
                + yaml_text(item_values(item, number, proposer)),
            )
            for number, item in enumerate(plan.items, 1)
        ),
    ]
    cut = [Paragraph(without_spaces(lines[index].text), index, index) for index in sorted(removed)]
    return Imported(plan, year, document, lines, cut, files, proposer.earlier, proposer.continued)


def _source(lines: Sequence[Line], removed: set[int], document: Document) -> tuple[str, dict[str, Any]]:
    """Return ``source.txt``, and what ``plan.yml`` says of it."""
    text, first_line, last_line = source_text(lines, removed, document)
    source: dict[str, Any] = {}
    if any(full_width(paragraph.text) != paragraph.text for paragraph in document.inside):
        source["note"] = _MADE_FULL_WIDTH
    if first_line > 1:
        source["first_line"] = first_line
    if last_line is not None:
        source["last_line"] = last_line
    source["fingerprint"] = fingerprint(text)
    return text, source
