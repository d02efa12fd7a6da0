"""Each mistake of an editor is told where it stands, as what it is, and in two lines at most."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from data_folder import DataFolder
from mistakes.in_browser import IN_BROWSER
from mistakes.in_copying import IN_COPYING
from mistakes.in_document import IN_DOCUMENT
from mistakes.in_form import IN_FORM
from mistakes.in_lists import IN_LISTS
from mistakes.in_words import IN_WORDS
from mistakes.mistake import WORDS, Mistake, faults

# Where nothing can tell what was meant: the place is near, but not the one where the hand slipped.
NOT_TOLD_WELL: set[str] = set()
ALL = (*IN_FORM, *IN_WORDS, *IN_DOCUMENT, *IN_BROWSER, *IN_LISTS, *IN_COPYING)


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Looks for no garbage meanwhile: among all that a run of tests keeps, that is a quarter of a check."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("made", [pytest.param(made, id=made.name) for made in ALL])
def test_a_mistake_is_told_where_it_stands_as_what_it_is(made: Mistake, data_folder: DataFolder) -> None:
    if not made.is_of_words:
        # Most of a check's time would go into thousands of words that have nothing to do with it.
        data_folder.write(WORDS, "[]\n")
    wrong, problems = faults(data_folder.path, made)
    assert wrong == [] or made.name in NOT_TOLD_WELL, [str(problem) for problem in problems[:3]]


def test_no_mistake_is_in_the_table_twice() -> None:
    names = [made.name for made in ALL]
    assert len(set(names)) == len(names)
