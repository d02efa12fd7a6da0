"""From a page to its data: what is selected is what the links lead to, and what a report quotes."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from built_site import PHONE, OpenPage, one_page_of_each_kind, url_path
from data_folder import FROZEN_DATA, PROJECT
from planbook.addresses import paths
from planbook.link.library import Library
from waiting import PAUSE_MS

MOST_LINKS = 20
# What the fold and the link to the repository, with its style, may add to a page as it is sent (gzip).
MOST_BYTES = 1280
SELECT = """(element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


# How many links each of some pages has for who has scripts, told without opening it.
COUNT_LINKS = """paths => Promise.all(paths.map(async path => {
  const page = new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
  for (const each of page.querySelectorAll("noscript")) each.remove();
  return page.querySelectorAll("article a[href]:not(.term):not(.turn a):not(.crumbs a)").length;
}))"""


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    return open_page(**PHONE, reduced_motion="reduce")


def lines_of(address: str) -> str:
    """Return the lines of the frozen data that an address on GitHub shows."""
    path, _, lines = address.partition("/blob/main/")[2].partition("#L")
    first, last = lines.split("-L")
    text = (PROJECT / path).read_text(encoding="utf-8").split("\n")
    return "\n".join(text[int(first) - 1 : int(last)])


def test_the_links_wait_in_a_fold_and_are_few(phone: Page, github_address: str, library: Library) -> None:
    addresses = [github_address + url_path(view.link.path) for view in library.plans[0].items]
    phone.goto(addresses[-1])
    counts = dict(zip(addresses, phone.evaluate(COUNT_LINKS, addresses), strict=True))
    assert min(counts.values()) > 0
    assert {page: count for page, count in counts.items() if count > MOST_LINKS} == {}
    phone.get_by_text("报错、改内容").tap()
    for name in ("编辑", "查看数据", "这里有错", "写邮件报错", "怎样改"):
        expect(phone.locator(".source").get_by_role("link", name=name, exact=True)).to_be_visible()


def test_what_was_selected_counts_where_the_script_comes_after_the_fold_was_opened(
    phone: Page, github_address: str, library: Library
) -> None:
    view = library.plans[0].items[0]
    second = view.measures[1]
    held: list[Route] = []
    phone.route("**/assets/source.js*", lambda route: held.append(route), times=1)
    phone.goto(github_address + url_path(view.link.path))
    phone.locator(f"#{second.anchor}").evaluate(SELECT)
    phone.get_by_text("报错、改内容").tap()
    phone.evaluate("getSelection().removeAllRanges()")
    while not held:
        phone.wait_for_timeout(PAUSE_MS)
    held[0].continue_()
    expect(phone.locator(".chosen-place")).to_contain_text(second.measure.text[:10])


def test_a_selected_sentence_leads_to_its_lines_and_is_quoted(
    phone: Page, github_address: str, library: Library
) -> None:
    view = library.plans[0].items[0]
    second = view.measures[1]
    phone.goto(github_address + url_path(view.link.path))
    phone.locator(f"#{second.anchor}").evaluate(SELECT)
    expect(phone.locator(".chosen-place")).to_be_attached()
    phone.get_by_text("报错、改内容").tap()
    link = phone.get_by_role("link", name="查看数据")
    expect(link).not_to_have_attribute("href", phone.locator(".source .edit").get_attribute("href") or "")
    expect(phone.locator(".chosen-place")).to_contain_text(second.measure.text[:10])
    assert second.measure.text in lines_of(link.get_attribute("href") or "")
    issue = parse_qs(urlsplit(phone.get_by_role("link", name="这里有错").get_attribute("href") or "").query)
    assert issue["quote"] == [second.measure.text[:200]]
    assert issue["kind"] == ["和公文原文不一样"]
    assert issue["address"] == [f"{github_address}{url_path(view.link.path)}#{second.anchor}"]
    mail = parse_qs(urlsplit(phone.get_by_role("link", name="写邮件报错").get_attribute("href") or "").query)
    assert f"哪一句：{second.measure.text[:200]}\n是哪一种：和公文原文不一样\n" in mail["body"][0]


def test_what_editors_say_of_an_item_leads_to_its_own_lines_which_are_told(
    phone: Page, github_address: str, library: Library
) -> None:
    view = next(view for view in library.plans[0].items if view.link.summary and len(view.related) > 1)
    phone.goto(github_address + url_path(view.link.path))
    phone.get_by_text("报错、改内容").tap()

    def lines_for(selector: str) -> str:
        phone.locator(selector).last.evaluate(SELECT)
        expect(phone.locator(".chosen-place")).to_contain_text(phone.locator(selector).last.inner_text()[:9])
        expect(phone.locator(".chosen-place")).to_contain_text(f"在 {view.file} 第")
        return lines_of(phone.get_by_role("link", name="查看数据").get_attribute("href") or "")

    assert lines_for(".editors.summary") == f"summary: {view.link.summary}"
    assert lines_for(".items .editors") == f"    reason: {view.related[-1].reason}"
    phone.locator(".about summary").tap()
    assert lines_for(".about dd").startswith(f"search_words:\n  - {view.item.search_words[0]}\n")


def test_an_answer_leads_to_the_questions_of_the_plan(
    phone: Page, github_address: str, library: Library
) -> None:
    view = next(view for view in library.plans[0].items if view.questions)
    phone.goto(github_address + url_path(view.link.path))
    phone.locator(".questions dd").first.evaluate(SELECT)
    expect(phone.locator(".chosen-place")).to_be_attached()
    phone.get_by_text("报错、改内容").tap()
    expect(phone.locator(".chosen-place")).to_be_visible()
    assert view.questions[0].question.answer in lines_of(
        phone.get_by_role("link", name="查看数据").get_attribute("href") or ""
    )
    assert (phone.locator(".source .edit").get_attribute("href") or "").endswith("/questions.yml")
    lines = (FROZEN_DATA / library.plans[0].link.id / "questions.yml").read_text(encoding="utf-8").split("\n")
    number = lines.index(f"  answer: {view.questions[0].question.answer}") + 1
    expect(phone.locator(".chosen-place")).to_contain_text(f"questions.yml 第{number}行")
    form = f"/edit/?question={library.plans[0].link.id}/{view.questions[0].question.id}"
    assert (phone.get_by_role("link", name="用表单改").get_attribute("href") or "").endswith(form)


def test_an_address_that_points_at_a_term_leads_to_its_lines(
    phone: Page, github_address: str, library: Library
) -> None:
    term = library.terms[-1].terms[-1].term
    phone.goto(f"{github_address}{url_path(paths.TERMS)}#{term.id}")
    phone.get_by_text("报错、改内容").tap()
    expect(phone.locator(".chosen-place")).to_contain_text(term.name)
    found = lines_of(phone.get_by_role("link", name="查看数据").get_attribute("href") or "")
    assert found.startswith(f"- id: {term.id}\n")
    phone.get_by_role("link", name="用表单改").tap()
    expect(phone.locator("#edit-explanation")).to_have_value(term.explanation)
    # The form does not change topics.
    phone.goto(f"{github_address}{url_path(paths.TOPICS)}")
    phone.get_by_text("报错、改内容").tap()
    phone.locator(".entries .editors").first.evaluate(SELECT)
    expect(phone.locator(".chosen-place")).to_contain_text("在 topics.yml 第")
    expect(phone.get_by_role("link", name="用表单改")).to_have_count(0)


def test_the_lines_of_gitlab_are_written_as_gitlab_does(phone: Page) -> None:
    script = (PROJECT / "docs/assets/source.js").read_text(encoding="utf-8")
    root = "https://gitlab.com/o/p/-"
    phone.set_content(
        f"""<article><p data-lines="topics.yml:3-9">甲</p><div class="source" data-lines="terms.yml:1-2">
        <noscript><a class="view" href="{root}/blob/main/data/terms.yml#L1-2">查看</a></noscript>
        </div></article>"""
    )
    phone.evaluate(script)
    phone.locator("[data-lines]").first.evaluate(SELECT)
    expect(phone.locator(".view")).to_have_attribute("href", f"{root}/blob/main/data/topics.yml#L3-9")


def test_everyday_words_lead_to_their_entries(phone: Page, github_address: str, library: Library) -> None:
    phone.goto(github_address + url_path(paths.SEARCH_WORDS))
    words = (FROZEN_DATA / "words.yml").read_text(encoding="utf-8")
    link = phone.locator("article a[href*='words.yml#L']").first
    assert link.inner_text() in lines_of(link.get_attribute("href") or "")
    assert link.inner_text() in words


def test_a_page_is_hardly_heavier_with_them(
    phone: Page, address: str, github_address: str, library: Library
) -> None:
    longest = max(library.plans[0].items, key=lambda view: len(view.measures))
    sizes = []
    for root in (address, github_address):
        response = phone.goto(root + url_path(longest.link.path))
        assert response is not None
        sizes.append(len(gzip.compress(response.body(), 9)))
    assert sizes[1] - sizes[0] <= MOST_BYTES


def test_without_a_repository_or_an_address_there_is_nothing(
    phone: Page, address: str, site: Path, library: Library
) -> None:
    for page in site.rglob("*.html"):
        assert not re.search(r'class="source"|data-lines=', page.read_text(encoding="utf-8")), page
    phone.goto(address + one_page_of_each_kind(library)["item"])
    assert phone.locator(".source, [data-lines]").count() == 0
