"""The whole way from data folder to site, in one call."""

from __future__ import annotations

from pathlib import Path

from data_folder import DataFolder, place_of
from planbook.checked import checked
from planbook.site import make_site


def test_problems_of_reading_and_of_rules_come_in_the_order_of_files_and_lines(
    small_folder: DataFolder,
) -> None:
    places = [
        small_folder.replace("2031/items/01.yml", "[parents, students]", "[‸nobody, students]"),
        small_folder.replace("2031/items/01.yml", "quote: 城西幼儿园", "quote: ‸城南幼儿园"),
        small_folder.replace("2031/items/02.yml", "text: 依照", "text: ‸依据"),
        small_folder.replace("topics.yml", "name: 阅读", "name: ‸''"),
    ]
    book, problems = checked(small_folder.path)
    assert book is not None
    # The official text differs at its second character.
    assert [(place.path, place.line) for place in map(place_of, problems)] == [
        (place.path, place.line) for place in places
    ]
    assert make_site(small_folder.path) == (None, problems)


def test_data_that_was_sound_is_looked_at_again_once_it_is_other_data(
    small_folder: DataFolder, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    assert checked(small_folder.path, cache)[1] == checked(small_folder.path, cache)[1] == []
    place = small_folder.replace("2031/items/02.yml", "text: 依照", "text: ‸依据")
    for _ in range(2):
        _, problems = checked(small_folder.path, cache)
        assert [place_of(problem).line for problem in problems] == [place.line]
