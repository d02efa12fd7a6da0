"""Paragraphs of the data begin where lines of the published text begin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data_folder import DataFolder
from planbook.check.line_breaks import line_break_differs

FORMS = Path(__file__).parent.parent / "forms" / "data"
PARAGRAPHS, CELLS, LEVELS, TITLES = "2031-paragraphs", "2031-cells", "2031-levels", "2031-titles"


@pytest.fixture
def forms(writable: Callable[[Path], DataFolder]) -> DataFolder:
    """Plans of every form."""
    return writable(FORMS)


def line_of(forms: DataFolder, form: str, words: str) -> str:
    """Return how a message names the line of a source that begins with ``words``."""
    source = forms.find(f"{form}/source.txt", f"‸{words}")
    return f"（{source.path} 第{source.line}行）"


def test_sound_data(forms: DataFolder, small_folder: DataFolder) -> None:
    assert forms.found_by(line_break_differs) == small_folder.found_by(line_break_differs) == []


@pytest.mark.parametrize(
    ("form", "name", "words", "line"),
    [
        (PARAGRAPHS, "01", "text: ▲新增幼儿园学位600个。", "▲新增幼儿园"),
        (TITLES, "01", "text: 各校配齐思政课教师。", "    各校配齐"),
        (CELLS, "02", "text: （2）组织培训。", "（2）组织培训"),
    ],
    ids=["a paragraph", "after the title", "in a cell"],
)
def test_a_new_line_is_missing(forms: DataFolder, form: str, name: str, words: str, line: str) -> None:
    item = f"{form}/items/{name}.yml"
    forms.replace(item, f"{words}\n  new_line: true\n", f"{words}\n")
    place = forms.find(item, words.replace("text: ", "text: ‸"))
    message = f"原文从这里另起一段{line_of(forms, form, line)}"
    assert [(place, message)] == forms.found_by(line_break_differs)
    [problem] = forms.problems()
    assert problem.hint == "请在这条举措里加一行 new_line: true。"


@pytest.mark.parametrize(
    ("form", "name", "words", "line"),
    [
        (PARAGRAPHS, "01", "text: 各镇协助做好征地。\n", "    区里每季度"),
        (TITLES, "02", "text: 每周安排一节劳动课；\n", "（二）劳动教育"),
        (CELLS, "02", "text: 人事科\n", "2\t（1）"),
    ],
    ids=["a paragraph", "after the title", "in a cell"],
)
def test_a_new_line_is_one_too_many(forms: DataFolder, form: str, name: str, words: str, line: str) -> None:
    if form == CELLS:
        forms.replace(f"{form}/source.txt", "（1）招聘教师50名；\n", "（1）招聘教师50名；")
        words = "text: （2）组织培训。\n  new_line: true\n"
        place = forms.find(f"{form}/items/{name}.yml", words.replace("true", "‸true"))
    else:
        place = forms.replace(f"{form}/items/{name}.yml", words, f"{words}  new_line: ‸true\n")
    number = line_of(forms, form, line)
    message = f"原文没有在这里另起一段，它和前面的字在同一行{number}"
    assert forms.found_by(line_break_differs) == [(place, message)]


def test_words_without_an_end_are_told_once(forms: DataFolder) -> None:
    forms.replace(f"{CELLS}/items/02.yml", "text: 教研室\n  new_line: true", "text: 教研室")
    place = forms.find(f"{CELLS}/items/02.yml", "text: 财务‸科")
    assert [(problem.line, problem.column) for problem in forms.problems()] == [(place.line, place.column)]


def test_two_paragraphs_were_made_one(forms: DataFolder) -> None:
    first, second = "坚持公平优先，办好家门口的学校。", "坚持质量为本，减轻不合理的负担。"
    place = forms.replace(f"{LEVELS}/plan.yml", f"{first}\n  - text: {second}", f"{first}‸{second}")
    assert forms.found_by(line_break_differs) == [
        (place, f"原文从这里另起一段{line_of(forms, LEVELS, second)}")
    ]


@pytest.mark.parametrize("end", ["办好“家门口的学校。”", "办好家门口的学校。（责任科室：教育科、督导室）"])
def test_paragraphs_that_end_in_a_quotation_or_in_units_were_made_one(forms: DataFolder, end: str) -> None:
    first, second = "办好家门口的学校。", "坚持质量为本"
    forms.replace(f"{LEVELS}/source.txt", f"{first}\n", f"{end}\n")
    place = forms.replace(f"{LEVELS}/plan.yml", f"{first}\n  - text: {second}", f"{end}‸{second}")
    assert [found for found, _ in forms.found_by(line_break_differs)] == [place]


def test_a_paragraph_was_made_two(forms: DataFolder) -> None:
    first, second = "坚持公平优先，", "办好家门口的学校。"
    place = forms.replace(f"{LEVELS}/plan.yml", f"{first}{second}", f"{first}\n  - text: ‸{second}")
    message = f"原文没有在这里另起一段，它和前面的字在同一行{line_of(forms, LEVELS, first)}"
    assert forms.found_by(line_break_differs) == [(place, message)]


def test_in_hard_wrapped_text_a_line_need_not_begin_a_paragraph(forms: DataFolder) -> None:
    forms.replace(f"{PARAGRAPHS}/source.txt", "子女就近入学", "子女就\n近入学")
    words = "text: ▲新增幼儿园学位600个。\n"
    forms.replace(f"{PARAGRAPHS}/items/01.yml", f"{words}  new_line: true\n", words)
    assert forms.found_by(line_break_differs) == []
    added = "text: 各镇协助做好征地。\n"
    place = forms.replace(f"{PARAGRAPHS}/items/01.yml", added, f"{added}  new_line: ‸true\n")
    assert [found for found, _ in forms.found_by(line_break_differs)] == [place]


@pytest.mark.parametrize(
    ("form", "published", "broken"),
    [
        (TITLES, "白鹭县教育体育局2031年", "白鹭县教育体育局\n2031年"),
        (TITLES, "（二）劳动教育。", "（二）\n劳动教育。"),
        (TITLES, "（四）落实", "（四）\n落实"),
        (LEVELS, "（一）组织领导\n", "（一）组织领导 "),
        (LEVELS, "。\n2.义务教育", "。2.义务教育"),
        (CELLS, "\t基建科\t\t", "\n基建科\n\n"),
    ],
    ids=["title", "label", "label without a title", "heading", "item", "a line for each cell"],
)
def test_other_lines_may_be_broken_as_they_come(
    forms: DataFolder, form: str, published: str, broken: str
) -> None:
    forms.replace(f"{form}/source.txt", published, broken)
    assert forms.found_by(line_break_differs) == []


def test_other_words_and_unknown_places_are_left_to_their_own_rules(forms: DataFolder) -> None:
    words = "text: ▲新增幼儿园学位600个。\n"
    forms.replace(f"{PARAGRAPHS}/items/01.yml", f"{words}  new_line: true\n", words.replace("600", "700"))
    forms.replace(f"{CELLS}/items/01.yml", "column: 牵头单位", "column: 牵头")
    forms.replace(f"{TITLES}/items/01.yml", "section: virtue", "section: virtues")
    assert forms.found_by(line_break_differs) == []
