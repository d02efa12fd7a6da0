"""What is put aside of a page stands in its place again, as Markdown would have given it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from data_folder import PROJECT
from planbook.frame.put_aside import ids_in, put_aside, put_back
from shown import converter

BLOCK = '<div class="official" id="official">\n\n<div id="m1">甲</div>\n\n</div>'


def made(markdown: str) -> str:
    return str(converter().reset().convert(markdown))


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "tests" / "golden").glob("*.md")), ids=lambda path: path.stem
)
def test_a_page_of_each_kind_is_the_same(path: Path) -> None:
    page = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    aside = put_aside(page)
    assert put_back(made(aside.markdown), aside.blocks) == made(page)


def test_a_block_is_whole_whatever_is_in_it() -> None:
    aside = put_aside(f"甲\n\n{BLOCK}\n\n乙")
    assert aside.blocks == [BLOCK]
    assert "official" not in aside.markdown
    assert ids_in(aside.blocks) == {"official", "m1"}


@pytest.mark.parametrize(
    "page",
    [
        '甲\n\n<div markdown="1">\n\n- 乙\n\n</div>',  # Markdown has to read what is in it
        "甲\n<div>乙</div>",  # a line of a paragraph
        "甲 <p>乙</p>",
        "甲\n\n<span>乙</span>",
    ],
)
def test_what_markdown_has_to_read_stays(page: str) -> None:
    assert put_aside(page) == (page, [])
