"""A correction is recorded once."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.corrections import correction_twice

PLAN = "2031/plan.yml"


def entry(text: str) -> str:
    """Return the lines of the only correction."""
    return text.partition("corrections:\n")[2].partition("notice:\n")[0]


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(correction_twice) == []


def test_the_same_correction_again(small_folder: DataFolder) -> None:
    text = small_folder.read(PLAN)
    small_folder.write(PLAN, text.replace("notice:\n", f"{entry(text)}notice:\n"))
    [(place, message)] = small_folder.found_by(correction_twice)
    line = text.count("\n", 0, text.index("  - date: 2031-03-10")) + 1
    assert message == f"这条更正写了两遍，另一处在第{line}行"
    assert place.line == line + entry(text).count("\n")


def test_two_corrections_of_a_day(small_folder: DataFolder) -> None:
    text = small_folder.read(PLAN)
    other = entry(text).replace("第2项", "第1项")
    small_folder.write(PLAN, text.replace("notice:\n", f"{other}notice:\n"))
    assert small_folder.found_by(correction_twice) == []
