"""Each side of a relation has a reason of its own."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.relations import relation_says_the_same

FIRST, SECOND = "2031/items/01.yml", "2031/items/02.yml"
OF_FIRST, OF_SECOND = "第2项讲吃完饭去哪里看书。", "第1项讲吃饭的事，家长陪餐日也在那里。"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(relation_says_the_same) == []


def test_the_side_that_names_itself_is_the_copy(small_folder: DataFolder) -> None:
    place = small_folder.replace(FIRST, OF_FIRST, f"‸{OF_SECOND}")
    assert small_folder.found_by(relation_says_the_same) == [(place, "和 2031/items/02.yml 里的理由一样")]


def test_otherwise_the_later_one_is(small_folder: DataFolder) -> None:
    small_folder.replace(FIRST, OF_FIRST, "都和吃饭有关。")
    place = small_folder.replace(SECOND, OF_SECOND, "‸都和吃饭有关。")
    assert small_folder.found_by(relation_says_the_same) == [(place, "和 2031/items/01.yml 里的理由一样")]
