"""The document as a whole, each piece traceable to the data."""

from __future__ import annotations

import pytest

from data_folder import DataFolder, Place
from planbook.book import Book
from planbook.folding import fold
from planbook.model.plan import Layout
from planbook.official import BlockKind, blocks, item_heading, section_heading


def test_blocks_of_the_projects_own_data_are_the_published_text(book: Book) -> None:
    for loaded in book.plans:
        origin = loaded.plan.source
        published = loaded.source.text.split("\n")[origin.first_line - 1 : origin.last_line]
        assert "".join(fold(block.words) for block in blocks(loaded)) == fold("".join(published))


def test_paragraphs_of_the_small_plan(small_book: Book) -> None:
    [loaded] = small_book.plans
    document = list(blocks(loaded))
    lines = [line for line in loaded.source.text.split("\n")[2:16] if line.strip()]
    assert [fold(block.words) for block in document] == [fold(line) for line in lines]
    assert [block.kind.value for block in document] == [
        *("notice-title", "addressees", "notice", "signature", "date", "title", "guiding"),
        *("section", "item", "section", "item"),
    ]
    assert [block.number for block in document if block.kind is BlockKind.ITEM] == [1, 2]
    assert [block.section for block in document if block.kind is BlockKind.SECTION] == ["meals", "library"]


def test_every_piece_stands_where_it_says(small_folder: DataFolder) -> None:
    [loaded] = small_folder.book().plans
    for piece in (piece for block in blocks(loaded) for piece in block.pieces):
        line, column = piece.file.position(piece.keys)
        written = piece.file.text.split("\n")[line - 1][column - 1 :]
        assert written
        assert piece.words.startswith(written) or written[:1] in piece.words


def test_pieces_of_an_item(small_folder: DataFolder) -> None:
    [loaded] = small_folder.book().plans
    item = next(block for block in blocks(loaded) if block.number == 2)
    name = "2031/items/02.yml"
    assert [piece.words for piece in item.pieces[:2]] == ["2.", "开展“书香云溪”活动。"]
    places = [Place(piece.file.name, *piece.file.position(piece.keys)) for piece in item.pieces]
    assert places == [
        small_folder.find(name, "number: ‸2"),
        small_folder.find(name, "title: ‸开展"),
        small_folder.find(name, "text: ‸依照"),
        small_folder.find(name, "text: ‸寒假"),
    ]


def test_plan_without_notice_and_guiding_paragraph(small_folder: DataFolder) -> None:
    text = small_folder.read("2031/plan.yml")
    start, end = text.index("notice:"), text.index("sections:")
    small_folder.write("2031/plan.yml", text[:start] + text[end:])
    [loaded] = small_folder.book().plans
    assert [block.kind for block in blocks(loaded)][:2] == [BlockKind.TITLE, BlockKind.SECTION]


def test_layout_of_other_bureaus(small_folder: DataFolder) -> None:
    layout = "layout:\n  section: '第{numeral}部分 {title}'\n  item: '{title}（{number}）：'\nsections:\n"
    small_folder.replace("2031/plan.yml", "sections:\n", layout)
    [loaded] = small_folder.book().plans
    words = [block.words for block in blocks(loaded) if block.number or block.section]
    assert words[0] == "第一部分 办好学校食堂"
    assert words[1].startswith("管好学校食堂（1）：9月底前")
    assert section_heading(loaded.plan.layout, loaded.plan.sections[0]) == words[0]


@pytest.mark.parametrize("section", ["{title}", "{title}（{numeral}）", "第{numeral}章 {title}："])
def test_heading_of_a_section_is_the_same_everywhere(small_folder: DataFolder, section: str) -> None:
    layout = f"layout:\n  section: '{section}'\nsections:\n"
    small_folder.replace("2031/plan.yml", "sections:\n", layout)
    small_folder.replace("2031/plan.yml", "title: 办好学校食堂", "title: 办好{numeral}{title}食堂")
    small_folder.replace("2031/plan.yml", "numeral: 一", "numeral: '{title}'")
    [loaded] = small_folder.book().plans
    headings = [section_heading(loaded.plan.layout, section) for section in loaded.plan.sections]
    assert headings == [block.words for block in blocks(loaded) if block.section]
    assert "办好{numeral}{title}食堂" in headings[0]


def test_heading_of_an_item() -> None:
    assert item_heading(Layout(), 26, "标题") == ("26.", "标题", "。")
    assert item_heading(Layout(item="（{number}）{title}"), 3, "标题") == ("（3）", "标题", "")
