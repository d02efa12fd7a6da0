"""The other side of a relation names this item too."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.relations import relation_one_way


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(relation_one_way) == []


def test_the_other_side_is_missing(small_folder: DataFolder) -> None:
    relation = "related:\n  - item: 1\n    reason: 第1项讲吃饭的事，家长陪餐日也在那里。\n"
    small_folder.replace("2031/items/02.yml", relation, "")
    place = small_folder.find("2031/items/01.yml", "- item: ‸2")
    assert small_folder.found_by(relation_one_way) == [(place, "第2项没有反过来写第1项")]


def test_relation_to_nothing_is_left_to_its_own_rule(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "- item: 1", "- item: 9")
    small_folder.replace("2031/items/01.yml", "- item: 2", "- item: 9")
    assert small_folder.found_by(relation_one_way) == []
