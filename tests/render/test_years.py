"""Where plans of several years meet, each page says which years these are."""

from __future__ import annotations

import pytest

from planbook.link.library import Library
from planbook.render import pages
from shown import shown


@pytest.fixture(scope="module")
def text_of(years_library: Library) -> dict[str, str]:
    """What a reader sees of each page, by its path."""
    return {page.path: shown(page.markdown.partition("\n---\n")[2]).text for page in pages(years_library)}


def test_the_pages_of_both_years_tell_of_the_other(text_of: dict[str, str]) -> None:
    assert "编者对照 延续2030年第1项。" in text_of["2031/1.md"]
    assert "编者对照 2031年第1项延续了这一项。" in text_of["2030/1.md"]


def test_an_item_without_another_year_says_nothing_of_it(text_of: dict[str, str]) -> None:
    assert [path for path in ("2031/2.md", "2030/2.md") if "编者对照" in text_of[path]] == []
