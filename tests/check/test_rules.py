"""All rules together: each has its test file, and sound data keeps each."""

from __future__ import annotations

from pathlib import Path

import pytest

from planbook.book import Book
from planbook.check import RULES, Rule, check

HERE = Path(__file__).parent


def test_every_rule_has_a_test_file() -> None:
    files = {path.stem.removeprefix("test_") for path in HERE.glob("test_*.py")}
    assert {rule.__name__ for rule in RULES} == files - {"rules", "to_review", "todo", "joined"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_projects_own_data_keeps_the_rule(book: Book, rule: Rule) -> None:
    assert list(rule(book)) == []


def test_check_runs_every_rule_once(small_book: Book) -> None:
    assert check(small_book) == set()
    assert len(set(RULES)) == len(RULES)
