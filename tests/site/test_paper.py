"""What lies on paper: a document for a notice board, and nothing that only a screen can use."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from built_site import DESKTOP, PHONE, OpenPage, one_page_of_each_kind, url_path
from planbook.link.library import Library
from planbook.link.plan_views import ItemView
from planbook.text.folding import fold

# What a PDF calls a radical where its font has one glyph for both (Unicode, CJK Radicals Supplement).
RADICALS = str.maketrans("⺠⻄⻆⻅⻋⻓⻔⻘⻚⻛⻜⻢⻣⻥⻩⻬⻰⻝⻉", "民西角见车长门青页风飞马骨鱼黄齐龙食贝")
FURNITURE = [
    "复制链接",
    "跳转至",
    "编者的一句话说明",
    "一起看",
    "最后更新",
    "首页",
    "搜索",
    "看这一句",
    "点问题",
]


def _pages(open_page: OpenPage, url: str, folder: Path, **options: object) -> list[str]:
    """Print a page; return the text of each sheet as read, without white space."""
    page = open_page(**options)
    page.goto(url)
    path = folder / "printed.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    with pypdfium2.PdfDocument(path) as document:
        return [fold(sheet.get_textpage().get_text_bounded().translate(RADICALS)) for sheet in document]


def _stand_in_order(wanted: str, text: str) -> bool:
    """Return whether ``text`` has all characters of ``wanted``, with others between: numbers and margins."""
    rest = iter(text)
    return all(character in rest for character in wanted)


@pytest.fixture(scope="session")
def longest(library: Library) -> ItemView:
    return max(library.plans[0].items, key=lambda view: len(view.measures))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_item_on_paper_is_its_text_with_issuer_and_date_then_the_editors_words_told_as_such(
    open_page: OpenPage, address: str, library: Library, longest: ItemView, scheme: str, tmp_path: Path
) -> None:
    plan = library.plans[0].plan
    url = address + url_path(longest.link.path)
    first, *others = _pages(open_page, url, tmp_path, **DESKTOP, color_scheme=scheme)
    assert _stand_in_order(fold(longest.item.official_text), first)
    date = fold("2018年3月15日印发")
    assert fold(f"摘自《{plan.title}》") in first
    assert date in first
    assert plan.issuer
    assert plan.issuer in first
    before, told, after = first.partition(fold("以下是编者的说明，不是公文内容。"))
    assert told
    assert longest.link.summary
    assert fold(longest.link.summary) not in before
    assert fold(longest.link.summary) in after
    whole = first + "".join(others)
    assert [words for words in FURNITURE if words in whole] == []
    for view in (*longest.first_questions, *longest.other_questions):
        assert fold(view.question.ask) in whole


def test_every_sheet_says_which_it_is_of_how_many_and_from_where(
    open_page: OpenPage, address: str, library: Library, tmp_path: Path
) -> None:
    plan = library.plans[0]
    url = address + url_path(plan.full_path)
    sheets = _pages(open_page, url, tmp_path, **PHONE)
    assert len(sheets) > 2
    for number, sheet in enumerate(sheets, 1):
        assert fold(f"第{number}页，共{len(sheets)}页") in sheet
        assert fold(url) in sheet
        assert "教育工作要点" in sheet


def test_the_full_text_on_paper_is_the_document_alone(
    open_page: OpenPage, address: str, library: Library, tmp_path: Path
) -> None:
    plan = library.plans[0]
    url = address + url_path(plan.full_path)
    sheets = _pages(open_page, url, tmp_path, **DESKTOP)
    document = fold("".join(piece.words for block in plan.blocks for piece in block.pieces))
    assert len(document) > 4000
    text = "".join(sheets)
    assert _stand_in_order(document, text)
    margins = (
        rf"第\d+页,共\d+页|{re.escape(fold(url))}|{re.escape(fold(plan.link.name))}公文全文|\w+教育工作要点"
    )
    assert len(re.sub(margins, "", text)) <= len(document) + len("教育工作要点")


def test_nothing_that_only_a_screen_can_use_is_printed(
    open_page: OpenPage, address: str, library: Library
) -> None:
    page = open_page(**DESKTOP, reduced_motion="reduce")
    paths = one_page_of_each_kind(library)
    for kind in ("home", "item", "full", "audience", "terms", "timeline"):
        page.goto(address + paths[kind])
        page.emulate_media(media="print")
        shown = page.locator(
            "header, footer, .md-tabs, .md-sidebar, .beside, .crumbs, form, button, input, .jump, .turn"
        )
        assert shown.locator("visible=true").count() == 0, kind
        assert page.locator("article").locator("h1, .document-title").locator("visible=true").count() > 0, (
            kind
        )
        page.emulate_media(media="screen")


def test_what_was_folded_is_folded_again_after_printing(
    open_page: OpenPage, address: str, longest: ItemView
) -> None:
    page = open_page(**DESKTOP)
    page.goto(address + url_path(longest.link.path))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details[open]").count() > 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
