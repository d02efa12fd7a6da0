"""Fixtures that all tests share."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from data_folder import FROZEN_DATA, SMALL_DATA, YEARS_DATA, DataFolder
from planbook.book import Book
from planbook.link import link
from planbook.link.library import Library
from planbook.load import load

pytest_plugins = ["built_site", "project_copy"]

# Reproducible everywhere, and no slow machine fails a test for being slow.
settings.register_profile("planbook", derandomize=True, deadline=None, database=None)
settings.load_profile("planbook")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Have one worker more than there are processors: each waits for its browser a sixth of its time."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make only: the tests themselves stay until the end."""
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/*.md anew")


@pytest.fixture(scope="session")
def writable(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], DataFolder]:
    """Returns a writable copy of a data folder, which is kept and restored where a test has changed it."""

    @cache
    def copy_of(original: Path) -> DataFolder:
        return DataFolder(original, tmp_path_factory.mktemp("data") / "data")

    def restored(original: Path) -> DataFolder:
        folder = copy_of(original)
        folder.restore(original)
        return folder

    return restored


@pytest.fixture
def data_folder(tmp_path: Path) -> DataFolder:
    """A writable copy of a real plan's data, in the test's own folder."""
    return DataFolder(FROZEN_DATA, tmp_path / "data")


@pytest.fixture
def small_folder(writable: Callable[[Path], DataFolder]) -> DataFolder:
    """A writable copy of a small sound data folder: one plan of an invented bureau, two items."""
    return writable(SMALL_DATA)


@pytest.fixture
def years_folder(writable: Callable[[Path], DataFolder]) -> DataFolder:
    """A writable copy of the plans of two years, of which the newer continues items of the older."""
    return writable(YEARS_DATA)


@pytest.fixture(scope="session")
def book() -> Book:
    """A real plan's data."""
    return _sound(FROZEN_DATA)


@pytest.fixture(scope="session")
def small_book() -> Book:
    """The small data folder as it is."""
    return _sound(SMALL_DATA)


@pytest.fixture(scope="session")
def library(book: Book) -> Library:
    """A real plan's data, linked."""
    return link(book)


@pytest.fixture(scope="session")
def small_library(small_book: Book) -> Library:
    """The small data folder, linked."""
    return link(small_book)


@pytest.fixture(scope="session")
def years_book() -> Book:
    """The plans of two years as they are."""
    return _sound(YEARS_DATA)


@pytest.fixture(scope="session")
def years_library(years_book: Book) -> Library:
    """The plans of two years, linked."""
    return link(years_book)


def _sound(folder: Path) -> Book:
    book, problems = load(folder)
    assert book is not None
    assert problems == []
    return book
