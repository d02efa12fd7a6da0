"""One measure, title or section gives the same words only once in each list."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.facets import quote_twice


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(quote_twice) == []


def test_the_second_of_two_equal_quotes(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/01.yml", "quote: 城西幼儿园", "quote: ‸城东实验小学")
    assert small_folder.found_by(quote_twice) == [(place, "“城东实验小学”写了两遍")]


def test_the_same_words_may_be_a_place_and_a_figure(small_folder: DataFolder) -> None:
    small_folder.replace(
        "2031/items/01.yml",
        "    policies:\n      - quote: 《学校食堂管理办法》",
        "    places:\n      - quote: 2所学校食堂\n        what: 新建的食堂\n        kind: site\n"
        "    policies:\n      - quote: 《学校食堂管理办法》",
    )
    assert small_folder.found_by(quote_twice) == []


def test_the_same_unit_twice_in_a_section_or_with_a_title(small_folder: DataFolder) -> None:
    units = "units: [{quote: 阅读, role: lead}, {quote: ‸阅读, role: support}]\n"
    item = small_folder.replace("2031/items/02.yml", "measures:\n", f"{units}measures:\n")
    section = small_folder.replace(
        "2031/plan.yml", "title: 推进校园阅读\n", f"title: 推进校园阅读\n    {units}"
    )
    assert small_folder.found_by(quote_twice) == [(item, "“阅读”写了两遍"), (section, "“阅读”写了两遍")]
