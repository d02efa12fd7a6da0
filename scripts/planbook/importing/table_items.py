"""The rows of a table -> items: label, title, and the cells as measures below their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planbook.importing.draft import ItemDraft, MeasureDraft
from planbook.importing.lines import Cells
from planbook.official import label_place, title_place
from planbook.text.typography import SENTENCE_END, full_width, sentences

_LONGEST_TITLE = 40
_TASKS = re.compile("任务|内容|举措|措施|要求|目标|做法|标准|说明")


def columns_of(cells: Cells) -> list[str]:
    """Return the names of columns as they are printed, without the empty ones at the end."""
    names = [full_width(cell.replace("\n", "")) for cell in cells]
    while names and not names[-1]:
        names.pop()
    return names


def item_of(cells: Cells, columns: Sequence[str], section: str | None) -> ItemDraft | None:
    """Return the item that a row is, ``None`` where it holds nothing but a label."""
    label_at, title_at = label_place(columns), title_place(columns)
    has_labels = label_at != title_at
    label = full_width(cells[label_at]) if has_labels and label_at < len(cells) else ""
    if "\n" in label or len(label) > len("（二十八）"):
        has_labels, label = False, ""
    title = cells[title_at] if title_at < len(cells) and _is_title(cells, columns, title_at) else ""
    measures: list[MeasureDraft] = []
    for place, cell in enumerate(cells[: len(columns)]):
        if (has_labels and place == label_at) or (title and place == title_at):
            continue
        for number, text in enumerate(filter(None, cell.split("\n"))):
            for part, sentence in enumerate(sentences(full_width(text))):
                starts_cell = number == 0 and part == 0
                measures.append(
                    MeasureDraft(
                        sentence,
                        new_line=part == 0 and number > 0,
                        column=columns[place] if starts_cell else None,
                    )
                )
    if not measures and title:
        measures, title = [MeasureDraft(full_width(title), column=columns[title_at])], ""
    if not measures:
        return None
    return ItemDraft(section, label or None, full_width(title) or None, measures)


def _is_title(cells: Cells, columns: Sequence[str], place: int) -> bool:
    """Whether a cell is a title: it is short, and another column says what is to be done."""
    text = cells[place]
    tells = any(_TASKS.search(name) for name in columns[place + 1 :])
    is_short = 0 < len(text) <= _LONGEST_TITLE and "\n" not in text
    return tells and is_short and not any(mark in text for mark in SENTENCE_END)
