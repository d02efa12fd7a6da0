"""Topics of items, measures and terms stand in ``topics.yml``."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.references import topic_unknown


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(topic_unknown) == []


@pytest.mark.parametrize(
    ("name", "sound", "broken"),
    [
        ("2031/items/02.yml", "topics: [reading, family]\nsearch", "topics: [reading, ‸familly]\nsearch"),
        ("2031/items/02.yml", "topics: [reading]", "topics: [‸familly]"),
        ("2031/items/01.yml", "    topics: [family]\n", "    topics:\n      - ‸familly\n"),
        ("terms.yml", "topic: family", "topic: ‸familly"),
    ],
    ids=["item", "measure", "measure, as a list", "term"],
)
def test_topic_is_misspelt(small_folder: DataFolder, name: str, sound: str, broken: str) -> None:
    place = small_folder.replace(name, sound, broken)
    assert small_folder.found_by(topic_unknown) == [(place, "没有编号为“familly”的主题")]


def test_every_use_of_a_removed_topic_is_named(small_folder: DataFolder) -> None:
    small_folder.replace("topics.yml", "id: school-meals", "id: meals")
    paths = [place.path for place, _ in small_folder.found_by(topic_unknown)]
    item, terms = small_folder.start("2031/items/01.yml").path, small_folder.start("terms.yml").path
    assert paths == [item, item, item, terms]


def test_nothing_is_unknown_while_the_topics_cannot_be_read(small_folder: DataFolder) -> None:
    small_folder.replace("topics.yml", "id: reading", "id: READING")
    assert small_folder.found_by(topic_unknown) == []


def test_where_there_is_no_list_it_is_said_where_to_begin_one(small_folder: DataFolder) -> None:
    (small_folder.path / "topics.yml").unlink()
    hints = {problem.hint for problem in topic_unknown(small_folder.book())}
    assert hints == {"请先把它写进 data/topics.yml，或删去。"}
