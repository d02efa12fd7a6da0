"""The data, joined in order, is what was published."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_folder import DataFolder, place_of
from planbook.book import Book, LoadedPlan
from planbook.check import comparison
from planbook.check.official_text import official_text_differs
from planbook.files.data_file import DataFile
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
        (ITEM, "也开放。", "也开放‸，", "与公文原文不一致", "开放【。】寒假", "开放【，】寒假"),
        (ITEM, "也开放。", "也开放‸,", "与公文原文不一致", "开放【。】寒假", "开放【半角逗号】寒假"),
        (ITEM, "学生阅览室，", "学生阅览‸室", "比公文原文少了字", "阅览室【，】", "阅览室【】"),
        (ITEM, "当评委。", "当评委。‸完。", "比公文原文多了字", "评委。【】", "评委。【完。】"),
        (ITEM, "云溪”活动", "云溪”‸的活动", "比公文原文多了字", "云溪”【】活动", "云溪”【的】活动"),
        (ITEM, "label: 2.", "label: ‸3.", "与公文原文不一致", "【2】.开展", "【3】.开展"),
        (PLAN, "年2月20日", "年2月2‸1日", "与公文原文不一致", "月2【0】日", "月2【1】日"),
        (PLAN, "label: 二", "label: ‸三", "与公文原文不一致", "【二】、推进", "【三】、推进"),
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


@pytest.mark.parametrize(
    ("published", "written"), [("①", "1"), ("㎡", "m2"), ("10²", "102"), ("㈠", "（一）"), ("Ⅳ", "IV")]
)
def test_a_sign_that_was_spelt_out_is_found(small_folder: DataFolder, published: str, written: str) -> None:
    small_folder.replace("2031/source.txt", "设立学生", f"设立{published}学生")
    small_folder.replace(ITEM, "设立学生", f"设立{published}学生")
    assert small_folder.found_by(official_text_differs) == []
    small_folder.replace(ITEM, f"设立{published}学生", f"设立{written}学生")
    assert small_folder.found_by(official_text_differs) != []


def test_measure_is_missing(small_folder: DataFolder) -> None:
    last = small_folder.read(ITEM).partition("  - text: 寒假期间")
    small_folder.write(ITEM, last[0])
    [(place, message)] = small_folder.found_by(official_text_differs)
    assert place.path == small_folder.start(ITEM).path
    assert "【寒假期间评选“阅读之星”，请家长当评委。】" in message


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


@pytest.mark.parametrize(
    ("name", "published", "sound"),
    [
        (PLAN, "一、办好学校食堂‸龘", "title: 办好学校食‸堂"),
        (PLAN, "‸龘二、推进校园阅读", "label: ‸二、"),
        (PLAN, "各学校、幼儿园:‸龘", "text: 各学校、幼儿园‸："),
        (PLAN, "2031年2月20日‸龘\n\n云溪", "text: 2031年2月20‸日"),
        (ITEM, "‸龘2.开展", "label: ‸2."),
    ],
)
def test_words_lost_where_two_paragraphs_meet_are_missed_in_their_own(
    small_folder: DataFolder, name: str, published: str, sound: str
) -> None:
    small_folder.replace("2031/source.txt", published.replace("‸龘", ""), published.replace("‸", ""))
    place = small_folder.find(name, sound)
    [(found, message)] = small_folder.found_by(official_text_differs)
    assert found.path == place.path
    assert found.line == place.line
    assert "【龘】" in message


def test_item_in_a_gap_is_left_to_its_own_rule(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/01.yml").unlink()
    assert small_folder.found_by(official_text_differs) == []


def test_measures_changed_places(small_folder: DataFolder) -> None:
    head, first, second = small_folder.read(ITEM).split("  - text: ")
    small_folder.write(ITEM, f"{head}  - text: {second}  - text: {first}")
    assert small_folder.found_by(official_text_differs) != []


def test_measures_changed_places_around_another_that_differs(small_folder: DataFolder) -> None:
    head, first, second, third = small_folder.read("2031/items/01.yml").split("  - text: ")
    changed = f"{third}  - text: {second.replace('每周', '每月')}  - text: {first}"
    small_folder.write("2031/items/01.yml", f"{head}  - text: {changed}")
    found = small_folder.found_by(official_text_differs)
    assert (small_folder.find("2031/items/01.yml", "- text: ‸提倡"), found[0][1]) == (
        found[0][0],
        "举措的次序不对：公文里这一条在后面",
    )


def test_nothing_of_the_items_was_published(small_folder: DataFolder) -> None:
    published = small_folder.read("2031/source.txt")
    small_folder.write("2031/source.txt", published[: published.index("各学校、") + 4])
    assert small_folder.found_by(official_text_differs) != []


def test_item_is_missing(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/items/02.yml").unlink()
    assert small_folder.found_by(official_text_differs) == []  # the reader of files tells of it
    [problem] = small_folder.problems()
    assert problem.path == small_folder.start("2031/items/02.yml").path


def test_opening_paragraph_is_missing(small_folder: DataFolder) -> None:
    text = small_folder.read(PLAN)
    start, end = text.index("opening:"), text.index("sections:")
    small_folder.write(PLAN, text[:start] + text[end:])
    [(place, message)] = small_folder.found_by(official_text_differs)
    title = small_folder.find(PLAN, "title: ‸云溪区教育局2031年工作要点\nname")
    assert (place.path, place.line) == (title.path, title.line)
    assert "【今年的总体要求是：" in message


def test_paragraph_that_was_never_published(small_folder: DataFolder) -> None:
    place = small_folder.replace(PLAN, "sections:\n", "  - text: ‸以上各项，请抓好落实。\nsections:\n")
    [(found, message)] = small_folder.found_by(official_text_differs)
    assert found == place
    assert message.startswith("多了一段：")
    assert "【以上各项，请抓好落实。】" in message
    following = small_folder.find("2031/source.txt", "‸一、办好学校食堂")
    assert message.endswith(f"（{following.path} 第{following.line}行）")


def test_words_after_the_end_of_what_was_published(small_folder: DataFolder) -> None:
    place = small_folder.replace(PLAN, "sections:\n", "closing:\n  - text: ‸请抓好落实\nsections:\n")
    [(found, message)] = small_folder.found_by(official_text_differs)
    assert found == place
    assert message.startswith("多了一段：")
    assert message.endswith(
        f"家长当评委。【请抓好落实】”（{small_folder.start('2031/source.txt').path} 末尾）"
    )


def test_closing_paragraph_is_missing(small_folder: DataFolder) -> None:
    source = small_folder.replace("2031/source.txt", "打印本页", "‸以上各项，请抓好落实。\n打印本页")
    small_folder.replace(PLAN, "last_line: 16", "last_line: 17")
    [(found, message)] = small_folder.found_by(official_text_differs)
    last = small_folder.find(ITEM, "请家长当评委‸。")
    lines = small_folder.read(ITEM).rstrip().count("\n") + 1
    assert (found.path, found.line) == (last.path, lines)
    assert message.startswith("漏了一条举措：")
    assert "【以上各项，请抓好落实。】" in message
    assert message.endswith(f"（{source.path} 第{source.line}行）")


def test_two_paragraphs_differ(small_folder: DataFolder) -> None:
    first = small_folder.replace("2031/items/01.yml", "校长陪餐", "‸园长陪餐")
    second = small_folder.replace(ITEM, "请家长当评委", "请‸学生当评委")
    assert [place for place, _ in small_folder.found_by(official_text_differs)] == [first, second]


def test_item_that_cannot_be_read_is_not_said_to_be_missing(small_folder: DataFolder) -> None:
    small_folder.write(ITEM, "number: [")
    assert small_folder.found_by(official_text_differs) == []


@pytest.mark.parametrize("text", [None, "number: ["], ids=["missing", "unreadable"])
def test_lost_words_are_told_while_another_item_is_missing(
    small_folder: DataFolder, text: str | None
) -> None:
    if text is None:
        (small_folder.path / "2031/items/01.yml").unlink()
    else:
        small_folder.write("2031/items/01.yml", text)
    place = small_folder.replace(ITEM, "设立学生", "设立‸生")
    [(found, message)] = small_folder.found_by(official_text_differs)
    assert found == place
    assert message.startswith("比公文原文少了字：")


def test_unknown_section_is_left_to_its_own_rule(small_folder: DataFolder) -> None:
    small_folder.replace(ITEM, "section: library", "section: libary")
    assert small_folder.found_by(official_text_differs) == []


def test_no_source_text_in_the_named_lines(small_folder: DataFolder) -> None:
    small_folder.replace(PLAN, "last_line: 16", "last_line: 3")
    assert small_folder.found_by(official_text_differs) != []


def test_very_long_paragraphs(small_folder: DataFolder) -> None:
    long = "很长很长的一段话" * (comparison._COMPARED_AT_MOST // 8 + 1)
    small_folder.replace("2031/source.txt", "请家长当评委", f"{long}请家长当评委")
    place = small_folder.replace(ITEM, "请家长当评委", f"{long}‸让家长当评委")
    assert [found for found, _ in small_folder.found_by(official_text_differs)] == [place]


@given(data=st.data())
def test_any_changed_character_of_the_projects_own_data_is_found(book: Book, data: st.DataObject) -> None:
    loaded = book.plans[data.draw(st.integers(0, len(book.plans) - 1), label="plan")]
    paragraphs = list(blocks(loaded))
    block = paragraphs[data.draw(st.integers(0, len(paragraphs) - 1), label="paragraph")]
    offset = data.draw(st.integers(0, len(block.words) - 1), label="offset")
    published = data.draw(st.sampled_from(["", "龘", block.words[offset] + "龘"]), label="published")
    changed = block.words[:offset] + published + block.words[offset + 1 :]
    source = [changed if other is block else other.words for other in paragraphs]
    problems = list(official_text_differs(with_source(book, loaded, source)))
    assert len(problems) == 1
    assert problems[0].path in {piece.file.name for piece in block.pieces}
    assert (published[-1:] or block.words[offset]) in problems[0].message


@pytest.mark.parametrize("width", [1, 2, 7, 36])
def test_lines_may_be_broken_in_the_middle_of_words(book: Book, width: int) -> None:
    for loaded in book.plans:
        lines = [line for block in blocks(loaded) for line in broken(block.words, width)]
        assert list(official_text_differs(with_source(book, loaded, lines))) == []
        whole = "".join(block.words for block in blocks(loaded))
        assert list(official_text_differs(with_source(book, loaded, broken(whole, width)))) == []


@given(data=st.data())
def test_a_changed_character_is_found_at_its_place_whatever_the_line_breaks(
    book: Book, data: st.DataObject
) -> None:
    loaded = book.plans[data.draw(st.integers(0, len(book.plans) - 1), label="plan")]
    pieces = [piece for block in blocks(loaded) for piece in block.pieces]
    piece = pieces[data.draw(st.integers(0, len(pieces) - 1), label="piece")]
    offset = data.draw(st.integers(0, len(piece.words) - 1), label="offset")
    changed = piece.words[:offset] + "龘" + piece.words[offset + 1 :]
    whole = "".join(changed if other is piece else other.words for other in pieces)
    lines = broken(whole, data.draw(st.integers(1, 80), label="width"))
    [problem] = official_text_differs(with_source(book, loaded, lines))
    expected = piece.file.problem(piece.keys, "", offset=offset)
    assert place_of(problem) == place_of(expected)
    assert problem.message.startswith("与公文原文不一致：")
    assert "【龘】" in problem.message.partition("这里是“")[0]
    [line] = [number for number, words in enumerate(lines, 1) if "龘" in words]
    assert problem.message.endswith(f"（{loaded.source.name} 第{line}行）")


@given(data=st.data())
def test_a_lost_character_is_missed_on_its_line_whatever_the_line_breaks(
    book: Book, data: st.DataObject
) -> None:
    loaded = book.plans[data.draw(st.integers(0, len(book.plans) - 1), label="plan")]
    pieces = [piece for block in blocks(loaded) for piece in block.pieces]
    index = data.draw(st.integers(0, len(pieces) - 1), label="piece")
    # Inside a piece, so that it can have been lost nowhere else.
    offset = data.draw(st.integers(0, len(pieces[index].words) - 1), label="offset")
    piece = pieces[index]
    published = [*(other.words for other in pieces[:index]), piece.words[:offset], "龘", piece.words[offset:]]
    whole = "".join([*published, *(other.words for other in pieces[index + 1 :])])
    lines = broken(whole, data.draw(st.integers(1, 80), label="width"))
    [problem] = official_text_differs(with_source(book, loaded, lines))
    assert problem.message.startswith("比公文原文少了字：")
    [line] = [number for number, words in enumerate(lines, 1) if "龘" in words]
    assert problem.message.endswith(f"（{loaded.source.name} 第{line}行）")
    if offset:  # What ended a line is missed behind the character before it.
        place = offset - lines[line - 1][1:].endswith("龘")
        assert place_of(problem) == place_of(piece.file.problem(piece.keys, "", offset=place))


def broken(words: str, width: int) -> list[str]:
    """Return ``words`` as a page of ``width`` characters breaks them, wherever a line is full."""
    return [words[start : start + width] for start in range(0, len(words), width)]


def with_source(book: Book, loaded: LoadedPlan, paragraphs: list[str]) -> Book:
    """Return a book of one plan, published as ``paragraphs``."""
    origin = loaded.plan.source.model_copy(update={"first_line": 1, "last_line": None, "fingerprint": None})
    plan = loaded.plan.model_copy(update={"source": origin})
    source = DataFile(loaded.source.name, "\n".join(paragraphs))
    return replace(book, plans=(replace(loaded, plan=plan, source=source),))
