"""The folder of a plan is its address: plain ASCII, and no other page's."""

from __future__ import annotations

import pytest

from data_folder import DataFolder, Place
from planbook.check.addresses import folder_is_not_an_address
from planbook.model.facet_kinds import FACET_KINDS


def renamed(folder: DataFolder, name: str) -> Place:
    """Give the plan's folder another name and return the start of its ``plan.yml``."""
    (folder.path / "2031").rename(folder.path / name)
    return folder.start(f"{name}/plan.yml")


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(folder_is_not_an_address) == []


@pytest.mark.parametrize("name", ["2031-city", "2031-1", "plan", "city2031", "1", "connect", "topic", "com"])
def test_plain_names_are_addresses(small_folder: DataFolder, name: str) -> None:
    renamed(small_folder, name)
    assert small_folder.found_by(folder_is_not_an_address) == []


@pytest.mark.parametrize(
    "name",
    [
        "2031 copy",
        "2031_city",
        "2031-",
        "-2031",
        "2031--city",
        "City",
        "２０３１",
        "２０３１年",
        "市教育局",
        "2031(1)",
    ],
)
def test_name_cannot_be_an_address(small_folder: DataFolder, name: str) -> None:
    place = renamed(small_folder, name)
    message = f"文件夹“{name}”的名字不能当网址"
    assert small_folder.found_by(folder_is_not_an_address) == [(place, message)]


@pytest.mark.parametrize(
    "name",
    [
        *("index", "about", "topics", "for", "terms", "search-words", "search", "assets", "404", "sitemap"),
        "compare",
        *("con", "prn", "aux", "nul", "com1", "com9", "lpt1"),
        *(kind.page for kind in FACET_KINDS),
    ],
)
def test_name_is_another_pages_or_a_device_of_windows(small_folder: DataFolder, name: str) -> None:
    place = renamed(small_folder, name)
    message = f"文件夹不能叫“{name}”，网站另有用处"
    assert small_folder.found_by(folder_is_not_an_address) == [(place, message)]


def test_every_plan_is_looked_at(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031 city")
    assert [place for place, _ in small_folder.found_by(folder_is_not_an_address)] == [
        small_folder.start("2031 city/plan.yml")
    ]
