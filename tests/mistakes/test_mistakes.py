"""Each mistake of an editor is told where it stands, as what it is, and in two lines at most."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data_folder import FROZEN_DATA, DataFolder
from mistakes.in_browser import IN_BROWSER
from mistakes.in_copying import IN_COPYING
from mistakes.in_document import IN_DOCUMENT
from mistakes.in_form import IN_FORM
from mistakes.in_lists import IN_LISTS
from mistakes.in_places import IN_PLACES
from mistakes.in_typing import IN_TYPING
from mistakes.in_words import IN_WORDS
from mistakes.mistake import WORDS, Mistake, faults

# Where nothing can tell what was meant: the place is near, but not the one where the hand slipped.
NOT_TOLD_WELL: set[str] = set()
ALL = (
    *IN_FORM,
    *IN_WORDS,
    *IN_DOCUMENT,
    *IN_BROWSER,
    *IN_LISTS,
    *IN_COPYING,
    *IN_TYPING,
    *IN_PLACES,
)


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Looks for no garbage meanwhile: among all that a run of tests keeps, that is a quarter of a check."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="module")
def without_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data without everyday words: thousands of them would be looked at that no mistake is about."""
    folder = DataFolder(FROZEN_DATA, tmp_path_factory.mktemp("without-words") / "data")
    folder.write(WORDS, "[]\n")
    return folder.path


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("made", [pytest.param(made, id=made.name) for made in ALL])
def test_a_mistake_is_told_where_it_stands_as_what_it_is(
    made: Mistake, without_words: Path, writable: Callable[[Path], DataFolder]
) -> None:
    folder = writable(FROZEN_DATA if made.is_of_words else without_words)
    wrong, problems = faults(folder.path, made)
    assert wrong == [] or made.name in NOT_TOLD_WELL, [str(problem) for problem in problems[:3]]


def test_no_mistake_is_in_the_table_twice() -> None:
    names = [made.name for made in ALL]
    assert len(set(names)) == len(names)
