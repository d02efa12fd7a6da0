"""Where plans of several years meet, each page says which years these are."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.addresses import paths
from planbook.link import link
from planbook.link.library import Library
from planbook.render import navigation, pages
from shown import Shown, shown


def shown_pages(library: Library) -> dict[str, Shown]:
    """Return what a reader sees of each page, by its path."""
    return {page.path: shown(page.markdown.partition("\n---\n")[2]) for page in pages(library)}


@pytest.fixture(scope="module")
def text_of(years_library: Library) -> dict[str, str]:
    """The text of each page, by its path."""
    return {path: page.text for path, page in shown_pages(years_library).items()}


def test_the_pages_of_both_years_tell_of_the_other(text_of: dict[str, str]) -> None:
    assert "编者对照 延续2030年第1项（对照）。" in text_of["2031/1.md"]
    assert "编者对照 延续这一项的：2031年第1项（对照）。" in text_of["2030/1.md"]


def test_an_item_without_another_year_says_nothing_of_it(text_of: dict[str, str]) -> None:
    assert [path for path in ("2031/2.md", "2030/2.md") if "编者对照" in text_of[path]] == []


def test_the_ways_to_the_comparison(text_of: dict[str, str], years_library: Library) -> None:
    assert "和2030年对照" in text_of["2031/index.md"]
    assert "和2031年对照" in text_of["2030/index.md"]
    assert "和2030年对照" in text_of["index.md"]
    listed = [str(entry) for entry in navigation(years_library)]
    assert [entry for entry in listed if "{'和2030年对照': 'compare/2030/2031.md'}" in entry] == [listed[1]]


def test_one_plan_alone_is_compared_with_nothing(small_library: Library) -> None:
    shown = shown_pages(small_library)
    del shown[paths.FIELDS]  # tells editors of all that one may write
    found = [path for path, page in shown.items() if "对照" in page.text]
    assert found == []
    assert "对照" not in str(navigation(small_library))


def test_the_ear_is_told_what_was_added_and_what_went(text_of: dict[str, str]) -> None:
    told = "管好学校食堂。（删去：9）（新增：6）月底前新建（删去：2）（新增：3）所学校食堂。"
    assert told in text_of["compare/2030/2031.md"]
    assert "活动（新增：，邀请教师参加）。" in text_of["compare/2030/2031.md"]


def test_only_official_words_are_marked_as_such_where_years_are_compared(years_library: Library) -> None:
    official = shown_pages(years_library)["compare/2030/2031.md"].official
    assert official == "管好学校食堂。96月底前新建23所学校食堂。每周开展“家长陪餐日”活动，邀请教师参加。"


def test_questions_about_an_older_plan_say_so_on_the_home_page(small_folder: DataFolder) -> None:
    assert "（2031年的要点）" not in shown_pages(link(small_folder.book()))["index.md"].text
    newer = DataFolder(small_folder.path / "2031", small_folder.path / "2032")
    newer.replace("plan.yml", "year: 2031", "year: 2032")
    (newer.path / "questions.yml").unlink()
    assert "家长常问（2031年的要点）" in shown_pages(link(small_folder.book()))["index.md"].text


def test_the_home_page_promises_explanations_only_where_editors_wrote_some(
    text_of: dict[str, str], small_library: Library
) -> None:
    assert "《2031年工作要点》的全部原文。写的是" in text_of["index.md"]
    assert "的全部原文，配上家长、教师和市民看得懂的说明。" in shown_pages(small_library)["index.md"].text
