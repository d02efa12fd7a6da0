"""Lists that a reader gets through: the questions of an audience, and the terms."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from built_site import PHONE, OpenPage, url_path
from planbook.addresses import paths
from planbook.link.library import Library

SCREEN = 844
MOST_SCREENS = 3


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    return open_page(**PHONE, reduced_motion="reduce")


def test_the_questions_of_a_reader_fit_on_three_screens_before_what_is_folded(
    phone: Page, address: str, library: Library
) -> None:
    asked = [view for view in library.audiences if view.questions]
    assert asked
    for view in asked:
        phone.goto(address + url_path(view.path))
        box = phone.locator("details.all").bounding_box()
        assert box is not None
        assert box["y"] <= MOST_SCREENS * SCREEN, view.audience.name


def test_a_question_leads_to_the_sentence_that_answers_it(
    phone: Page, address: str, library: Library
) -> None:
    view = next(view for view in library.audiences if view.questions)
    question = view.questions[0].groups[0].questions[0]
    place = question.places[0]
    phone.goto(address + url_path(view.path))
    expect(phone.get_by_text(question.question.answer)).to_be_visible()
    phone.get_by_role("link", name=question.question.ask).tap()
    phone.wait_for_url(f"{address}{url_path(place.item.path)}#{place.anchor}")


def test_the_jumps_lead_to_every_group_of_questions(phone: Page, address: str, library: Library) -> None:
    view = next(view for view in library.audiences if view.questions and len(view.questions[0].groups) > 1)
    phone.goto(address + url_path(view.path))
    names = [group.name for group in view.questions[0].groups]
    assert phone.locator(".jump a").all_inner_texts() == names
    phone.locator(".jump a").nth(1).tap()
    expect(phone.get_by_role("heading", name=names[1], exact=True)).to_be_in_viewport()


class TestFilter:
    """The terms that fit what is typed: by their characters, their explanation or how they are read."""

    @pytest.fixture
    def terms(self, phone: Page, address: str) -> Page:
        phone.goto(address + url_path(paths.TERMS))
        return phone

    def test_ways_to_type_a_term(self, terms: Page) -> None:
        for typed in ("三会一课", "“三会”", "shyk", "sanhuiyike", "SanHui", "党小组会"):
            terms.get_by_role("searchbox", name="筛选名词").fill(typed)
            expect(terms.locator("#san-hui-yi-ke")).to_be_visible()
            shown = terms.locator("[data-readings]:visible").count()
            assert 0 < shown < 10, typed
            expect(terms.locator(".filter [role=status]")).to_have_text(f"{shown}个名词")
            # All are there again before the next is typed.
            terms.get_by_role("searchbox", name="筛选名词").fill("")
            assert terms.locator("[data-readings]:visible").count() > 10

    def test_a_topic_without_a_term_that_fits_is_not_shown(self, terms: Page) -> None:
        terms.get_by_role("searchbox", name="筛选名词").fill("三会一课")
        expect(terms.locator(".filtered:visible")).to_have_count(1)

    def test_what_fits_nothing_says_so(self, terms: Page) -> None:
        terms.get_by_role("searchbox", name="筛选名词").fill("xqzw")
        expect(terms.locator(".filter [role=status]")).to_have_text("没有这样的名词，换个字试试")

    def test_without_scripts_there_is_no_field(self, open_page: OpenPage, address: str) -> None:
        plain = open_page(**PHONE, java_script_enabled=False)
        plain.goto(address + url_path(paths.TERMS))
        expect(plain.locator(".filter")).to_be_hidden()
        expect(plain.locator("#san-hui-yi-ke")).to_be_visible()


def test_the_page_for_editors_stays_out_of_search_engines_and_the_navigation(
    phone: Page, address: str
) -> None:
    phone.goto(address + url_path(paths.SEARCH_WORDS))
    assert phone.locator("meta[name=robots]").get_attribute("content") == "noindex"
    expect(phone.locator(".md-nav, .md-tabs").get_by_role("link", name="搜索用词")).to_have_count(0)
