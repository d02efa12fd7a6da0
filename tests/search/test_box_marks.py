"""The page that a result leads to marks what was found, however it is written there and in the address."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from built_site import PHONE, OpenPage, url_path
from planbook.link.library import Library

# What the address asks to mark, what the page has, and what of that is to be marked.
ODD = {
    "full width": ("ｓｔｅａｍ３", "学STEAM3级", ["STEAM3"]),
    "case": ("Steam ÉCOLE", "steam和école", ["steam", "école"]),
    "punctuation": ("“五育”并举", "抓五育·并举", ["五育·并举"]),
    "white space": ("课后　托管", "做好课后\n托管", ["课后\n托管"]),
    "several in one sign": ("㈠班", "第(一)班", ["一)班"]),
    "several in one sign of the page": ("一班", "第㈠班", ["㈠班"]),
    "combining mark": ("cafe\u0301吧", "去cafe\u0301吧", ["cafe\u0301吧"]),
    "two combining marks": ("a\u0301\u0323吧", "去a\u0301\u0323吧", ["a\u0301\u0323吧"]),
    "beyond the first plane": ("𠮷林", "在𠮷林省", ["𠮷林"]),
}


@pytest.mark.parametrize(("asked", "written", "marked"), ODD.values(), ids=ODD)
def test_odd_text_is_marked(
    open_page: OpenPage,
    own_address: str,
    own_site: Path,
    library: Library,
    asked: str,
    written: str,
    marked: list[str],
) -> None:
    path = url_path(library.plans[0].items[0].link.path)
    file = own_site / path / "index.html"
    html = file.read_text(encoding="utf-8")
    changed, count = re.subn(r'(?s)(<span [^>]*id="m1"[^>]*>).*?</span>', rf"\g<1>{written}</span>", html)
    assert count == 1
    file.write_text(changed, encoding="utf-8")
    page = open_page(**PHONE)
    page.goto(f"{own_address}{path}?h={quote(asked)}")
    measure = page.locator("#m1")
    expect(measure).to_have_js_property("textContent", written)
    assert measure.locator("mark").all_text_contents() == marked
