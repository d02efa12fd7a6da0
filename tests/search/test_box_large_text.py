"""Letters twice as large: header and box keep whole words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from box import Box
from playwright.sync_api import Locator, expect

from built_site import DESKTOP, PHONE, OpenPage

TWICE = "html { font-size: 250% !important }"  # Material's own is 125 %
IS_CUT = "element => element.scrollWidth > element.clientWidth"
# How many lines each piece of text stands in, and whether it is seen; each word of the name is a piece.
WORDS = """element => [...element.childNodes].filter((node) => node.data?.trim()).map((node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { top, bottom } = range.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return [range.getClientRects().length, box.top < (top + bottom) / 2 && (top + bottom) / 2 < box.bottom];
})"""


def _is_cut(element: Locator) -> bool:
    return bool(element.evaluate(IS_CUT))


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_is_cut_off(open_page: OpenPage, address: str, size: Mapping[str, Any]) -> None:
    box = Box(open_page(**size, reduced_motion="reduce", bypass_csp=True), address)
    box.page.add_style_tag(content=TWICE)
    name = box.page.locator(".md-header__topic .md-ellipsis").first
    expect(name).to_be_visible()
    assert not _is_cut(name)
    words = name.evaluate(WORDS)
    assert len(words) > 1
    assert all(word == [1, True] for word in words)
    box.open().fill("放学没人接").whole()
    assert not _is_cut(box.input)
    assert not _is_cut(box.page.locator(".md-search__scrollwrap"))
    for part in (box.input, box.links.first, box.page.get_by_label("清空当前内容")):
        expect(part).to_be_in_viewport(ratio=0.99)
