"""Whole pages: any text in the data is shown as typed, and every link leads to a page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from data_folder import SMALL_DATA, DataFolder
from planbook.addresses import paths
from planbook.book import Book
from planbook.link import link
from planbook.link.library import Library
from planbook.model.facets import Figure, Policy
from planbook.model.item import Item
from planbook.model.record import Record
from planbook.official import blocks
from planbook.problem import Problem
from planbook.render import Page, pages, problem_page
from planbook.render.changelog import LogEntry, LogLine, changelog_page
from planbook.text.folding import fold
from shown import Shown, shown

NASTY = (
    "<script>x</script> *a* _b_ **c** [x](y) `d` ``e`` {{ x }} {% y %} {: .z } # h 1. x - y &amp; </title> "
    "<!-- z --> \"q\" 'r' \\ | ~~s~~ https://example.org"
)
# What a text may begin with that Markdown, Jinja or YAML would take for something else.
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
TEXTS = [NASTY, *(f"{start.strip()} 字" for start in STARTS)]
VISIBLE = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])
# Text of these fields is what pages show; the others are ids, dates and kinds.
SHOWN = {
    *("title", "name", "issuer", "summary", "reason", "search_words", "text", "quote", "what", "number"),
    *("description", "explanation", "label", "site", "note"),
}
COLUMNS = {"column", "columns"}
PLAIN = "平常字"


def with_text(record: Any, text: str, field: str = "") -> Any:
    """Return ``record`` with every text that pages show replaced by ``text``."""
    if isinstance(record, tuple):
        return tuple(with_text(part, text, field) for part in record)
    if isinstance(record, Record):
        fields = {name: with_text(getattr(record, name), text, name) for name in type(record).model_fields}
        if isinstance(record, Item) and record.title:
            # Lists leave out the mark at the end of a title: ``text`` must not lose its own.
            fields["title"] = f"{text}字。"
        if isinstance(record, Figure | Policy):
            fields["kind"] = record.kind_or_guess  # other words would be guessed to be something else
        return record.model_copy(update=fields)
    if isinstance(record, str) and field in COLUMNS:
        return f"{text}{record}"  # each cell names its column
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


class Books:
    """Books whose pages with plain text are made once, to be compared with those of any other text."""

    def __init__(self, *books: Book) -> None:
        self.plain = [(book, site(book, PLAIN)) for book in books]

    def check(self, text: str) -> None:
        """Check that all pages show ``text`` exactly where they show plain text otherwise."""
        for book, plain_pages in self.plain:
            for (path, front, page), (_, plain_front, plain) in zip(
                site(book, text), plain_pages, strict=True
            ):
                assert page.text == plain.text.replace(PLAIN, text), path
                assert page.titles == [title.replace(PLAIN, text) for title in plain.titles], path
                assert page.elements == plain.elements, path
                assert front.keys() == plain_front.keys()
                assert "<" not in str(front)


def opened(page: Page) -> tuple[dict[str, str], Shown]:
    """Return a page's front matter, and what a reader sees of the rest."""
    _, front, content = page.markdown.split("---\n", 2)
    return yaml.load(front, yaml.CSafeLoader), shown(content)


@pytest.fixture(scope="module")
def rich_book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The small plan, and another of the same year that has every part a plan can have."""
    folder = DataFolder(SMALL_DATA, tmp_path_factory.mktemp("rich") / "data")
    DataFolder(folder.path / "2031", folder.path / "2031-city")
    plan, first, second = (f"2031-city/{name}.yml" for name in ("plan", "items/01", "items/02"))
    folder.replace(
        plan,
        "    title: 推进校园阅读\n",
        "    title: 推进校园阅读\n    lines:\n      - text: 先读书。\n"
        "      - kind: note\n        text: 附注\n"
        "  - id: table\n    level: 2\n    title: 任务表\n    columns: [序号, 任务, 时限]\n"
        "  - id: more\n    level: 3\n    label: 1\n    title: 更多任务\n"
        "closing:\n  - text: 请落实。\n  - kind: number\n    text: 一号\n  - kind: title\n    text: 附件\n",
    )
    folder.replace(first, "section: meals\n", "")
    folder.replace(first, "  - text: 每周", "  - new_line: true\n    text: 每周")
    folder.replace(second, "  - text: 依照", "  - new_line: true\n    text: 依照")
    for number, section in ((3, "table"), (4, "table"), (5, "more")):
        folder.write(
            f"2031-city/items/0{number}.yml",
            f"number: {number}\nsection: {section}\nlabel: {number}\ntitle: 任务\nmeasures:\n"
            "  - column: 任务\n    text: 办学校\n  - column: 时限\n    text: 9月\n",
        )
    return folder.book()


@pytest.fixture(params=["small", "rich"])
def any_book(request: pytest.FixtureRequest, small_book: Book, rich_book: Book) -> Book:
    """A book with little and one with every part that a plan can have."""
    return small_book if request.param == "small" else rich_book


@pytest.fixture(scope="module")
def books(small_book: Book, rich_book: Book) -> Books:
    """Both books as they are."""
    return Books(small_book, rich_book)


@pytest.fixture(scope="module")
def books_without_titles(small_book: Book, rich_book: Book) -> Books:
    """Both books, their items with nothing but their words and places."""
    return Books(*map(bare, (small_book, rich_book)))


@pytest.mark.parametrize("text", TEXTS)
def test_nasty_text_is_shown_as_typed(books: Books, text: str) -> None:
    books.check(text)


@settings(max_examples=20)
@given(text=st.text(VISIBLE, min_size=1).map(str.strip).filter(bool))
def test_any_text_is_shown_as_typed(books: Books, text: str) -> None:
    books.check(text)


@pytest.mark.parametrize("text", TEXTS)
def test_nasty_text_of_items_without_titles_adds_no_element(books_without_titles: Books, text: str) -> None:
    for book, plain_pages in books_without_titles.plain:
        for (path, front, page), (_, _, plain) in zip(site(book, text), plain_pages, strict=True):
            assert page.elements == plain.elements, path
            assert "<" not in str(front)


def bare(book: Book) -> Book:
    """Return the book with items that have neither title nor anything of the editors."""
    plans = [
        replace(loaded, items=tuple(replace(entry, item=without_title(entry.item)) for entry in loaded.items))
        for loaded in book.plans
    ]
    return replace(book, plans=tuple(plans))


def without_title(item: Item) -> Item:
    """Return the item with nothing but its words and its place."""
    return Item(number=item.number, section=item.section, measures=item.measures)


def test_every_page_shows_text_of_the_data(any_book: Book) -> None:
    without = {path for path, _, page in site(any_book, PLAIN) if PLAIN not in page.text}
    assert without == {paths.EDIT, paths.CONTRIBUTE, paths.RECIPES, paths.FIELDS}


def test_every_part_of_a_plan_is_in_its_full_text_in_order(rich_book: Book) -> None:
    made = {page.path: opened(page)[1] for page in pages(link(rich_book))}
    for loaded in rich_book.plans:
        official = fold("".join(block.words for block in blocks(loaded)))
        assert fold(made[paths.full(loaded.folder)].official) == official


def test_pages_of_two_plans_are_all_different(rich_book: Book) -> None:
    made = list(pages(link(rich_book)))
    assert len({page.path for page in made}) == len(made)
    heads = [opened(page)[0] for page in made]
    titles = [(head.get("title"), head.get("within")) for head in heads]
    assert len(set(titles)) == len(titles)


@pytest.fixture(params=["real", "rich"])
def any_library(request: pytest.FixtureRequest, library: Library, rich_book: Book) -> Library:
    """A real plan, and two plans of one year with every part that a plan can have."""
    return library if request.param == "real" else link(rich_book)


def test_paths_are_unique(any_library: Library) -> None:
    made = [page.path for page in pages(any_library)]
    assert len(set(made)) == len(made)


def test_every_link_leads_to_a_page(any_library: Library) -> None:
    made = {page.path: page.markdown for page in pages(any_library)}
    for path, markdown in made.items():
        folder = path.rpartition("/")[0]
        for target in re.findall(r"\]\(([^)\s#]+\.md)", markdown):
            resolved = target.removeprefix("../") if target.startswith("../") else f"{folder}/{target}"
            assert resolved.lstrip("/") in made, f"{path}: {target}"


def test_every_anchor_of_a_link_is_on_its_page(any_library: Library) -> None:
    made = {page.path: page.markdown for page in pages(any_library)}
    ids = {path: set(re.findall(r'(?:\{: [^}]*?#|id=")([\w-]+)', text)) for path, text in made.items()}
    links = [
        (path, target, anchor)
        for path, text in made.items()
        for target, anchor in re.findall(r"\]\((?:\.\./)?([^)\s#&]*)#([^)\s]+)[)\s]", text)
    ]
    assert links
    for path, target, anchor in links:
        page = target or path
        assert anchor in ids[page], f"{path}: {page}#{anchor}"


@pytest.mark.parametrize("name", ["2031-1", "2031-city", "1"])
def test_no_id_is_twice_on_a_page(small_folder: DataFolder, name: str) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / name)
    for page in pages(link(small_folder.book())):
        ids = re.findall(r"\{: [^}]*?#([\w-]+)", page.markdown)
        assert sorted(ids) == sorted(set(ids)), page.path


def test_lists_by_topic_and_audience_tell_their_order_where_there_is_one(any_library: Library) -> None:
    made = {page.path: page.markdown for page in pages(any_library)}
    shown = {view.path: view.plans for view in any_library.topics}
    shown |= {view.path: view.plans for view in any_library.audiences}
    for path, plans in shown.items():
        has_order = any(len(plan.items) > 1 for plan in plans)
        assert ("关系最直接的排在前面" in made[path]) == has_order, path


def test_a_plan_of_one_section_has_no_way_to_another(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "  - id: library\n    label: 二、\n    title: 推进校园阅读\n", "")
    small_folder.replace("2031/items/02.yml", "section: library", "section: meals")
    made = {page.path: page.markdown for page in pages(link(small_folder.book()))}
    assert ".turn" not in made["2031/meals.md"]


def test_every_page_has_title_and_description(any_library: Library) -> None:
    for page in pages(any_library):
        front, _ = opened(page)
        # Themes call the home page by the site's name.
        assert page.path == paths.HOME or front["title"].strip(), page.path
        assert front["description"].strip(), page.path


@pytest.mark.parametrize("refreshes", [True, False])
def test_page_of_problems_shows_them_as_typed(refreshes: bool) -> None:
    problems = [
        Problem("data/a.yml", 1, 2, "写成了“<b>*甲*</b>”", "请改正。"),
        Problem("b.yml", 3, 4, "错了"),
    ]
    front, page = opened(problem_page(problems, refreshes=refreshes))
    assert front["title"] == "数据有误"
    assert all(str(problem) in page.text for problem in problems)
    assert ("自动刷新" in page.text) == refreshes
    assert "b" not in page.elements


def test_the_log_of_changes_has_its_lines_and_nothing_of_its_markup(any_library: Library) -> None:
    lines = ["改了第1项：一句话。", "新加了名词“陪餐”。"]
    entry = LogEntry("d2031-05-01", "2031-05-01T12:00:00+08:00", [LogLine(line) for line in lines])
    text = shown(changelog_page([entry], any_library).markdown.split("---", 2)[2]).text
    assert [line for line in lines if line in text] == lines
    assert "{:" not in text


def test_pages_of_a_plan_without_issuer_and_dates_have_whole_sentences(small_folder: DataFolder) -> None:
    text = small_folder.read("2031/plan.yml")
    for line in text.splitlines():
        if line.startswith(("issuer:", "document_date:", "page_date:")):
            small_folder.replace("2031/plan.yml", f"{line}\n", "")
    made = {page.path: shown(page.markdown).text for page in pages(link(small_folder.book()))}
    for words in made.values():
        assert re.search("^[，。；：]|[，；：]。|。。|，，|None", words, re.MULTILINE) is None
