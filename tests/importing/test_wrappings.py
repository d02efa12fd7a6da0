"""One plan in the forms in which offices keep it comes back the same from each, character by character."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from comparing import official
from importer import imported
from wrappings import as_docx, as_gb18030, as_html, as_one_line, as_pdf, as_utf_16, paragraphs

from data_folder import PROJECT
from planbook.book import Book, LoadedPlan

FILES = PROJECT / "tests" / "importing" / "files"
WRAPPINGS: dict[str, Callable[[LoadedPlan], bytes]] = {
    "word.docx": as_docx,
    # The same file, opened and saved by LibreOffice 7.4.
    "libreoffice.docx": lambda loaded: (FILES / "libreoffice.docx").read_bytes(),
    "page.html": as_html,
    "gb18030.txt": as_gb18030,
    "utf-16.txt": as_utf_16,
    "one-line.txt": as_one_line,
    "printed.pdf": lambda loaded: as_pdf(paragraphs(loaded)),
    "as-published.txt": lambda loaded: loaded.source.text.encode(),
}


@pytest.mark.parametrize("name", WRAPPINGS)
def test_a_real_plan_comes_back_whole_from_every_kind_of_file(book: Book, name: str) -> None:
    [original] = book.plans
    made = imported(name, WRAPPINGS[name](original), "2018")
    assert official(made) == official(original)
    assert made.plan.issuer == original.plan.issuer
    assert made.plan.document_date == original.plan.document_date
    assert (len(made.items), sum(len(entry.item.measures) for entry in made.items)) == (28, 103)
