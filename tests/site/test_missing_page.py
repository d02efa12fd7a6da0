"""The page for what is missing works at any depth and under any prefix, which no build can know."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from built_site import DESKTOP, PHONE, OpenPage
from planbook.frame.missing_page import missing_page
from static_host import PREFIX, QuietHandler, served

DEPTHS = ["nothing", "2018/99/", "a/b/c/d.html"]


class ProjectHost(QuietHandler):
    """Answers with the site's own page where something is missing, as hosts of static sites do."""

    def send_error(self, code: int, *_: Any) -> None:
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.command == "GET" and code == HTTPStatus.NOT_FOUND:
            self.wfile.write((Path(self.directory) / "404.html").read_bytes())


class RootHost(ProjectHost):
    """The same, for a site that has a host of its own."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(PREFIX + path.lstrip("/"))


@pytest.fixture(params=[ProjectHost, RootHost])
def host(site: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Where the site is served; ends in a slash."""
    with served(site, request.param) as address:
        yield address if request.param is ProjectHost else address.removesuffix(PREFIX) + "/"


def test_a_missing_page_has_its_looks_and_its_links_lead_somewhere(open_page: OpenPage, host: str) -> None:
    page = open_page(**DESKTOP)
    for path in DEPTHS:
        answer = page.goto(host + path)
        assert answer is not None
        assert answer.status == HTTPStatus.NOT_FOUND
        assert page.title().startswith("没有这一页")
        assert page.locator(".md-header").evaluate("header => getComputedStyle(header).position") == "sticky"
        links = page.locator("article a, .md-tabs a, a.md-logo").evaluate_all(
            "links => links.map(each => each.href)"
        )
        assert len(links) > 10
        assert [link for link in links if not link.startswith(host)] == []
    for link in {link.partition("#")[0] for link in links}:
        assert page.request.get(link).status == HTTPStatus.OK, link


def test_a_missing_page_searches(open_page: OpenPage, host: str) -> None:
    page = open_page(**PHONE)
    page.goto(host + DEPTHS[-1])
    page.locator(".search-prompt").click()
    page.locator("[data-md-component=search-query]").fill("食堂")
    page.locator("a.md-search-result__link").first.click()
    page.locator("#official").wait_for()
    assert page.url.startswith(host + "2018/")


def test_without_scripts_its_addresses_go_by_the_published_one() -> None:
    page = '<meta charset="utf-8"><a href="/here/."></a><a href="/here/2018/"></a><a href="/there/"></a>'
    made = missing_page(page, "/here/")
    assert '<base href="/here/">' in made
    assert made.endswith('<a href="."></a><a href="2018/"></a><a href="/there/"></a>')
