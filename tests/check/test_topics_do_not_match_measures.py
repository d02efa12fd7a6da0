"""An item's topics are those of its measures, where both are given."""

from __future__ import annotations

import re

import pytest

from data_folder import DataFolder
from planbook.check.references import topics_do_not_match_measures


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(topics_do_not_match_measures) == []


def test_topic_of_the_item_that_no_measure_has(small_folder: DataFolder) -> None:
    place = small_folder.replace(
        "2031/items/01.yml",
        "topics: [school-meals, family]\nsearch",
        "topics: [‸reading, school-meals, family]\nsearch",
    )
    message = "没有一条举措标了主题“reading”"
    assert small_folder.found_by(topics_do_not_match_measures) == [(place, message)]


def test_topic_of_a_measure_that_the_item_lacks(small_folder: DataFolder) -> None:
    place = small_folder.replace(
        "2031/items/01.yml", "    topics: [family]", "    topics: [family, ‸reading]"
    )
    message = "举措标了主题“reading”，条目的 topics 里没有"
    assert small_folder.found_by(topics_do_not_match_measures) == [(place, message)]


@pytest.mark.parametrize("whose", ["    ", ""], ids=["measures", "item"])
def test_only_the_item_or_only_its_measures_have_topics(small_folder: DataFolder, whose: str) -> None:
    text = small_folder.read("2031/items/01.yml")
    without = re.sub(rf"^{whose}topics: .*\n", "", text, flags=re.MULTILINE)
    assert without != text
    small_folder.write("2031/items/01.yml", without)
    assert small_folder.found_by(topics_do_not_match_measures) == []


def test_a_topic_of_no_measure_is_told_at_the_only_measure_without_topics(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "    topics: [reading]\n", "")
    assert small_folder.found_by(topics_do_not_match_measures) == []
    small_folder.replace("2031/items/02.yml", "    topics: [reading, family]\n", "    topics: [family]\n")
    [(place, message)] = small_folder.found_by(topics_do_not_match_measures)
    assert place == small_folder.find("2031/items/02.yml", "measures:\n  - ‸text: ")
    assert message == "这条举措没有标主题，条目里的“reading”没有一条举措标了"


def test_a_topic_of_no_measure_is_told_at_the_item_where_it_may_be_that_of_several(
    small_folder: DataFolder,
) -> None:
    small_folder.replace("2031/items/02.yml", "    topics: [reading, family]\n", "    topics: [family]\n")
    small_folder.replace("2031/items/02.yml", "    topics: [reading]\n", "    topics: [family]\n")
    place = small_folder.find("2031/items/02.yml", "topics: [‸reading, family]\nsearch")
    message = "没有一条举措标了主题“reading”"
    assert small_folder.found_by(topics_do_not_match_measures) == [(place, message)]
