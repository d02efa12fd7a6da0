"""Whatever stands in the files: a check tells it in lines of text, and does nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_folder import SMALL_DATA, DataFolder
from fuzz import guarding
from fuzz.guarding import Folder, misdeeds
from fuzz.spoiling import spoiled
from planbook.door import command_line
from planbook.files.mending import mended
from planbook.files.yaml_errors import UnreadableError
from planbook.files.yaml_reader import read_values

INPUTS = 100


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    files = {path.relative_to(SMALL_DATA).as_posix(): path.read_bytes() for path in SMALL_DATA.rglob("*.*")}
    return Folder(tmp_path_factory.mktemp("fuzz") / "data", files)


@settings(max_examples=INPUTS)
@given(number=st.integers(0, 2**32))
def test_a_check_of_spoiled_files_tells_problems_and_does_nothing_else(folder: Folder, number: int) -> None:
    with folder.spoiled(spoiled(Random(number), folder.files)) as path:
        assert misdeeds(path, "github" if number % 2 else "text") == []


@given(number=st.integers(0, 2**32))
def test_mending_spoiled_files_keeps_what_could_be_read(folder: Folder, number: int) -> None:
    for name, content in spoiled(Random(number), folder.files).items():
        result = mended(name.rpartition("/")[2], content) if content is not None else None
        if result is None or content is None:
            continue
        assert mended(name.rpartition("/")[2], result.content) is None
        values = read_values(result.content.decode())
        with suppress(UnreadableError, UnicodeDecodeError):
            assert values == read_values(content.decode("utf-8-sig").replace("\r\n", "\n"))


def test_spoiled_files_come_back(folder: Folder) -> None:
    for number in range(INPUTS):
        with folder.spoiled(spoiled(Random(number), folder.files)):
            pass
    left = {path for path in folder.path.rglob("*") if path.is_file()}
    assert {path.relative_to(folder.path).as_posix(): path.read_bytes() for path in left} == folder.files


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (lambda path: (path / "new").write_text(""), "it did open"),
        (lambda path: shutil.rmtree(path / "2031"), "it did shutil"),
        (lambda path: print("no line of a problem"), "not one line a problem"),
        (lambda path: print(f"{path}/topics.yml:999:1: 错"), "a line that the file does not have"),
        (lambda path: 1 / 0, "ZeroDivisionError"),
        (lambda path: [None for _ in iter(int, 1)], "TimeoutError"),
    ],
)
def test_misdeeds_are_seen(
    small_folder: DataFolder, monkeypatch: pytest.MonkeyPatch, deed: Callable[[Path], object], told: str
) -> None:
    def main(arguments: list[str]) -> int:
        deed(Path(arguments[-1]))
        return 0

    monkeypatch.setattr(guarding, "TIME_LIMIT", 0.2)
    monkeypatch.setattr(command_line, "main", main)
    assert told in "\n".join(misdeeds(small_folder.path, "text"))
