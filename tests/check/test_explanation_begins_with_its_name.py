"""An explanation does not begin with what it explains."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.vocabulary import explanation_begins_with_its_name


def test_the_name_before_a_colon(small_folder: DataFolder) -> None:
    assert small_folder.found_by(explanation_begins_with_its_name) == []
    place = small_folder.replace("terms.yml", "explanation: 大人", "explanation: ‸陪餐：大人")
    assert [found for found, _ in small_folder.found_by(explanation_begins_with_its_name)] == [place]
