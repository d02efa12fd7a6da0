"""The units of an item stand in its title, those of a section in its title or its paragraphs."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.facets import unit_not_in_heading

PLAN = "2031/plan.yml"
ITEM = "2031/items/02.yml"
SECTION = """    title: 推进校园阅读
    lines:
      - text: 由基础教育科督办。
    closing:
      - text: 后勤科配合。
    units:
      - quote: ‸{quote}
        role: lead
"""


def with_title_of(folder: DataFolder, quote: str) -> str:
    folder.replace("2031/source.txt", "2.开展“书香云溪”活动。", "2.开展“书香云溪”活动（人事科）。")
    return f"title: 开展“书香云溪”活动（人事科）。\nunits:\n  - quote: ‸{quote}\n    role: lead\n"


def publish_paragraphs(folder: DataFolder) -> None:
    folder.write("2031/source.txt", f"{folder.read('2031/source.txt')}\n由基础教育科督办。\n后勤科配合。\n")


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(unit_not_in_heading) == []


def test_unit_in_the_title(small_folder: DataFolder) -> None:
    title = with_title_of(small_folder, "人事科")
    small_folder.replace(ITEM, "title: 开展“书香云溪”活动。\n", title)
    assert small_folder.found_by(unit_not_in_heading) == []
    assert small_folder.problems() == []


@pytest.mark.parametrize("quote", ["人事处", "请家长当评委"], ids=["misspelt", "in a measure"])
def test_unit_that_the_title_does_not_name(small_folder: DataFolder, quote: str) -> None:
    place = small_folder.replace(ITEM, "title: 开展“书香云溪”活动。\n", with_title_of(small_folder, quote))
    assert small_folder.found_by(unit_not_in_heading) == [(place, f"这一项的标题里没有“{quote}”")]


def test_there_is_no_title(small_folder: DataFolder) -> None:
    place = small_folder.replace(
        ITEM, "title: 开展“书香云溪”活动。\n", "units:\n  - quote: ‸人事科\n    role: lead\n"
    )
    assert small_folder.found_by(unit_not_in_heading) == [(place, "这一项的标题里没有“人事科”")]


@pytest.mark.parametrize("quote", ["推进", "基础教育科", "后勤科"], ids=["title", "paragraph", "closing"])
def test_unit_in_the_heading_or_a_paragraph_of_a_section(small_folder: DataFolder, quote: str) -> None:
    small_folder.replace(PLAN, "    title: 推进校园阅读\n", SECTION.format(quote=quote))
    assert small_folder.found_by(unit_not_in_heading) == []


def test_unit_that_the_section_does_not_name(small_folder: DataFolder) -> None:
    publish_paragraphs(small_folder)
    place = small_folder.replace(PLAN, "    title: 推进校园阅读\n", SECTION.format(quote="人事科"))
    message = "这个部分的标题和段落里没有“人事科”"
    assert small_folder.found_by(unit_not_in_heading) == [(place, message)]


def test_words_may_not_reach_from_the_heading_into_a_paragraph(small_folder: DataFolder) -> None:
    publish_paragraphs(small_folder)
    place = small_folder.replace(PLAN, "    title: 推进校园阅读\n", SECTION.format(quote="阅读由基础"))
    message = "这个部分的标题和段落里没有“阅读由基础”"
    assert small_folder.found_by(unit_not_in_heading) == [(place, message)]


def test_words_beside_a_title_that_was_retyped_are_no_mistake_of_their_own(small_folder: DataFolder) -> None:
    title = with_title_of(small_folder, "人事科").replace("（人事科）", "（人事处）")
    small_folder.replace(ITEM, "title: 开展“书香云溪”活动。\n", title)
    assert small_folder.found_by(unit_not_in_heading) == []
