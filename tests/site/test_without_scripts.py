"""Without scripts nothing is shown that only scripts make work, and something leads on in its place."""

from __future__ import annotations

import pytest

from built_site import DESKTOP, PHONE, OpenPage, one_page_of_each_kind
from planbook.link.library import Library
from theme_looks import differences, flashes

# What a reader can press or fill in. Folded parts and the menu work by themselves.
PRESSED = "button, input:not([type=checkbox]), select, textarea, label"
WORKING = "[for=__drawer], [for=__toc], [for^=__nav]"
DEAD = f"""[...document.querySelectorAll("{PRESSED}")]
    .filter((each) => each.checkVisibility({{ visibilityProperty: true }}) && each.getClientRects().length)
    .filter((each) => !each.matches("{WORKING}")).map((each) => each.innerText)"""


# Each page is opened once for all that is asked of it.
@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")], ids=["phone", "desktop"])
def test_nothing_dead_is_shown_and_all_looks_as_with_the_whole_theme_and_at_once(
    open_page: OpenPage, address: str, library: Library, size: dict[str, object], scheme: str
) -> None:
    still = {"reduced_motion": "reduce", "bypass_csp": True, "java_script_enabled": False}
    page = open_page(**size, **still, color_scheme=scheme)
    found = {}
    for kind, path in one_page_of_each_kind(library).items():
        page.goto(address + path)
        found[kind] = [page.evaluate(DEAD), differences(page), flashes(page)]
    assert {kind: told for kind, told in found.items() if any(told)} == {}


def test_lists_stand_in_for_the_search(open_page: OpenPage, address: str, library: Library) -> None:
    page = open_page(**PHONE, java_script_enabled=False)
    kinds = one_page_of_each_kind(library)
    page.goto(address + kinds["item"])
    page.locator(".no-scripts").get_by_role("link", name="按主题看").click()
    assert page.url == address + kinds["topics"]
    page.goto(address)
    page.get_by_role("link", name="按主题翻看").click()
    assert page.url == address + kinds["topics"]


def test_with_scripts_the_search_is_there_and_the_lists_are_not(open_page: OpenPage, address: str) -> None:
    page = open_page(**PHONE)
    page.goto(address)
    assert page.locator(".search-home").is_visible()
    assert page.get_by_role("link", name="按主题翻看").count() == 0
