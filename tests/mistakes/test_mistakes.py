"""Each mistake of an editor is told where it stands, as what it is, and in two lines at most."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data_folder import FROZEN_DATA
from mistakes.in_document import IN_DOCUMENT
from mistakes.in_form import IN_FORM
from mistakes.in_words import IN_WORDS
from mistakes.mistake import Mistake, faults

# Where nothing can tell what was meant: the place is near, but not the one where the hand slipped.
NOT_TOLD_WELL: set[str] = set()


@pytest.mark.parametrize(
    "table", [IN_FORM, IN_WORDS, IN_DOCUMENT], ids=["in the form", "in words", "in the document"]
)
def test_every_mistake_is_told_where_it_stands_as_what_it_is(table: list[Mistake], tmp_path: Path) -> None:
    found = {}
    for number, made in enumerate(table):
        folder = tmp_path / str(number)
        shutil.copytree(FROZEN_DATA, folder)
        wrong, problems = faults(folder, made)
        if wrong:
            found[made.name] = [*wrong, *(str(problem) for problem in problems[:3])]
        shutil.rmtree(folder)
    assert {name: told for name, told in found.items() if name not in NOT_TOLD_WELL} == {}


def test_no_mistake_is_in_the_table_twice() -> None:
    names = [made.name for made in (*IN_FORM, *IN_WORDS, *IN_DOCUMENT)]
    assert len(set(names)) == len(names)
