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


def test_a_changed_id_is_told_once_where_it_was_changed(small_folder: DataFolder) -> None:
    place = small_folder.replace("topics.yml", "id: school-meals", "id: ‸meals")
    [(found, message)] = small_folder.found_by(topic_unknown)
    assert found == place
    assert message.startswith("主题的编号被改了：有4处用的是“school-meals”")


def test_a_removed_topic_is_told_once_in_its_list(small_folder: DataFolder) -> None:
    record = "- id: school-meals\n  name: 学校用餐\n  description: 食堂、饭菜和陪餐。\n"
    small_folder.replace("topics.yml", record, "")
    [(found, message)] = small_folder.found_by(topic_unknown)
    assert found == small_folder.start("topics.yml")
    assert message.startswith("topics.yml 里没有主题“school-meals”，却有4处用着它")


def test_nothing_is_unknown_while_the_topics_cannot_be_read(small_folder: DataFolder) -> None:
    small_folder.replace("topics.yml", "id: reading", "id: READING")
    assert small_folder.found_by(topic_unknown) == []


def test_a_list_that_is_not_there_is_told_once(small_folder: DataFolder) -> None:
    (small_folder.path / "topics.yml").unlink()
    [problem] = topic_unknown(small_folder.book())
    assert problem.path == small_folder.start("topics.yml").path
    assert problem.message.startswith("缺少主题的清单 topics.yml")
