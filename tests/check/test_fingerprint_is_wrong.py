"""A fingerprint that was miswritten is told where it stands, not as a change of ``source.txt``."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.source import fingerprint, fingerprint_is_wrong

PLAN, SOURCE = "2031/plan.yml", "2031/source.txt"


def written(folder: DataFolder, value: str) -> None:
    folder.replace(PLAN, "  first_line: 3\n", f"  fingerprint: ‸{value}\n  first_line: 3\n")


def test_sound_data(small_folder: DataFolder) -> None:
    written(small_folder, fingerprint(small_folder.read(SOURCE)))
    assert small_folder.problems() == []


@pytest.mark.parametrize("spoil", [lambda right: right[:-1], lambda right: "x" + right[1:], str.upper])
def test_a_miswritten_one_is_told_in_the_plan(small_folder: DataFolder, spoil: object) -> None:
    right = fingerprint(small_folder.read(SOURCE))
    assert callable(spoil)
    written(small_folder, spoil(right))
    [problem] = small_folder.problems()
    assert (small_folder.relative(problem.path), f"fingerprint: {right}" in problem.hint) == (PLAN, True)


def test_that_of_another_text_is_told_in_the_text(small_folder: DataFolder) -> None:
    written(small_folder, fingerprint("别的"))
    [problem] = small_folder.problems()
    assert small_folder.relative(problem.path) == SOURCE
    assert small_folder.found_by(fingerprint_is_wrong) == []
    small_folder.replace(SOURCE, "寒假期间", "‸暑假期间")
    [problem] = small_folder.problems()
    assert problem.message == "source.txt 被改动了：原来是“寒”，现在是“暑”"


def test_without_one_the_text_is_named_as_well(small_folder: DataFolder) -> None:
    small_folder.replace(SOURCE, "寒假期间", "‸暑假期间")
    [problem] = small_folder.problems()
    assert "动过 source.txt 的" in problem.hint
