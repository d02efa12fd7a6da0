"""An item of an earlier plan that an item continues exists."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.continuations import continued_item_unknown

ITEM = "2031/items/01.yml"


def test_sound_data(years_folder: DataFolder) -> None:
    assert years_folder.found_by(continued_item_unknown) == []


@pytest.mark.parametrize("field", ["continues", "proposed_continues"])
@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ("[2030/1, ‸2030/5]", "2030 里没有第5项"),
        ("[‸2029/1]", "没有叫 2029 的要点"),
    ],
)
def test_no_such_item(years_folder: DataFolder, field: str, broken: str, message: str) -> None:
    place = years_folder.replace(ITEM, "continues: [2030/1]", f"{field}: {broken}")
    assert years_folder.found_by(continued_item_unknown) == [(place, message)]


@pytest.mark.parametrize("later", ["2031/9", "2032/9"])
def test_what_is_not_earlier_is_told_by_the_rule_for_it(years_folder: DataFolder, later: str) -> None:
    next_year = DataFolder(years_folder.path / "2031", years_folder.path / "2032")
    next_year.replace("plan.yml", "year: 2031", "year: 2032")
    years_folder.replace(ITEM, "[2030/1]", f"[{later}]")
    assert years_folder.found_by(continued_item_unknown) == []


def test_item_in_a_gap_is_told_by_the_gap(years_folder: DataFolder) -> None:
    (years_folder.path / "2030/items/01.yml").unlink()
    assert years_folder.found_by(continued_item_unknown) == []


@pytest.mark.parametrize("name", ["2030/plan.yml", "2030/items/01.yml"])
def test_what_could_not_be_read_may_exist(years_folder: DataFolder, name: str) -> None:
    years_folder.write(name, "year: [")
    assert years_folder.found_by(continued_item_unknown) == []
