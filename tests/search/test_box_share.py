"""The share button copies the address of the search, says so, and leaves the box as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import pytest
from box import Box
from playwright.sync_api import expect

from barriers import barriers
from built_site import DESKTOP, PHONE, OpenPage

COPIED = "网址已复制，可以发给别人了"


OPTIONS = {"reduced_motion": "reduce", "permissions": ["clipboard-read", "clipboard-write"]}
NO_CLIPBOARD = "delete Navigator.prototype.clipboard;"
NO_COPYING = "Document.prototype.execCommand = () => false;"
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


def _share(box: Box) -> None:
    box.page.get_by_label("复制这次搜索的网址").click()


@SIZES
@pytest.mark.parametrize("path", ["", "2018/1/?h=党建#m1"])
def test_the_address_is_copied_and_the_box_stays(
    open_page: OpenPage, address: str, path: str, size: Mapping[str, Any]
) -> None:
    page = open_page(**size, **OPTIONS)
    box = Box(page, address, path).open().fill("午饭")
    box.fill("食堂&安全")
    _share(box)
    notice = page.locator(".search-notice")
    expect(notice).to_have_text(COPIED)
    expect(notice).to_have_attribute("role", "status")
    expect(notice).to_be_in_viewport()
    expect(box.links.first).to_be_visible()
    expect(box.input).to_be_focused()
    here = address + path.partition("?")[0]
    assert page.evaluate("navigator.clipboard.readText()") == f"{here}?q={quote('食堂&安全')}"
    assert barriers(page, ".md-search") == ""
    box.fill("午饭")
    expect(notice).to_have_text("")


@SIZES
def test_a_browser_without_a_clipboard_copies_as_well(
    open_page: OpenPage, address: str, size: Mapping[str, Any]
) -> None:
    page = open_page(**size, **OPTIONS, begin=NO_CLIPBOARD)
    box = Box(page, address).open().fill("食堂")
    _share(box)
    expect(page.locator(".search-notice")).to_have_text(COPIED)
    expect(box.input).to_be_focused()
    box.fill("")
    page.keyboard.press("Control+v")
    expect(box.input).to_have_value(f"{address}?q={quote('食堂')}")


@SIZES
def test_a_browser_that_does_not_copy_shows_the_address(
    open_page: OpenPage, address: str, size: Mapping[str, Any]
) -> None:
    page = open_page(**size, **OPTIONS, begin=f"{NO_CLIPBOARD} {NO_COPYING}")
    box = Box(page, address).open().fill("食堂")
    _share(box)
    expect(page.locator(".search-notice")).to_contain_text(f"{address}?q={quote('食堂')}")
    expect(box.links.first).to_be_visible()
