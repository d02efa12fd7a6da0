"""The site's name in the header breaks between words."""

from __future__ import annotations

from planbook.frame.name_in_header import whole_words, with_breaks

HEADER = '<span class="md-ellipsis">\n  云溪区教育&amp;体育\n</span>'


def test_a_single_character_stays_with_the_word_before_it() -> None:
    assert whole_words(["云溪", "区", "教育", "&", "体育"]) == ["云溪区", "教育&", "体育"]
    assert whole_words(["上", "海", "教育"]) == ["上海", "教育"]


def test_the_name_may_break_between_its_words() -> None:
    page = with_breaks(HEADER, "云溪区教育&amp;体育", ["云溪区", "教育&", "体育"])
    assert page == '<span class="md-ellipsis">\n  云溪区<wbr>教育&amp;<wbr>体育\n</span>'


def test_what_is_not_the_name_stays() -> None:
    page = "<title>云溪区教育</title><p>云溪区教育</p>"
    assert with_breaks(page, "云溪区教育", ["云溪区", "教育"]) == page
