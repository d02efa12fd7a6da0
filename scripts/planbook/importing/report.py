"""What became of the file, told to who imported it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from planbook.importing.asking import questions
from planbook.importing.dates import years_in
from planbook.importing.furniture import is_furniture
from planbook.importing.imported import Imported
from planbook.importing.kinds import has_end
from planbook.importing.lines import Paragraph
from planbook.importing.tree import gaps
from planbook.model.item import Item, Measure
from planbook.text.shortening import shortened

_MOST_TOLD = 10


def report(imported: Imported) -> Iterator[str]:
    """Yield the lines of the report: what was made, what was cut off, and what to look at."""
    plan = imported.plan
    measures = sum(len(item.measures) for item in plan.items)
    yield f"{plan.title}：{len(plan.sections)}个部分，{len(plan.items)}项，{measures}条举措。"
    yield from _compared(imported)
    yield from _cuts(imported)
    yield from _doubts(imported)


def next_steps(imported: Imported, folder: Path) -> Iterator[str]:
    """Yield what to do now that the plan stands in ``folder``."""
    yield f"已经写进 {folder.as_posix()}/。"
    yield from questions(imported.plan.issuer, folder, is_first=imported.earlier is None)
    yield "接下来：make serve 看一看；make todo 看还能补充什么。"


def outline_lines(imported: Imported) -> Iterator[str]:
    """Yield the outline: sections, and below each its items with their labels."""
    items = list(enumerate(imported.plan.items, 1))
    yield from (_item_line(number, 0, imported) for number, item in items if item.section is None)
    for section in imported.plan.sections:
        yield f"{'  ' * (section.level - 1)}{section.label or ''}{section.title}"
        for number, item in items:
            if item.section == section.id:
                yield _item_line(number, section.level, imported)


def _item_line(number: int, depth: int, imported: Imported) -> str:
    item = imported.plan.items[number - 1]
    measures = tuple(Measure(text=one.text, column=one.column) for one in item.measures)
    name = Item(number=number, title=item.title, measures=measures).name
    return f"{'  ' * depth}{item.label or '·'}{name}（{len(measures)}条）"


def _compared(imported: Imported) -> Iterator[str]:
    """Yield what was found to continue items of the earlier plan, and which of these nothing continues."""
    if imported.earlier is None:
        return
    going_on = sum(1 for numbers in imported.continued if numbers)
    found = {number for numbers in imported.continued for number in numbers}
    left = [entry.item.number for entry in imported.earlier.items if entry.item.number not in found]
    yield (
        f"和 {imported.earlier.folder} 对照：{going_on}项像是接着写的，写成了提议（make todo 会列出来）；"
        f"{len(imported.continued) - going_on}项像是新写的。"
    )
    if left:
        shown = "、".join(f"第{number}项" for number in left[:_MOST_TOLD])
        more = f"等{len(left)}项" if len(left) > _MOST_TOLD else ""
        yield f"  {imported.earlier.folder} 的{shown}{more}没有找到接着写的。"


def _cuts(imported: Imported) -> Iterator[str]:
    document = imported.document
    parts = (
        ("开头", document.before),
        ("中间", [*imported.removed, *document.between]),
        ("末尾", document.after),
    )
    told = [f"  {where}：{_excerpt(paragraphs, imported)}" for where, paragraphs in parts if paragraphs]
    if told:
        yield "这些不是公文，没有放进条目："
        yield from told


def _excerpt(paragraphs: Sequence[Paragraph], imported: Imported) -> str:
    ordered = sorted(paragraphs, key=lambda paragraph: paragraph.first)
    first, last = ordered[0], ordered[-1]
    if len(ordered) == 1:
        return f"第{imported.line_of(first)}行“{_begun(first)}”"
    return (
        f"第{imported.line_of(first)}行“{_begun(first)}”至"
        f"第{imported.line_of(last)}行“{_begun(last)}”，共{len(ordered)}处"
    )


def _doubts(imported: Imported) -> Iterator[str]:
    """Yield what to look at: words that may belong to the document, and what its words do not tell."""
    plan = imported.plan
    for paragraph in [*imported.document.before, *imported.document.after]:
        if has_end(paragraph.text) and not is_furniture(paragraph.text):
            yield (
                f"请看一看：第{imported.line_of(paragraph)}行“{_begun(paragraph)}”"
                "不知该放在哪里，没有放进去。"
            )
    for paragraph, before in gaps(imported.document.body)[:_MOST_TOLD]:
        yield (
            f"请看一看：第{imported.line_of(paragraph)}行“{_begun(paragraph)}”"
            f"的序号和前面的“{before}”接不上。"
        )
    years = years_in(plan.title)
    if years and imported.year not in years:
        yield f"请看一看：标题里的年份是{years[0]}，这份要点却放在{imported.year}年。"


def _begun(paragraph: Paragraph) -> str:
    return shortened(paragraph.text.replace("\t", " "))
