"""Characters that only meet, and terms, as the box shows them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from box import Box
from playwright.sync_api import expect

from built_site import PHONE, OpenPage

# 升学 stands in the frozen plan only where 提升 meets 学校; everyday words lead to other items.
CHANCE = "升学"


@pytest.fixture
def box(open_page: OpenPage, address: str) -> Iterator[Box]:
    opened = Box(open_page(**PHONE), address).open()
    yield opened
    assert opened.errors == []


def test_characters_that_only_meet_are_folded_behind_what_is_better_and_do_not_count(box: Box) -> None:
    box.fill(CHANCE).whole()
    folded = box.page.locator(".search-chance")
    total, chance = box.page.locator(".md-search-result__list > li").count(), folded.count()
    assert 0 < chance < total
    expect(box.count).to_have_text(f"找到{total - chance}项")
    expect(folded.locator("a").first).to_be_hidden()
    button = box.page.get_by_role("button", name=f"只是字连在一起的（{chance}项）")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.tap()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(folded.locator("a").first).to_be_visible()


def test_a_query_that_is_a_term_has_its_explanation_above_what_was_found(box: Box) -> None:
    box.fill("什么是学区制").whole()
    card = box.page.locator(".search-term")
    expect(card).to_contain_text("学区制编者的解释")
    box.fill("食堂").whole()
    expect(card).to_have_count(0)
    box.fill("什么是学区制").whole()
    card.click()
    expect(box.page.locator("#xue-qu-zhi")).to_be_in_viewport()
