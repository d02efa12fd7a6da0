"""What an item continues stands in a plan of an earlier year."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.continuations import continued_item_not_earlier

ITEM = "2031/items/01.yml"


def test_sound_data(years_folder: DataFolder) -> None:
    assert years_folder.found_by(continued_item_not_earlier) == []


@pytest.mark.parametrize("field", ["continues", "proposed_continues"])
@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("2031/1", "条目写成了延续自己"),
        ("2031/2", "第2项和这一项在同一份要点里"),
        ("2031-city/1", "2031-city 是2031年的，不比这一份早"),
        ("2032/1", "2032 是2032年的，不比这一份早"),
    ],
)
def test_the_same_year_or_a_later_one(years_folder: DataFolder, field: str, named: str, message: str) -> None:
    DataFolder(years_folder.path / "2030", years_folder.path / "2031-city").replace(
        "plan.yml", "year: 2030", "year: 2031"
    )
    DataFolder(years_folder.path / "2030", years_folder.path / "2032").replace(
        "plan.yml", "year: 2030", "year: 2032"
    )
    place = years_folder.replace(ITEM, "continues: [2030/1]", f"{field}: [‸{named}]")
    assert years_folder.found_by(continued_item_not_earlier) == [(place, message)]


def test_a_plan_that_is_not_there_or_could_not_be_read_may_be_earlier(years_folder: DataFolder) -> None:
    years_folder.write("2030/plan.yml", "year: [")
    years_folder.replace(ITEM, "[2030/1]", "[2030/1, 2029/1]")
    assert years_folder.found_by(continued_item_not_earlier) == []
