"""Better results may follow the first ones: nobody who has begun to read loses the place."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from box import Box
from playwright.sync_api import Locator, expect

from built_site import DESKTOP, PHONE, OpenPage
from static_host import served
from waiting import wait_until

OpenBox = Callable[[Mapping[str, Any]], Box]

# Answers like the real worker, with given results; then with others, when it is told them.
WORKER = """
const channel = new BroadcastChannel("test");
const post = (items) => self.postMessage({ type: 3, data: { items, suggest: [] } });
self.addEventListener("message", ({ data }) => {
    if (data.type === 2) post(data.data ? FIRST : []);
});
channel.onmessage = ({ data }) => post(data);
self.postMessage({ type: 1 });
"""
FIRST = range(1, 21)
SCROLLER = ".md-search__scrollwrap"


def _answer(numbers: Sequence[int]) -> list[list[dict[str, object]]]:
    side = json.dumps({"isWhole": True, "kinds": ["similar"] * len(numbers), "audiences": {"家长": 2}})
    answer = []
    for place, number in enumerate(numbers):
        data = f" data-search='{side}'" if place == 0 else ""
        item = {"location": f"2018/{number}/", "title": f"<span{data}>条目{number}</span>", "text": ""}
        measure = {"location": f"2018/{number}/?h=字#m1", "title": "第1句", "text": "很长的一句话。" * 9}
        answer.append([each | {"score": 100 - place, "terms": {}} for each in (item, measure)])
    return answer


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served that has this worker; ends in a slash."""
    folder = Path(shutil.copytree(site, tmp_path_factory.mktemp("drawn-twice") / "site"))
    worker = WORKER.replace("FIRST", json.dumps(_answer(FIRST)))
    (folder / "search" / "worker.js").write_text(worker, encoding="utf-8")
    with served(folder) as own_address:
        yield own_address


@pytest.fixture
def open_box(open_page: OpenPage, address: str) -> OpenBox:
    """Opens a box, on a page of a size, asks something and waits until the results are drawn."""

    def open_and_ask(size: Mapping[str, Any]) -> Box:
        box = Box(open_page(**size), address).open().fill("字")
        expect(_link(box, FIRST[0])).to_be_attached()
        return box.whole()

    return open_and_ask


def _draw_again(box: Box, second: Sequence[int]) -> None:
    first = box.links.first.element_handle()
    box.page.evaluate("second => new BroadcastChannel('test').postMessage(second)", _answer(second))
    wait_until(box.page, "link => !link.isConnected || link.closest('[data-kept]')", arg=first)


def _link(box: Box, number: int) -> Locator:
    return box.page.locator(f".md-search-result__item a[href$='2018/{number}/']")


def test_a_result_in_focus_keeps_it(open_box: OpenBox) -> None:
    box = open_box(DESKTOP)
    for _ in range(3):
        box.page.keyboard.press("ArrowDown")
    expect(_link(box, 2)).to_be_focused()
    _draw_again(box, [9, 8, 2, 1])
    expect(_link(box, 2)).to_be_focused()
    expect(_link(box, 2)).to_be_in_viewport(ratio=1)
    box.page.keyboard.press("ArrowDown")
    box.page.keyboard.press("ArrowDown")
    expect(_link(box, 1)).to_be_focused()
    box.page.keyboard.press("Enter")
    expect(box.page).to_have_url(re.compile("/2018/1/$"))


def test_the_first_result_takes_the_place_of_one_that_is_gone(open_box: OpenBox) -> None:
    box = open_box(DESKTOP)
    box.page.keyboard.press("ArrowDown")
    expect(_link(box, 1)).to_be_focused()
    _draw_again(box, [9, 8])
    expect(_link(box, 9)).to_be_focused()


def test_a_measure_in_focus_keeps_it(open_box: OpenBox) -> None:
    box = open_box(DESKTOP)
    box.page.keyboard.press("ArrowDown")
    box.page.keyboard.press("ArrowDown")
    measure = box.page.locator("a[href*='2018/1/'][href$='#m1']")
    expect(measure).to_be_focused()
    _draw_again(box, [9, 1])
    expect(measure).to_be_focused()


def test_who_is_typing_goes_on_typing(open_box: OpenBox) -> None:
    box = open_box(DESKTOP)
    _draw_again(box, [9, 8, 2, 1])
    expect(box.input).to_be_focused()


@pytest.mark.parametrize("second", [[*range(28, 20, -1), *FIRST], [*FIRST, 21], range(21, 29)])
def test_what_a_reader_has_scrolled_to_stays_in_its_place(open_box: OpenBox, second: Sequence[int]) -> None:
    box = open_box(PHONE).settle()
    for number in (4, 9, 15):
        box.fill(f"第{number}个")
        before = _scroll_to(box, number)
        _draw_again(box, second)
        # Material draws the rest, if the reader is as far down, before a frame is shown or in a later one.
        for _ in range(12):
            box.next_frame()
            assert abs(_top(box, number) - before) < 2, number
        _scroll_until_drawn(box, len(second))
        assert box.found()[: len(second)] == [f"2018/{each}/" for each in second]


def test_another_query_is_read_from_the_top(open_box: OpenBox) -> None:
    box = open_box(PHONE).settle()
    _scroll(box, 500)
    assert _scrolled(box) == 500
    box.fill("词")
    assert _scrolled(box) == 0


def _scroll_to(box: Box, number: int) -> float:
    """Scroll, as a reader does, until a result stands in the upper part of the screen; return where."""
    for _ in range(100):
        _scroll(box, 280)
        if _link(box, number).count() and (top := _top(box, number)) <= 300:
            assert top > 0
            return top
    pytest.fail(f"Result {number} did not come into sight: drawn are {box.found()}.")


def _scroll_until_drawn(box: Box, count: int) -> None:
    """Scroll up and down until as many results are drawn, as Material does when the end is reached."""
    for _ in range(20):
        if len(box.found()) >= count:
            return
        _scroll(box, -9000)
        _scroll(box, 9000)
    pytest.fail(f"Of {count} results, only these are drawn: {box.found()}.")


def _scroll(box: Box, distance: int) -> None:
    box.page.locator(SCROLLER).evaluate("(element, distance) => element.scrollBy(0, distance)", distance)
    box.next_frame()


def _scrolled(box: Box) -> float:
    return float(box.page.locator(SCROLLER).evaluate("element => element.scrollTop"))


def _top(box: Box, number: int) -> float:
    """Return where a result stands; found and measured at once, since it may be drawn anew in between."""
    link = f".md-search-result__item a[href$='2018/{number}/']"
    return float(box.page.evaluate("link => document.querySelector(link).getBoundingClientRect().top", link))
