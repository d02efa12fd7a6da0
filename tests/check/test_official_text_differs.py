"""The data, joined in order, is what was published."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_folder import DataFolder
from planbook.book import Book, LoadedPlan
from planbook.check import official_text
from planbook.check.official_text import official_text_differs
from planbook.data_file import DataFile
from planbook.official import blocks

ITEM = "2031/items/02.yml"
PLAN = "2031/plan.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(official_text_differs) == []


@pytest.mark.parametrize(
    ("name", "sound", "broken", "kind", "published", "written"),
    [
        (ITEM, "学生阅览室", "‸师生阅览室", "与公文原文不一致", "设立【学】生阅览室", "设立【师】生阅览室"),
        (ITEM, "设立学生", "设立‸了学生", "比公文原文多了字", "设立【】学生", "设立【了】学生"),
        (ITEM, "设立学生", "设立‸生", "比公文原文少了字", "设立【学】生", "设立【】生"),
        (ITEM, "也开放。", "也开放‸，", "与公文原文不一致", "开放【。】寒假", "开放【,】寒假"),
        (ITEM, "当评委。", "当评委。‸完。", "比公文原文多了字", "评委。【】", "评委。【完。】"),
        (ITEM, "云溪”活动", "云溪”‸的活动", "比公文原文多了字", "云溪”【】活动", "云溪”【的】活动"),
        (ITEM, "number: 2", "number: ‸3", "与公文原文不一致", "【2】.开展", "【3】.开展"),
        (PLAN, "年2月20日", "年2月2‸1日", "与公文原文不一致", "月2【0】日", "月2【1】日"),
        (PLAN, "numeral: 二", "numeral: ‸三", "与公文原文不一致", "【二】、推进", "【三】、推进"),
        (PLAN, "推进校园阅读", "推进‸全校园阅读", "比公文原文多了字", "推进【】校园", "推进【全】校园"),
        (PLAN, "各学校、幼", "各学校、‸各幼", "比公文原文多了字", "学校、【】幼儿园", "学校、【各】幼儿园"),
    ],
)
def test_changed_words(
    small_folder: DataFolder, name: str, sound: str, broken: str, kind: str, published: str, written: str
) -> None:
    place = small_folder.replace(name, sound, broken)
    [(found, message)] = small_folder.found_by(official_text_differs)
    assert found == place
    assert message.startswith(f"{kind}：原文是“")
    assert published in message.partition("这里是“")[0]
    assert written in message.partition("这里是“")[2]


def test_line_of_the_source_is_named(small_folder: DataFolder) -> None:
    small_folder.replace(ITEM, "学生阅览室", "师生阅览室")
    [(_, message)] = small_folder.found_by(official_text_differs)
    source = small_folder.find("2031/source.txt", "‸2.开展“书香云溪”活动。")
    assert message.endswith(f"（{source.path} 第{source.line}行）")


@pytest.mark.parametrize(
    ("sound", "broken"),
    [("设立学生阅览室，", "设立学生阅览室,"), ("设立学生", "设立 学生"), ("依照全民", "依照　全民")],
    ids=["half-width mark", "space", "ideographic space"],
)
def test_width_and_white_space_do_not_count(small_folder: DataFolder, sound: str, broken: str) -> None:
    small_folder.replace(ITEM, sound, broken)
    assert small_folder.found_by(official_text_differs) == []


def test_measure_is_missing(small_folder: DataFolder) -> None:
    last = small_folder.read(ITEM).partition("  - text: 寒假期间")
    small_folder.write(ITEM, last[0])
    [(place, message)] = small_folder.found_by(official_text_differs)
    assert place.path == small_folder.start(ITEM).path
    assert "【寒假期间评选“阅读之星”,请家长当评委。】" in message


@pytest.mark.parametrize(
    ("name", "sound", "broken"),
    [
        (ITEM, "日也开放。", "日也开‸放"),
        (ITEM, "日也开放。", "日也‸开"),
        (ITEM, "当评委。", "当评‸委"),
        (ITEM, "text: 寒假期间", "text: ‸假期间"),
        (ITEM, "title: 开展", "title: ‸展"),
        (ITEM, "text: 依照", "text: ‸照"),
    ],
)
def test_words_lost_where_two_texts_meet_are_missed_in_their_own(
    small_folder: DataFolder, name: str, sound: str, broken: str
) -> None:
    place = small_folder.replace(name, sound, broken)
    [(found, _)] = small_folder.found_by(official_text_differs)
    assert found == place


def test_item_in_a_gap_is_left_to_its_own_rule(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/01.yml").unlink()
    assert small_folder.found_by(official_text_differs) == []


def test_measures_changed_places(small_folder: DataFolder) -> None:
    head, first, second = small_folder.read(ITEM).split("  - text: ")
    small_folder.write(ITEM, f"{head}  - text: {second}  - text: {first}")
    assert small_folder.found_by(official_text_differs) != []


def test_item_is_missing(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/02.yml").unlink()
    [(place, message)] = small_folder.found_by(official_text_differs)
    assert place.path == small_folder.start(PLAN).path
    assert "【2.开展“书香云溪”活动。" in message


def test_guiding_paragraph_is_missing(small_folder: DataFolder) -> None:
    text = small_folder.read(PLAN)
    start, end = text.index("guiding:"), text.index("sections:")
    small_folder.write(PLAN, text[:start] + text[end:])
    [(place, message)] = small_folder.found_by(official_text_differs)
    title = small_folder.find(PLAN, "title: ‸云溪区教育局2031年工作要点\nname")
    assert (place.path, place.line) == (title.path, title.line)
    assert "【今年的总体要求是:" in message


def test_paragraph_that_was_never_published(small_folder: DataFolder) -> None:
    place = small_folder.replace(PLAN, "sections:\n", "  - ‸以上各项，请抓好落实。\nsections:\n")
    [(found, message)] = small_folder.found_by(official_text_differs)
    assert found == place
    assert message.endswith("（" + small_folder.start("2031/source.txt").path + " 里没有这一段）")


def test_two_paragraphs_differ(small_folder: DataFolder) -> None:
    first = small_folder.replace("2031/items/01.yml", "校长陪餐", "‸园长陪餐")
    second = small_folder.replace(ITEM, "请家长当评委", "请‸学生当评委")
    assert [place for place, _ in small_folder.found_by(official_text_differs)] == [first, second]


def test_item_that_cannot_be_read_is_not_said_to_be_missing(small_folder: DataFolder) -> None:
    small_folder.write(ITEM, "number: [")
    assert small_folder.found_by(official_text_differs) == []


def test_unknown_section_is_left_to_its_own_rule(small_folder: DataFolder) -> None:
    small_folder.replace(ITEM, "section: library", "section: libary")
    assert small_folder.found_by(official_text_differs) == []


def test_no_source_text_in_the_named_lines(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "last_line: 16", "last_line: 3")
    assert small_folder.found_by(official_text_differs) != []


def test_very_long_paragraphs(small_folder: DataFolder) -> None:
    long = "很长很长的一段话" * (official_text._COMPARED_AT_MOST // 8 + 1)
    small_folder.replace("2031/source.txt", "请家长当评委", f"{long}请家长当评委")
    place = small_folder.replace(ITEM, "请家长当评委", f"{long}‸让家长当评委")
    assert [found for found, _ in small_folder.found_by(official_text_differs)] == [place]


@given(data=st.data())
def test_any_changed_character_of_the_projects_own_data_is_found(book: Book, data: st.DataObject) -> None:
    loaded = data.draw(st.sampled_from(book.plans), label="plan")
    paragraphs = list(blocks(loaded))
    block = data.draw(st.sampled_from(paragraphs), label="paragraph")
    offset = data.draw(st.integers(0, len(block.words) - 1), label="offset")
    published = data.draw(st.sampled_from(["", "龘", block.words[offset] + "龘"]), label="published")
    changed = block.words[:offset] + published + block.words[offset + 1 :]
    source = [changed if other is block else other.words for other in paragraphs]
    problems = list(official_text_differs(with_source(book, loaded, source)))
    assert len(problems) == 1
    assert problems[0].path in {piece.file.name for piece in block.pieces}
    assert (published[-1:] or block.words[offset]) in problems[0].message


def with_source(book: Book, loaded: LoadedPlan, paragraphs: list[str]) -> Book:
    """Return a book of one plan, published as ``paragraphs``."""
    origin = loaded.plan.source.model_copy(update={"first_line": 1, "last_line": None})
    plan = loaded.plan.model_copy(update={"source": origin})
    source = DataFile(loaded.source.name, "\n".join(paragraphs))
    return replace(book, plans=(replace(loaded, plan=plan, source=source),))
