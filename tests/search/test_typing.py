"""Every way of typing reaches the search, and nothing that is typed harms it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from box import INITIAL, Box
from playwright.sync_api import CDPSession, Page, expect

from built_site import DESKTOP, PHONE, OpenContext, OpenPage
from waiting import wait_until

# Counts what is opened: not the address that follows the query, which replaces itself within the page.
OPENING = """
    window.opened = 0;
    navigation.addEventListener("navigate", ({ destination, navigationType }) => {
        if (!destination.sameDocument || navigationType === "push") window.opened += 1;
    });
    // A form that is sent navigates only later.
    window.addEventListener("submit", (event) => {
        window.opened += 1;
        event.preventDefault();
    });
"""

RESULT_HAS_FOCUS = "Boolean(document.activeElement.closest('.md-search-result'))"


@pytest.fixture
def page(request: pytest.FixtureRequest, context: OpenContext, open_page: OpenPage) -> Page:
    has_own_clock = "run_clock" in request.fixturenames
    return context(**PHONE).new_page() if has_own_clock else open_page(**PHONE)


@pytest.fixture
def run_clock(page: Page) -> Callable[[int], None]:
    """Runs the clock of the page forward; a test names it before the box, which is to go by that clock."""
    page.clock.install()
    return page.clock.run_for


@pytest.fixture
def box(page: Page, address: str) -> Iterator[Box]:
    opened = Box(page, address).open()
    yield opened
    assert opened.errors == []


def test_typing_key_by_key(box: Box) -> None:
    box.input.press_sequentially("3D", delay=20)
    box.input.press_sequentially("打印", delay=20)
    expect(box.links.first).to_be_visible()
    expect(box.input).to_have_value("3D打印")


@contextmanager
def _opens_nothing(box: Box, run_clock: Callable[[int], None]) -> Iterator[None]:
    """Make sure that what the body does leads nowhere, not even a second later."""
    box.page.evaluate(OPENING)
    yield
    run_clock(1_000)
    assert box.page.evaluate("window.opened") == 0


def test_an_input_method_searches_only_when_it_has_ended(run_clock: Callable[[int], None], box: Box) -> None:
    asked = box.asked
    devtools = box.page.context.new_cdp_session(box.page)
    for composed in ("s", "shi", "shi t", "shi tang"):
        devtools.send(
            "Input.imeSetComposition",
            {"text": composed, "selectionStart": len(composed), "selectionEnd": len(composed)},
        )
        box.page.keyboard.press("Shift")
    run_clock(1_000)
    assert box.asked == asked
    expect(box.count).to_have_text(INITIAL)
    expect(box.links).to_have_count(0)
    devtools.send("Input.insertText", {"text": "食堂"})
    expect(box.input).to_have_value("食堂")
    expect(box.links.first).to_be_visible()


def test_enter_that_ends_a_composition_opens_nothing(run_clock: Callable[[int], None], box: Box) -> None:
    box.fill("食堂")
    devtools = box.page.context.new_cdp_session(box.page)
    before = box.page.url.split("?")[0]
    devtools.send("Input.imeSetComposition", {"text": "xiao", "selectionStart": 4, "selectionEnd": 4})
    with _opens_nothing(box, run_clock):
        _enter(devtools)
        # Safari says that the composition has ended before it sends the key.
        with box.answer():
            devtools.send("Input.insertText", {"text": "安全"})
        expect(box.links.first).to_be_visible()
        _enter(devtools)
    assert box.page.url.split("?")[0] == before


def test_enter_that_an_input_method_leaves_to_the_page_sends_no_form(
    run_clock: Callable[[int], None], box: Box
) -> None:
    box.fill("食堂")
    run_clock(1_000)
    devtools = box.page.context.new_cdp_session(box.page)
    devtools.send("Input.imeSetComposition", {"text": "xiao", "selectionStart": 4, "selectionEnd": 4})
    before = box.page.url
    with _opens_nothing(box, run_clock):
        box.page.keyboard.press("Enter")
    assert box.page.url == before


def _enter(devtools: CDPSession) -> None:
    """Press the key as browsers send it to a page when it goes to an input method."""
    key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229}
    for kind in ("rawKeyDown", "keyUp"):
        devtools.send("Input.dispatchKeyEvent", {"type": kind, **key})


def test_paste_by_touch(box: Box) -> None:
    box.page.evaluate(
        """(text) => {
            const input = document.querySelector("[data-md-component=search-query]");
            input.value = text;
            input.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
        }""",
        "课后托管",
    )
    expect(box.links.first).to_be_visible()


def test_autofill_and_voice(box: Box) -> None:
    box.page.evaluate(
        """(text) => {
            const input = document.querySelector("[data-md-component=search-query]");
            input.value = text;
            input.dispatchEvent(new Event("change", { bubbles: true }));
        }""",
        "课后托管",
    )
    expect(box.links.first).to_be_visible()


def test_keyboard_alone(open_page: OpenPage, address: str) -> None:
    box = Box(open_page(**DESKTOP), address)
    keyboard = box.page.keyboard
    keyboard.press("f")
    expect(box.input).to_be_focused()
    box.input.press_sequentially("放学没人接")
    # At once, with the first results: better ones may be on their way.
    box.links.first.wait_for()
    keyboard.press("ArrowDown")
    expect(box.page.locator(":focus.md-search-result__link")).to_have_count(1)
    box.whole()
    expect(box.page.locator(":focus.md-search-result__link")).to_have_count(1)
    # Better results may have come before the one that has the focus.
    keyboard.press("ArrowUp")
    while box.page.evaluate(RESULT_HAS_FOCUS):
        keyboard.press("ArrowUp")
    expect(box.input).to_be_focused()
    keyboard.press("Enter")
    box.page.wait_for_url(re.compile(r"#m\d+$"))
    assert box.errors == []


def test_arrow_keys_reach_results_before_chips(open_page: OpenPage, address: str) -> None:
    box = Box(open_page(**DESKTOP), address).open().fill("学校").whole()
    chips = box.page.locator(".search-chip")
    box.page.keyboard.press("ArrowDown")
    expect(box.links.first).to_be_focused()
    box.page.keyboard.press("ArrowUp")
    box.page.keyboard.press("ArrowUp")
    expect(chips.last).to_be_focused()
    above, below = chips.first.bounding_box(), box.links.first.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] < below["y"]


def test_enter_on_nothing_stays(run_clock: Callable[[int], None], box: Box) -> None:
    box.fill("比特币价格")
    wait_until(box.page, "location.search.includes('q=')")
    before = box.page.url
    with _opens_nothing(box, run_clock):
        box.page.keyboard.press("Enter")
    assert box.page.url == before


ODD = {
    "markup": "<img src=x onerror=\"document.title='bad'\">",
    "regular expression": ".*+?^${}()|[]\\",
    "emoji": "👩‍👩‍👧👍",
    "long": "学" * 5000,
    "percent": "%E4%BD%A0%ZZ",
}


def test_odd_input_harms_nothing(box: Box) -> None:
    title = box.page.title()
    for sort, odd in ODD.items():
        box.fill(odd).next_frame()
        assert box.page.locator(".md-search-result img").count() == 0, sort
        box.fill("食堂")
        expect(box.links.first).to_be_visible()
        assert box.page.title() == title, sort


def test_a_lone_surrogate_harms_nothing(box: Box) -> None:
    with box.answer():
        box.page.evaluate(
            """() => {
                const input = document.querySelector("[data-md-component=search-query]");
                input.value = "\\ud800食\\udc00";
                input.dispatchEvent(new Event("input", { bubbles: true }));
            }"""
        )
    box.fill("食堂")
    expect(box.links.first).to_be_visible()


def test_suggestion_is_taken_with_the_right_arrow(open_page: OpenPage, address: str) -> None:
    box = Box(open_page(**DESKTOP), address).open()
    box.input.press_sequentially("家长委")
    expect(box.page.locator("[data-md-component=search-suggest]")).to_have_text(re.compile("^家长委.+"))
    box.page.keyboard.press("ArrowRight")
    expect(box.input).not_to_have_value("家长委")
