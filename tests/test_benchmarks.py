"""The data that benchmarks measure with is sound, and the same on every run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from data_folder import FROZEN_DATA, PROJECT, SMALL_DATA
from planbook.book import Book
from planbook.checked import checked

COUNT = 60
Writer = Callable[[Path, Path, int], Book]


@pytest.fixture
def write(monkeypatch: pytest.MonkeyPatch) -> Writer:
    """Write a synthetic plan and return it; it must pass every check."""
    monkeypatch.setattr(sys, "path", [str(PROJECT), *sys.path])
    from benchmarks.synthetic_plan import write_synthetic_plan

    def write(directory: Path, real: Path, count: int) -> Book:
        write_synthetic_plan(directory, count, real=real)
        book, problems = checked(directory)
        assert problems == []
        assert book is not None
        return book

    return write


def files_of(directory: Path) -> dict[str, bytes]:
    """Return the content of every file below ``directory`` by its path in it."""
    paths = (path for path in directory.rglob("*") if path.is_file())
    return {path.relative_to(directory).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize("real", [FROZEN_DATA, SMALL_DATA], ids=["real", "small"])
@pytest.mark.parametrize("count", [1, 3, COUNT])
def test_data_of_any_size_passes_every_check(tmp_path: Path, write: Writer, real: Path, count: int) -> None:
    [loaded] = write(tmp_path / "data", real, count).plans
    items = [entry.item for entry in loaded.items]
    assert [item.number for item in items] == list(range(1, count + 1))
    assert [item.label for item in items] == [f"{number}." for number in range(1, count + 1)]
    assert all(item.title and item.title.endswith("。") for item in items)
    assert len({item.title for item in items}) == count


def test_items_are_like_the_real_ones(tmp_path: Path, write: Writer, book: Book) -> None:
    [loaded] = write(tmp_path / "data", FROZEN_DATA, COUNT).plans
    models = [entry.item for entry in book.plans[0].items]
    items = [entry.item for entry in loaded.items]
    shapes = [models[index * len(models) // COUNT] for index in range(COUNT)]
    assert [len(item.measures) for item in items] == [len(shape.measures) for shape in shapes]
    assert [item.section for item in items] == [shape.section for shape in shapes]
    assert [item.topics for item in items] == [shape.topics for shape in shapes]
    assert any(item.related for item in items)
    for field in ("milestones", "figures", "places", "policies"):
        assert any(getattr(measure, field) for item in items for measure in item.measures), field


def test_the_same_count_gives_the_same_files(tmp_path: Path, write: Writer) -> None:
    write(tmp_path / "one", FROZEN_DATA, COUNT)
    write(tmp_path / "other", FROZEN_DATA, COUNT)
    assert files_of(tmp_path / "one") == files_of(tmp_path / "other")


def test_wrong_data_is_told(tmp_path: Path, write: Writer) -> None:
    with pytest.raises(ValueError, match="没有找到任何工作要点"):
        write(tmp_path / "data", tmp_path, COUNT)
