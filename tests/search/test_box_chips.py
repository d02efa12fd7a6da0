"""The chips below the search box: words to try, and names to narrow the results by."""

from __future__ import annotations

import re
from pathlib import Path

from box import Box
from playwright.sync_api import expect

from built_site import PHONE, OpenPage
from data_folder import PROJECT
from planbook.link.library import Library

SPACED = "STEAM 教育"
# Answers everything with one result that says to be one of five, of which two have a topic with a space.
WORKER = """
    const side = JSON.stringify({ isWhole: true, kinds: Array(5).fill("verbatim"), topics: { "SPACED": 2 } });
    const title = `<i data-search='${side}'></i>`;
    const items = [[{ location: "about/", title, text: "", score: 1, terms: {} }]];
    self.addEventListener("message", ({ data }) => {
        if (data.type === 2) self.postMessage({ type: 3, data: { items, suggest: [] } });
    });
    self.postMessage({ type: 1 });
""".replace("SPACED", SPACED)


def test_an_empty_box_offers_the_words_of_the_home_page(
    open_page: OpenPage, address: str, library: Library
) -> None:
    box = Box(open_page(**PHONE), address).open()
    expect(box.page.locator(".search-chip span")).to_have_text(list(library.examples))


def test_a_name_with_a_space_is_one_to_narrow_by(
    open_page: OpenPage, own_address: str, own_site: Path
) -> None:
    (own_site / "search" / "worker.js").write_text(WORKER, encoding="utf-8")
    box = Box(open_page(**PHONE), own_address).open().fill("学校")
    chip = box.page.locator(".search-chip", has_text=SPACED)
    expect(chip).to_have_attribute("aria-pressed", "false")
    chip.tap()
    expect(box.input).to_have_value("学校 主题：STEAM教育")
    expect(chip).to_have_attribute("aria-pressed", "true")
    chip.tap()
    expect(box.input).to_have_value("学校")


def test_results_of_several_plans_can_be_narrowed_to_one(
    open_page: OpenPage, own_address: str, own_site: Path
) -> None:
    worker = WORKER.replace("topics:", "plans: { '2031年': 2, '2030年': 3 }, topics:")
    (own_site / "search" / "worker.js").write_text(worker, encoding="utf-8")
    box = Box(open_page(**PHONE), own_address).open().fill("学校")
    expect(box.page.locator(".search-chip").first).to_have_text("要点2031年 2")
    box.page.locator(".search-chip", has_text="2030年").tap()
    expect(box.input).to_have_value("学校 要点：2030年")


def test_the_chips_and_the_search_take_the_same_for_a_name_to_narrow_by() -> None:
    files = ("docs/assets/search/chips.js", "scripts/planbook/search/browser/query.js")
    codes = [(PROJECT / file).read_text(encoding="utf-8") for file in files]
    [chips], [search] = (re.findall(r"const FILTER = (.+)", code) for code in codes)
    assert chips == search, " and ".join(files)
