"""A wide screen shows side by side what a phone shows one below the other, in lines that can be read."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest
from playwright.sync_api import FloatRect, Locator, Page

from built_site import DESKTOP, PHONE, OpenPage, one_page_of_each_kind, url_path
from planbook.link.library import Library


def _box(element: Locator) -> FloatRect:
    box = element.bounding_box()
    assert box
    return box


def _are_side_by_side(left: Locator, right: Locator) -> bool:
    a, b = _box(left), _box(right)
    return a["x"] + a["width"] <= b["x"] and b["y"] < a["y"] + a["height"]


def _opened(open_page: OpenPage, url: str, size: Mapping[str, object]) -> Page:
    page = open_page(**size)
    page.goto(url)
    return page


def test_what_one_would_scroll_for_stands_beside_the_text_of_an_item(
    open_page: OpenPage, address: str, library: Library
) -> None:
    view = next(view for view in library.plans[0].items if view.key_points and view.questions)
    url = address + url_path(view.link.path)
    wide = _opened(open_page, url, DESKTOP)
    text = wide.locator(".official")
    assert _are_side_by_side(text, wide.locator(".key-points"))
    assert _are_side_by_side(text, wide.get_by_role("heading", name="您可能会问"))
    assert _are_side_by_side(wide.locator(".beside"), wide.locator("h1"))
    phone = _opened(open_page, url, PHONE)
    assert _box(phone.locator(".aside"))["y"] > _box(phone.locator(".official"))["y"]
    assert not phone.locator(".beside").is_visible()


def test_the_text_of_an_item_has_no_gaps_where_what_stands_beside_it_is_longer(
    open_page: OpenPage, address: str, library: Library
) -> None:
    view = min(
        (view for view in library.plans[0].items if view.questions), key=lambda view: len(view.measures)
    )
    page = _opened(open_page, address + url_path(view.link.path), DESKTOP)
    page.locator(".aside details").evaluate_all("all => all.forEach(each => { each.open = true; })")
    shown = page.locator("article > :not(.aside)").locator("visible=true")
    boxes = [_box(shown.nth(index)) for index in range(shown.count())]
    widest = max(below["y"] - above["y"] - above["height"] for above, below in pairwise(boxes))
    assert widest < 80


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("home", "#questions", "#newest"),
        ("plan", ".listed h2 >> nth=0", ".listed h2 >> nth=-1"),
        ("audience", ".columns h2 >> nth=0", ".columns h2 >> nth=1"),
        ("topics", "article li >> nth=0", "article li >> nth=-1"),
    ],
)
def test_lists_stand_side_by_side_on_a_wide_screen_and_below_each_other_on_a_phone(
    open_page: OpenPage, address: str, library: Library, kind: str, left: str, right: str
) -> None:
    url = address + one_page_of_each_kind(library)[kind]
    wide, phone = _opened(open_page, url, DESKTOP), _opened(open_page, url, PHONE)
    assert _box(wide.locator(left))["x"] < _box(wide.locator(right))["x"]
    assert _box(phone.locator(left))["x"] == _box(phone.locator(right))["x"]
    assert _box(phone.locator(left))["y"] < _box(phone.locator(right))["y"]
