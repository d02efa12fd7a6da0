"""Every number in Arabic digits is part of some facet."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.facets import number_without_facet


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(number_without_facet) == []


def test_number_that_is_not_listed(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/02.yml", "设立学生阅览室", "设立‸3间学生阅览室")
    message = "数字3没有列进 milestones、figures、places 或 policies"
    assert small_folder.found_by(number_without_facet) == [(place, message)]


def test_place_is_right_inside_quotation_marks(small_folder: DataFolder) -> None:
    place = small_folder.replace(
        "2031/items/02.yml", "text: 寒假期间评选“阅读之星”，请家长当评委。", "text: '寒假期间评选‸20名。'"
    )
    message = "数字20没有列进 milestones、figures、places 或 policies"
    assert small_folder.found_by(number_without_facet) == [(place, message)]


def test_half_of_a_number_is_quoted(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "新建2所学校食堂", "新建12所学校食堂")
    place = small_folder.find("2031/items/01.yml", "新建‸12所学校食堂")
    message = "数字12没有列进 milestones、figures、places 或 policies"
    assert small_folder.found_by(number_without_facet) == [(place, message)]


def test_digits_of_a_document_number_are_covered_by_the_policy(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "        number: 云教〔2030〕8号\n", "")
    messages = [message for _, message in small_folder.found_by(number_without_facet)]
    assert [message[:6] for message in messages] == ["数字2030", "数字8没有列"]
