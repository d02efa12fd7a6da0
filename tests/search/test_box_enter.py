"""Enter opens what answers the words in the box, however fast it follows them."""

from __future__ import annotations

import json
import re

import pytest
from box import NOTHING, Box
from playwright.sync_api import expect

from built_site import DESKTOP, PHONE, OpenPage

OPENING = """
    window.opened = 0;
    navigation.addEventListener("navigate", ({ destination }) => {
        if (!destination.sameDocument) window.opened += 1;
    });
"""
# In the frozen plan only where words meet, 信息化|学校 and 提升|学校; everyday words say 升学 elsewhere.
MET_ALONE, MET_BEHIND = "化学", "升学"

# Holds back what is asked of the worker until it is let go, as a slow phone would.
HOLDING = """
    const held = [];
    window.hold = false;
    window.letGo = () => {
        window.hold = false;
        for (const ask of held.splice(0)) ask();
    };
    const Prompt = window.Worker;
    window.Worker = class extends Prompt {
        postMessage(message) {
            if (window.hold) held.push(() => super.postMessage(message));
            else super.postMessage(message);
        }
    };
"""


@pytest.fixture
def box(open_page: OpenPage, address: str) -> Box:
    return Box(open_page(**DESKTOP, begin=HOLDING), address).open()


@pytest.mark.parametrize("before", ["", "校车"])
def test_enter_waits_for_the_answer_to_what_was_typed(box: Box, before: str) -> None:
    if before:
        box.fill(before)
        expect(box.links.first).to_be_visible()
    box.page.evaluate("window.hold = true")
    box.input.fill("中考")
    box.page.keyboard.press("Enter")
    box.page.evaluate("window.letGo()")
    box.page.wait_for_url(re.compile(r"/20/\?h=%E4%B8%AD%E8%80%83"))


def test_who_goes_on_typing_after_enter_stays(box: Box) -> None:
    box.page.evaluate("window.hold = true")
    box.input.fill("中")
    box.page.keyboard.press("Enter")
    box.input.fill("中考")
    box.page.evaluate("window.letGo()")
    expect(box.links.first).to_be_visible()
    box.whole()
    expect(box.input).to_be_focused()


def test_space_presses_a_chip(open_page: OpenPage, address: str) -> None:
    box = Box(open_page(**DESKTOP), address).open().fill("培训")
    chip = box.page.locator(".search-chip").first
    chip.focus()
    box.page.keyboard.press("Space")
    expect(box.input).to_have_value(re.compile("^培训 读者：.+"))


@pytest.mark.parametrize("view", [PHONE, DESKTOP])
def test_a_name_that_leaves_nothing_can_be_taken_off(
    open_page: OpenPage, address: str, view: dict[str, object]
) -> None:
    box = Box(open_page(**view), address).open().fill("放学没人接 读者：党员干部")
    expect(box.links).to_have_count(0)
    box.page.get_by_role("button", name="党员干部 ×").click()
    expect(box.input).to_have_value("放学没人接")
    expect(box.links.first).to_be_visible()


def test_characters_that_only_meet_never_lead_enter(open_page: OpenPage, address: str) -> None:
    box = Box(open_page(**DESKTOP), address).open()
    box.fill(MET_ALONE).whole()
    assert _kinds(box) == {"chance"}
    expect(box.count).to_have_text(NOTHING)
    expect(box.links.first).to_be_visible()
    box.page.evaluate(OPENING)
    box.page.keyboard.press("Enter")
    box.next_frame()
    assert box.page.evaluate("window.opened") == 0
    expect(box.input).to_be_focused()
    box.fill(MET_BEHIND).whole()
    assert "chance" in _kinds(box)
    better = box.found()[0]
    assert _kinds(box, 1) != {"chance"}
    box.page.keyboard.press("Enter")
    box.page.wait_for_url(re.compile(rf"/{better}\?"))


def _kinds(box: Box, count: int | None = None) -> set[str]:
    side = json.loads(box.page.locator("[data-search]").get_attribute("data-search") or "")
    return set(side["kinds"][:count])
