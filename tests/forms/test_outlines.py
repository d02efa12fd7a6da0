"""Any outline builds, and every official character is where it belongs."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from planbook.checked import checked
from planbook.link import link
from planbook.render import pages
from planbook.text.folding import fold
from shown import shown

CHINESE = st.text("学校教师家长食堂安全课堂阅读健康体育艺术科技劳动实践", min_size=2, max_size=12)
LABELS = ["4.", "2、", "３．", "（五）", "(4)", "⑤", "一是", "第六条", "七、"]
KINDS = ["paragraph", "number", "addressees", "signature", "date", "note"]


@dataclass
class Outline:
    """A made-up plan: its data, and the lines in which it would be published."""

    plan: dict[str, Any]
    items: list[dict[str, Any]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    title = draw(CHINESE)
    outline = Outline({"year": 2031, "title": title, "issuer": draw(CHINESE), "sections": []})
    _add_lines(draw, outline, outline.plan, "notice")
    outline.lines.append(title)
    _add_lines(draw, outline, outline.plan, "opening")
    _add_items(draw, outline, None, at_least=1)
    level = 0
    for number in range(draw(st.integers(0, 4))):
        level = draw(st.integers(1, min(level + 1, 4)))
        section: dict[str, Any] = {"id": f"s{number}", "level": level, "title": draw(CHINESE)}
        _maybe(draw, section, "label", st.sampled_from(LABELS))
        outline.plan["sections"].append(section)
        outline.lines.append(section.get("label", "") + section["title"])
        _add_lines(draw, outline, section, "lines")
        _add_items(draw, outline, section["id"], at_least=0)
    _add_lines(draw, outline, outline.plan, "closing")
    return outline


def _maybe(draw: st.DrawFn, record: dict[str, Any], name: str, values: st.SearchStrategy[Any]) -> None:
    if draw(st.booleans()):
        record[name] = draw(values)


def _add_lines(draw: st.DrawFn, outline: Outline, record: dict[str, Any], name: str) -> None:
    lines = draw(st.lists(st.tuples(st.sampled_from(KINDS), CHINESE), max_size=2))
    record[name] = [{"kind": kind, "text": text} for kind, text in lines]
    outline.lines += [text for _, text in lines]


def _add_items(draw: st.DrawFn, outline: Outline, section: str | None, at_least: int) -> None:
    for _ in range(draw(st.integers(at_least, 3))):
        item: dict[str, Any] = {"number": len(outline.items) + 1, "measures": []}
        _maybe(draw, item, "label", st.sampled_from(LABELS))
        _maybe(draw, item, "title", CHINESE.map(lambda words: f"{words}。"))
        if section:
            item["section"] = section
        lines = [item.get("label", "") + item.get("title", "")]
        for _ in range(draw(st.integers(1, 3))):
            measure = {"text": draw(CHINESE) + draw(st.sampled_from("。；"))}
            _maybe(draw, measure, "new_line", st.just("true"))
            item["measures"].append(measure)
            if "new_line" in measure and (item["measures"][1:] or "title" in item):
                lines.append("")
            lines[-1] += measure["text"]
        outline.lines += lines
        outline.items.append(item)


def _write(folder: Path, outline: Outline) -> None:
    plan = folder / "2031-made-up"
    (plan / "items").mkdir(parents=True)
    (plan / "source.txt").write_text("\n".join(outline.lines), encoding="utf-8")
    (plan / "plan.yml").write_text(yaml.safe_dump(outline.plan, allow_unicode=True), encoding="utf-8")
    for item in outline.items:
        path = plan / "items" / f"{item['number']:02}.yml"
        path.write_text(yaml.safe_dump(item, allow_unicode=True), encoding="utf-8")


@settings(max_examples=40)
@given(outline=outlines())
def test_every_official_character_of_any_outline_is_where_it_belongs(outline: Outline) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), outline)
        book, problems = checked(Path(folder))
    assert problems == []
    assert book is not None
    library = link(book)
    made = {page.path: page.markdown.split("---\n", 2)[2] for page in pages(library)}
    [plan] = library.plans
    assert fold(shown(made[plan.full_path]).official) == fold("".join(outline.lines))
    for view, item in zip(plan.items, outline.items, strict=True):
        words = item.get("title", "") + "".join(measure["text"] for measure in item["measures"])
        assert fold(shown(made[view.link.path]).official) == fold(words)
        assert fold(item.get("label", "")) in fold(shown(made[view.link.path]).text)
    for section, record in zip(plan.sections, outline.plan["sections"], strict=True):
        words = record.get("label", "") + record["title"] + "".join(line["text"] for line in record["lines"])
        assert fold(shown(made[section.link.path]).official) == fold(words)
