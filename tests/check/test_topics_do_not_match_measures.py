"""An item's topics are those of its measures."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.references import topics_do_not_match_measures


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(topics_do_not_match_measures) == []


def test_topic_of_the_item_that_no_measure_has(small_folder: DataFolder) -> None:
    place = small_folder.replace(
        "2031/items/01.yml",
        "topics: [school-meals, family]\nunits",
        "topics: [‸reading, school-meals, family]\nunits",
    )
    message = "没有一条举措标了主题“reading”"
    assert small_folder.found_by(topics_do_not_match_measures) == [(place, message)]


def test_topic_of_a_measure_that_the_item_lacks(small_folder: DataFolder) -> None:
    place = small_folder.replace(
        "2031/items/01.yml", "    topics: [family]", "    topics: [family, ‸reading]"
    )
    message = "举措标了主题“reading”，条目的 topics 里没有"
    assert small_folder.found_by(topics_do_not_match_measures) == [(place, message)]
