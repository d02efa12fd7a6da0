"""The official text on the built pages, character by character."""

from __future__ import annotations

from pathlib import Path

import pytest

from built_site import url_path
from data_folder import FROZEN_DATA
from html_page import HtmlPage
from planbook.link.library import Library
from planbook.text.folding import fold


def _page(site: Path, markdown_path: str) -> HtmlPage:
    return HtmlPage(site / url_path(markdown_path) / "index.html")


def _published(library: Library, index: int) -> str:
    view = library.plans[index]
    plan = view.plan
    text = (FROZEN_DATA / view.link.id / "source.txt").read_text(encoding="utf-8")
    return fold("\n".join(text.split("\n")[plan.source.first_line - 1 : plan.source.last_line]))


def test_the_full_page_holds_every_character_of_the_document_and_nothing_else(
    site: Path, library: Library
) -> None:
    for index, plan in enumerate(library.plans):
        assert fold(_page(site, plan.full_path).official) == _published(library, index)


def test_each_item_page_holds_exactly_the_items_title_and_text(site: Path, library: Library) -> None:
    for index, plan in enumerate(library.plans):
        published = _published(library, index)
        for view in plan.items:
            official = fold(_page(site, view.link.path).official)
            assert view.item.title
            assert official.startswith(fold(view.item.title))
            assert official.endswith(fold(view.item.measures[-1].text))
            assert official == fold(view.item.official_text)
            assert fold(view.link.label) + official in published


def test_the_item_pages_together_hold_all_items(site: Path, library: Library) -> None:
    for index, plan in enumerate(library.plans):
        rest = _published(library, index)
        for view in plan.items:
            whole = fold(view.link.label + _page(site, view.link.path).official)
            before, found, rest = rest.partition(whole)
            assert found, view.link.path
            assert len(before) < len(fold(view.sections[-1].heading)) + 1 or view.item.number == 1
        assert rest == ""


def test_official_elements_never_stand_inside_each_other(site: Path) -> None:
    nested = [page for page in site.rglob("*.html") if HtmlPage(page).nested]
    assert nested == []


def test_editors_words_are_never_inside_official_elements(site: Path, library: Library) -> None:
    for plan in library.plans:
        for view in plan.items:
            official = _page(site, view.link.path).official
            assert view.item.summary
            assert view.item.summary not in official
            assert not any(related.reason in official for related in view.related)
            assert not any(word in official for word in view.item.search_words)


@pytest.mark.parametrize("name", ["plan", "section"])
def test_overviews_mark_the_official_headings_and_paragraphs_they_show(
    site: Path, library: Library, name: str
) -> None:
    plan = library.plans[0]
    if name == "plan":
        official = _page(site, plan.link.path).official
        assert plan.plan.notice
        assert plan.plan.opening
        for line in (*plan.plan.notice, *plan.plan.opening, *plan.plan.closing):
            assert line.text in official
    else:
        for section in plan.sections:
            assert _page(site, section.link.path).official == section.link.heading
