"""Where a result leads: to one sentence, which has the focus and the one mark."""

from __future__ import annotations

import re

import pytest
from box import Box
from playwright.sync_api import Locator, Page, expect

from barriers import barriers, change_colours
from built_site import PHONE, OpenPage

# Of an element with a mark or of the mark itself: whether its colours are the system's for marks.
HAS_SYSTEM_COLOURS = """
    (element) => {
        const probe = document.createElement("i");
        probe.style.cssText = "background: Mark; color: MarkText; forced-color-adjust: none";
        document.body.append(probe);
        const colours = (each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color];
        return String(colours(element)) === String(colours(probe));
    }
"""
UNSEEN = "rgba(0, 0, 0, 0)"


def _landed(page: Page) -> Locator:
    """Wait until a result has led to a place, and return what has the focus there."""
    page.wait_for_url(re.compile("#.+$"))
    focused = page.locator(".md-content :focus")
    expect(focused).to_be_in_viewport()
    return focused


# An everyday word, words of the text that stand there twice, and a title's.
@pytest.mark.parametrize(
    ("query", "marked"),
    [("放学没人接", "课后托管"), ("食堂", "食堂"), ("维护教育系统安全稳定", "")],
    ids=["everyday", "twice", "title"],
)
def test_the_sentence_has_the_focus_and_the_one_mark(
    open_page: OpenPage, address: str, query: str, marked: str
) -> None:
    page = open_page(**PHONE)
    Box(page, address).open().fill(query).whole()
    page.keyboard.press("Enter")
    sentence = _landed(page)
    expect(sentence).to_have_attribute("data-official", "")
    expect(sentence).to_have_accessible_description("搜索到的这一句")
    marks = page.locator(".md-content mark")
    assert marks.all_text_contents() == ([marked] if marked else [])
    if marked:
        expect(sentence.locator("mark")).to_have_count(1)
        expect(sentence).to_have_css("background-color", UNSEEN)
    else:
        expect(sentence).not_to_have_css("background-color", UNSEEN)


def test_a_term_has_the_focus_as_well(open_page: OpenPage, address: str) -> None:
    page = open_page(**PHONE)
    box = Box(page, address).open().fill("什么是学区制").whole()
    box.page.locator(".search-term").click()
    expect(_landed(page)).to_have_accessible_description("搜索到的这一条")


@pytest.mark.parametrize("query", ["食堂", "维护教育系统安全稳定"], ids=["words", "sentence"])
def test_the_mark_can_be_read(open_page: OpenPage, address: str, query: str) -> None:
    page = open_page(**PHONE, reduced_motion="reduce")
    box = Box(page, address).open().fill(query).whole()
    page.emulate_media(forced_colors="active")
    assert box.links.locator("mark").first.evaluate(HAS_SYSTEM_COLOURS)
    page.keyboard.press("Enter")
    sentence = _landed(page)
    mark = sentence.locator("mark") if query == "食堂" else sentence
    assert mark.evaluate(HAS_SYSTEM_COLOURS)
    assert barriers(page, ".md-content") == ""
    page.emulate_media(forced_colors="none")
    assert barriers(page, ".md-content", colours_alone=True) == ""
    change_colours(page)
    assert barriers(page, ".md-content", colours_alone=True) == ""
