"""The chips below the search box: words to try, and names to narrow the results by."""

from __future__ import annotations

from box import Box
from playwright.sync_api import expect

from built_site import PHONE, OpenContext
from planbook.link.library import Library


def test_an_empty_box_offers_the_words_of_the_home_page(
    context: OpenContext, address: str, library: Library
) -> None:
    box = Box(context(**PHONE).new_page(), address).open()
    expect(box.page.locator(".search-chip span")).to_have_text(list(library.examples))
