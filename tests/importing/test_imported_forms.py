"""Every form that bureaus give their plans is recognised: the plan comes back as written by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from comparing import official
from importer import imported
from wrappings import as_docx_with_table, as_html_with_table

from data_folder import PROJECT
from planbook.book import Book, LoadedPlan
from planbook.load import load
from planbook.official import Block, BlockKind, Piece, blocks

DATA = PROJECT / "tests" / "forms" / "data"
FORMS = sorted(path.name for path in DATA.iterdir())
TABLES = ["2031-cells", "2031-columns", "2031-table"]


@pytest.fixture(scope="module")
def forms() -> Book:
    book, _ = load(DATA)
    assert book is not None
    return book


def form(book: Book, name: str) -> LoadedPlan:
    return next(loaded for loaded in book.plans if loaded.folder == name)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_recognised_in_plain_text(forms: Book, name: str) -> None:
    original = form(forms, name)
    made = imported("要点.txt", original.source.text.encode(), name)
    assert official(made) == official(original)
    assert made.plan.issuer in (original.plan.issuer, None)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("wrap", [as_docx_with_table, as_html_with_table], ids=["docx", "html"])
def test_a_table_is_recognised_in_word_and_on_a_web_page(
    forms: Book, wrap: Callable[[Sequence[Sequence[str]], str], bytes], name: str
) -> None:
    original = form(forms, name)
    rows = list(rows_of(original))
    made = imported(f"表.{wrap.__name__.split('_')[1]}", wrap(rows, original.plan.title), name)
    assert official(made) == official(original)


def rows_of(loaded: LoadedPlan) -> list[list[str]]:
    document = list(blocks(loaded))
    columns = next(len(block.cells) for block in document if block.kind is BlockKind.COLUMNS)
    return [row_of(block, columns) for block in document if block.kind is not BlockKind.TITLE]


def row_of(block: Block, columns: int) -> list[str]:
    if not block.cells:
        return [block.words, *[""] * (columns - 1)]
    return ["".join(map(words_of, cell)).removeprefix("\n") for cell in block.cells]


def words_of(piece: Piece) -> str:
    return f"\n{piece.words}" if piece.begins_line else piece.words
