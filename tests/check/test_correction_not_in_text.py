"""The words that a correction quotes stand in the official text."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.corrections import correction_not_in_text

PLAN = "2031/plan.yml"
QUOTE = "quote: 开展“书香云溪”活动"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(correction_not_in_text) == []


def test_words_that_the_text_lacks(small_folder: DataFolder) -> None:
    place = small_folder.replace(PLAN, QUOTE, "quote: ‸开展“书香”活动")
    assert small_folder.found_by(correction_not_in_text) == [(place, "公文原文里没有“开展“书香”活动”")]


@pytest.mark.parametrize("quote", ["", "    quote: 寒假期间评选\n"], ids=["none", "in a measure"])
def test_a_correction_may_quote_any_official_words_or_none(small_folder: DataFolder, quote: str) -> None:
    small_folder.replace(PLAN, f"    {QUOTE}\n", f"‸{quote}")
    assert small_folder.found_by(correction_not_in_text) == []


def test_an_item_that_cannot_be_read_makes_no_quote_wrong(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/02.yml", "number: [")
    assert small_folder.found_by(correction_not_in_text) == []


def test_corrected_words_that_were_retyped_are_told_by_the_guard_alone(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "title: 开展“书香云溪”活动", "title: 开展“书香”活动")
    assert small_folder.found_by(correction_not_in_text) == []
