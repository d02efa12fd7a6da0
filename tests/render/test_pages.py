"""Whole pages: any text in the data is shown as typed, and every link leads to a page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from data_folder import DataFolder
from planbook.book import Book
from planbook.link import link, paths
from planbook.link.library import Library
from planbook.model.facets import Milestone
from planbook.model.record import Record
from planbook.problem import Problem
from planbook.render import Page, pages, problem_page
from shown import Shown, shown

NASTY = (
    "<script>x</script> *a* _b_ **c** [x](y) `d` ``e`` {{ x }} {% y %} {: .z } # h 1. x - y &amp; </title> "
    "<!-- z --> \"q\" 'r' \\ | ~~s~~ https://example.org"
)
STARTS = [
    "# h",
    "1. x",
    "- x",
    "+ x",
    "> x",
    "```",
    "---",
    "===",
    "{: .y }",
    "{{ x }}",
    "</title>",
    "    x",
    "a: b",
]
VISIBLE = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])
# Text of these fields is what pages show; the others are ids, dates and kinds.
SHOWN = {
    *("title", "name", "issuer", "summary", "reason", "search_words", "text", "quote", "what", "number"),
    *("description", "explanation", "addressees", "paragraphs", "signature", "date", "guiding"),
    *("site", "note"),
}
PLAIN = "平常字"


def with_text(record: Any, text: str, field: str = "") -> Any:
    """Return ``record`` with every text that pages show replaced by ``text``."""
    if isinstance(record, tuple):
        return tuple(with_text(part, text, field) for part in record)
    if isinstance(record, Record):
        fields = {name: with_text(getattr(record, name), text, name) for name in type(record).model_fields}
        if isinstance(record, Milestone):
            fields["date"] = record.date
        return record.model_copy(update=fields)
    return text if isinstance(record, str) and field in SHOWN else record


def book_with(book: Book, text: str) -> Book:
    """Return the book with ``text`` in the place of everything that pages show."""
    return replace(
        book,
        plans=tuple(
            replace(
                loaded,
                plan=with_text(loaded.plan, text),
                items=tuple(replace(entry, item=with_text(entry.item, text)) for entry in loaded.items),
            )
            for loaded in book.plans
        ),
        **{
            name: replace(getattr(book, name), records=with_text(getattr(book, name).records, text))
            for name in ("topics", "audiences", "terms", "words")
        },
    )


def site(book: Book, text: str) -> list[tuple[str, dict[str, str], Shown]]:
    """Return path, front matter and content of every page of the book with ``text``."""
    return [(page.path, *opened(page)) for page in pages(link(book_with(book, text)))]


def opened(page: Page) -> tuple[dict[str, str], Shown]:
    """Return a page's front matter, and what a reader sees of the rest."""
    _, front, content = page.markdown.split("---\n", 2)
    return yaml.safe_load(front), shown(content)


def check(book: Book, text: str) -> None:
    """Check that all pages show ``text`` exactly where they show plain text otherwise."""
    for (path, front, page), (_, plain_front, plain) in zip(site(book, text), site(book, PLAIN), strict=True):
        assert page.text == plain.text.replace(PLAIN, text), path
        assert page.titles == [title.replace(PLAIN, text) for title in plain.titles], path
        assert page.elements == plain.elements, path
        assert front.keys() == plain_front.keys()
        assert "<" not in str(front)


@pytest.mark.parametrize("start", STARTS)
def test_nasty_text_is_shown_as_typed(small_book: Book, start: str) -> None:
    check(small_book, f"{start.strip()} {NASTY}")


@settings(max_examples=20)
@given(text=st.text(VISIBLE, min_size=1).map(str.strip).filter(bool))
def test_any_text_is_shown_as_typed(small_book: Book, text: str) -> None:
    check(small_book, text)


def test_every_page_shows_text_of_the_data(small_book: Book) -> None:
    without = {path for path, _, page in site(small_book, PLAIN) if PLAIN not in page.text}
    assert without == set()


def test_paths_are_unique(library: Library) -> None:
    made = [page.path for page in pages(library)]
    assert len(set(made)) == len(made)


def test_every_link_leads_to_a_page(library: Library) -> None:
    made = {page.path: page.markdown for page in pages(library)}
    for path, markdown in made.items():
        folder = path.rpartition("/")[0]
        for target in re.findall(r"\]\(([^)\s#]+\.md)", markdown):
            resolved = target.removeprefix("../") if target.startswith("../") else f"{folder}/{target}"
            assert resolved.lstrip("/") in made, f"{path}: {target}"


def test_every_anchor_of_a_link_is_on_its_page(library: Library) -> None:
    made = {page.path: page.markdown for page in pages(library)}
    ids = {path: set(re.findall(r"\{: [^}]*?#([\w-]+)", text)) for path, text in made.items()}
    links = [
        (path, target, anchor)
        for path, text in made.items()
        for target, anchor in re.findall(r"\]\((?:\.\./)?([^)\s#]*)#([^)\s]+)[)\s]", text)
    ]
    assert links
    for path, target, anchor in links:
        page = target or path
        assert anchor in ids[page], f"{path}: {page}#{anchor}"


def test_lists_by_topic_and_audience_tell_their_order_where_there_is_one(library: Library) -> None:
    made = {page.path: page.markdown for page in pages(library)}
    shown = {view.path: view.plans for view in library.topics}
    shown |= {view.path: view.plans for view in library.audiences}
    for path, plans in shown.items():
        has_order = any(len(plan.items) > 1 for plan in plans)
        assert ("关系最直接的排在前面" in made[path]) == has_order, path


def test_a_plan_of_one_section_has_no_way_to_another(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "  - id: library\n    numeral: 二\n    title: 推进校园阅读\n", "")
    small_folder.replace("2031/items/02.yml", "section: library", "section: meals")
    made = {page.path: page.markdown for page in pages(link(small_folder.book()))}
    assert ".turn" not in made["2031/meals.md"]


def test_every_page_has_title_and_description(library: Library) -> None:
    for page in pages(library):
        front, _ = opened(page)
        # Themes call the home page by the site's name.
        assert page.path == paths.HOME or front["title"].strip(), page.path
        assert front["description"].strip(), page.path


def test_page_of_problems_shows_them_as_typed() -> None:
    problems = [
        Problem("data/a.yml", 1, 2, "写成了“<b>*甲*</b>”", "请改正。"),
        Problem("b.yml", 3, 4, "错了"),
    ]
    front, page = opened(problem_page(problems))
    assert front["title"] == "数据有误"
    assert all(str(problem) in page.text for problem in problems)
    assert "b" not in page.elements
