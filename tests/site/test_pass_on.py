"""Passing a page on: copying, sharing, the code that another phone reads, and what WeChat shows."""

from __future__ import annotations

from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page

from built_site import NO_APP, PHONE, PUBLISHED_AT, OpenPage

WECHAT = (
    "Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/78.0 Mobile Safari/537.36 MicroMessenger/8.0"
)
ITEM = "2018/14/"


def _read(code: Locator) -> list[str]:
    """Return what a phone reads that is held before the screen or the paper."""
    picture = Image.open(BytesIO(code.screenshot()))
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def _copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_sharing_shows_a_code_that_leads_to_the_page(
    open_page: OpenPage, published_address: str, scheme: str
) -> None:
    page = open_page(**PHONE, **NO_APP, color_scheme=scheme)
    page.goto(published_address + ITEM)
    code, button = page.locator(".qr"), page.get_by_role("button", name="分享")
    assert code.is_hidden()
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    assert _read(code) == [PUBLISHED_AT + ITEM]
    assert code.locator(".address").inner_text() == PUBLISHED_AT + ITEM
    button.click()
    assert code.is_hidden()


def test_the_code_is_on_paper(open_page: OpenPage, published_address: str) -> None:
    page = open_page(**NO_APP)
    for path in (ITEM, "2018/full/", "for/parents/"):
        page.goto(published_address + path)
        page.emulate_media(media="print")
        assert _read(page.locator(".qr")) == [PUBLISHED_AT + path]


def test_a_phone_is_handed_the_page_for_its_own_sheet(open_page: OpenPage, published_address: str) -> None:
    page = open_page(
        **PHONE, **NO_APP, begin="navigator.share = async (shared) => { window.shared = shared; }"
    )
    page.goto(f"{published_address}{ITEM}?from=timeline#m3")
    page.get_by_role("button", name="分享").click()
    shared = page.evaluate("window.shared")
    assert shared == {"title": page.title(), "url": PUBLISHED_AT + ITEM}


def test_what_is_copied_names_where_the_page_is_published(
    open_page: OpenPage, published_address: str
) -> None:
    page = open_page(**PHONE, **NO_APP, permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{published_address}{ITEM}?from=timeline")
    page.get_by_role("button", name="复制链接").first.click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert _copied(page) == PUBLISHED_AT + ITEM
    page.get_by_role("button", name="第2句").click()
    page.get_by_role("button", name="复制这句话（附出处）").click()
    page.get_by_text("已复制，可以发给别人了。").wait_for()
    text = page.locator("#m2").inner_text()
    assert _copied(page) == (
        f"{text}——《威海经济技术开发区教育体育处2018年工作要点》第14项第2句 {PUBLISHED_AT}{ITEM}#m2"
    )


def test_in_wechat_a_hint_tells_how_to_share_and_the_picture_is_loaded(
    open_page: OpenPage, published_address: str
) -> None:
    for agent, is_wechat in ((WECHAT, True), (None, False)):
        page = open_page(**PHONE, **NO_APP, **({"user_agent": agent} if agent else {}))
        page.goto(published_address + ITEM, wait_until="networkidle")
        assert page.get_by_text("点右上角的“⋯”").is_visible() == is_wechat
        picture = page.locator("img.shared")
        assert picture.is_hidden()
        assert (picture.evaluate("image => image.naturalWidth") >= 300) == is_wechat
        first = page.evaluate(
            "[...document.images].find(image => image.width >= 300 || image.naturalWidth >= 300)?.className"
        )
        assert first == ("shared" if is_wechat else None)


def test_a_site_whose_address_is_not_known_has_no_code(open_page: OpenPage, address: str) -> None:
    page = open_page(**PHONE)
    page.goto(address + ITEM)
    assert page.locator(".qr, img.shared").count() == 0
    assert page.get_by_role("button", name="分享").count() == 0  # this browser has no sheet for it
    assert page.get_by_role("button", name="复制链接").first.is_visible()
