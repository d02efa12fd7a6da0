"""The tab of what a page belongs to is active, on pages outside the navigation as well."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from built_site import DESKTOP, OpenPage, one_page_of_each_kind, url_path
from planbook.link import link
from planbook.link.library import Library
from project_copy import ProjectCopy


@pytest.mark.parametrize("kind", ["plan", "section", "item", "full", "topic", "audience", "terms", "home"])
def test_one_tab_is_active(open_page: OpenPage, address: str, library: Library, kind: str) -> None:
    names = {"topic": "按主题", "audience": "按读者", "terms": "查一查", "home": "首页"}
    page = open_page(**DESKTOP)
    page.goto(address + one_page_of_each_kind(library)[kind])
    active = page.locator(".md-tabs__item--active")
    expect(active).to_have_count(1)
    expect(active).to_have_text(names.get(kind, library.plans[0].link.name))
    expect(active.get_by_role("link")).to_have_attribute("aria-current", "true")
    others = page.locator(".md-tabs__item:not(.md-tabs__item--active) a").first
    opacity = "link => getComputedStyle(link).opacity"
    assert active.locator("a").evaluate(opacity) > others.evaluate(opacity)


def test_each_year_has_its_own_tab(
    open_page: OpenPage, two_years: tuple[ProjectCopy, int], two_years_address: str
) -> None:
    page = open_page(**DESKTOP)
    for plan in link(two_years[0].data.book()).plans:
        page.goto(two_years_address + url_path(plan.items[0].link.path))
        expect(page.locator(".md-tabs__item--active")).to_have_text(plan.link.name)
