"""Pages lose the indents of their templates, and no character that means something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planbook.frame.lines import without_indents


def test_indents_and_empty_lines_go_and_words_stay_apart() -> None:
    assert without_indents("<p>\n    甲\n\n  \t乙\r\n   </p>") == "<p>\n甲\n乙\r\n</p>"


@pytest.mark.parametrize("tag", ["pre", "textarea", "script", "style"])
def test_white_space_that_may_mean_something_stays(tag: str) -> None:
    kept = f"<{tag} class=x>\n  甲\n\n    乙\n</{tag}>"
    assert without_indents(f"<p>\n  {kept}\n  {kept}</p>") == f"<p>\n{kept}\n{kept}</p>"


def test_spaces_that_official_text_begins_with_stay() -> None:
    assert without_indents("<p>\n　　第一条\n\u00a0甲</p>") == "<p>\n　　第一条\n\u00a0甲</p>"


@given(st.text(alphabet="甲 \n\t　<p>/"))
def test_nothing_but_white_space_is_lost(page: str) -> None:
    assert without_indents(page).split() == page.split()
    assert len(without_indents(page).splitlines()) <= len(page.splitlines())
