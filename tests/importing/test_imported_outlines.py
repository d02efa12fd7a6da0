"""Any outline that is written as text and imported comes back as the same outline."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from importer import drafted
from wrappings import broken

from planbook.text.numerals import write_chinese

# No words that mean something to an import: offices, dates, kinds of documents, furniture.
WORDS = st.text("山水花鸟春夏秋冬红黄蓝绿东南西北早晚晨昏风云雨雪", min_size=4, max_size=14)
SENTENCES = st.lists(st.tuples(WORDS, WORDS).map("，".join), min_size=1, max_size=4)
FORMS = {
    "chinese": lambda number: f"{write_chinese(number)}、",
    "bracketed": lambda number: f"（{write_chinese(number)}）",
    "arabic": lambda number: f"{number}.",
    "comma": lambda number: f"{number}、",
    "full width": lambda number: f"{number}．".translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "article": lambda number: f"第{write_chinese(number)}条",
}
# Forms of sections, from the highest to the deepest, and of the items below them.
OUTLINES = [
    ((), "chinese"),
    ((), "arabic"),
    (("chinese",), "bracketed"),
    (("chinese",), "arabic"),
    (("chinese",), "comma"),
    (("chinese",), "full width"),
    (("chinese",), "article"),
    (("chinese", "bracketed"), "arabic"),
    (("chinese", "bracketed"), "comma"),
]


# So many phrases make a sentence that nobody takes for a title.
LONG = 8
# A page is seen to be broken line by line when most paragraphs are.
MOST_BROKEN = 1.5


@dataclass
class Made:
    """A document and its outline: level and words of the sections, words of the items."""

    lines: list[str] = field(default_factory=list)
    sections: list[tuple[int, str, str]] = field(default_factory=list)
    items: list[tuple[int, str, str | None, list[str]]] = field(default_factory=list)


@st.composite
def documents(draw: st.DrawFn) -> Made:
    made = Made([f"{draw(WORDS)}2031年工作要点"])
    levels, form = draw(st.sampled_from(OUTLINES))
    titles = draw(st.sampled_from(["in line", "own line", "none"]))
    restarts = draw(st.booleans())
    counted = 0

    def add_items() -> None:
        nonlocal counted
        counted = 0 if restarts else counted
        for _ in range(draw(st.integers(2, 4))):
            counted += 1
            _add_item(draw, made, FORMS[form](counted), titles)

    def add_sections(depth: int) -> None:
        if depth == len(levels):
            add_items()
            return
        for number in range(1, draw(st.integers(2, 3)) + 1):
            label, title = FORMS[levels[depth]](number), draw(WORDS)
            made.sections.append((depth + 1, label, title))
            made.lines.append(label + title)
            add_sections(depth + 1)

    add_sections(0)
    return made


def _add_item(draw: st.DrawFn, made: Made, label: str, titles: str) -> None:
    measures = [f"{sentence}。" for sentence in draw(SENTENCES)]
    title = None
    if titles == "in line":
        title = f"{draw(WORDS)}。"
        made.lines.append(label + title + "".join(measures))
    elif titles == "own line":
        title = draw(WORDS)
        made.lines += [label + title, "".join(measures)]
    else:
        measures = [f"{'，'.join(draw(WORDS) for _ in range(LONG))}。" for _ in measures[:2]]
        made.lines.append(label + "".join(measures))
    made.items.append((len(made.sections), label, title, measures))


def outline_of(text: str) -> tuple[object, object]:
    plan = drafted("要点.txt", text.encode())
    places = {section.id: place for place, section in enumerate(plan.sections, 1)}
    return (
        [(section.level, section.label, section.title) for section in plan.sections],
        [
            (places.get(item.section or "", 0), item.label, item.title, [one.text for one in item.measures])
            for item in plan.items
        ],
    )


@settings(max_examples=60)
@given(made=documents())
def test_any_outline_in_lines_of_its_own_comes_back(made: Made) -> None:
    assert outline_of("\n".join(made.lines)) == (made.sections, made.items)


@settings(max_examples=60)
@given(made=documents(), width=st.integers(18, 40), indented=st.booleans())
def test_any_outline_comes_back_from_lines_broken_anywhere(made: Made, width: int, indented: bool) -> None:
    start = "　　" if indented else ""
    lines = [line for text in made.lines for line in broken(start + text, width)]
    assume(len(lines) >= MOST_BROKEN * len(made.lines))
    assert outline_of("\n".join(lines)) == (made.sections, made.items)
