"""What became of the file, told to who imported it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from planbook.importing.data import item_values
from planbook.importing.dates import years_in
from planbook.importing.furniture import is_furniture
from planbook.importing.imported import Imported
from planbook.importing.kinds import has_end
from planbook.importing.lines import Paragraph
from planbook.importing.tree import gaps
from planbook.model.item import Item

_WORDS = 16
_MOST_TOLD = 10


def report(imported: Imported) -> Iterator[str]:
    """Yield the lines of the report: what was made, what was cut off, and what to look at."""
    plan = imported.plan
    measures = sum(len(item.measures) for item in plan.items)
    yield f"{plan.title}：{len(plan.sections)}个部分，{len(plan.items)}项，{measures}条举措。"
    yield from _cuts(imported)
    yield from _doubts(imported)


def next_steps(imported: Imported, folder: Path) -> Iterator[str]:
    """Yield what to do now that the plan stands in ``folder``."""
    yield f"已经写进 {folder.as_posix()}/。"
    unknown = [] if imported.plan.issuer else ["issuer（哪个单位发的，写全称）"]
    asked = "、".join([*unknown, "source 里的 site（在哪里发布的）和 url（网址）"])
    yield f"公文里看不出来，请在 {folder.as_posix()}/plan.yml 里补上：{asked}。"
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
    item = Item.model_validate(item_values(imported.plan.items[number - 1], number))
    return f"{'  ' * depth}{item.label or '·'}{item.name}（{len(item.measures)}条）"


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
        return f"第{imported.line_of(first)}行“{_shortened(first.text)}”"
    return (
        f"第{imported.line_of(first)}行“{_shortened(first.text)}”至"
        f"第{imported.line_of(last)}行“{_shortened(last.text)}”，共{len(ordered)}处"
    )


def _doubts(imported: Imported) -> Iterator[str]:
    """Yield what to look at: words that may belong to the document, and what its words do not tell."""
    plan = imported.plan
    for paragraph in [*imported.document.before, *imported.document.after]:
        if has_end(paragraph.text) and not is_furniture(paragraph.text):
            yield (
                f"请看一看：第{imported.line_of(paragraph)}行“{_shortened(paragraph.text)}”"
                "不知该放在哪里，没有放进去。"
            )
    for paragraph, before in gaps(imported.document.body)[:_MOST_TOLD]:
        yield (
            f"请看一看：第{imported.line_of(paragraph)}行“{_shortened(paragraph.text)}”"
            f"的序号和前面的“{before}”接不上。"
        )
    years = years_in(plan.title)
    if years and imported.year not in years:
        yield f"请看一看：标题里的年份是{years[0]}，这份要点却放在{imported.year}年。"


def _shortened(text: str) -> str:
    plain = text.replace("\t", " ")
    return plain if len(plain) <= _WORDS else f"{plain[:_WORDS]}……"
