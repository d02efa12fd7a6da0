"""Texts are printed as they are: no Markdown and no HTML."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.marks import markup_in_text
from planbook.check.wording import half_width_punctuation

ITEM = "2031/items/01.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(markup_in_text) == []


@pytest.mark.parametrize("written", ["**", "<br>", "</b>", "[书](http://a.b)", "&nbsp;", "`", "~~"])
def test_markup_is_told_once(small_folder: DataFolder, written: str) -> None:
    place = small_folder.replace(ITEM, "第2项讲吃完饭", f"第2项‸{written}讲吃完饭")
    [(found, message)] = small_folder.found_by(markup_in_text)
    assert found == place
    assert f"“{written}”" in message
    assert small_folder.found_by(half_width_punctuation) == []
