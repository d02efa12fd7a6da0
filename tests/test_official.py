"""The document as a whole, each piece traceable to the data."""

from __future__ import annotations

from typing import Any

import pytest

from data_folder import DataFolder, Place
from planbook.book import Book
from planbook.model.item import Item, Measure
from planbook.official import (
    Block,
    BlockKind,
    Part,
    blocks,
    cell_places,
    label_place,
    lines_of_text,
    paragraphs,
    published_paragraphs,
)
from planbook.text.folding import fold

PLAN = "2031/plan.yml"
FIRST = "2031/items/01.yml"
SECOND = "2031/items/02.yml"


def document_of(folder: DataFolder) -> list[Block]:
    """Return the paragraphs of the only plan in ``folder``."""
    [loaded] = folder.book().plans
    return list(blocks(loaded))


def words_of(folder: DataFolder, part: Part) -> list[str]:
    """Return the paragraphs in a part of the document."""
    return [block.words for block in document_of(folder) if block.part is part]


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
    assert [(block.part.value, block.kind.value) for block in document] == [
        ("notice", "title"),
        ("notice", "addressees"),
        ("notice", "paragraph"),
        ("notice", "signature"),
        ("notice", "date"),
        ("title", "title"),
        ("opening", "paragraph"),
        ("section", "heading"),
        ("item", "item"),
        ("section", "heading"),
        ("item", "item"),
    ]
    assert [block.number for block in document if block.kind is BlockKind.ITEM] == [1, 2]
    headings = [block for block in document if block.kind is BlockKind.HEADING]
    assert [(block.section, block.level) for block in headings] == [("meals", 1), ("library", 1)]
    assert all(block.is_first and not block.cells for block in document)


def test_published_paragraphs_are_the_lines_of_the_document(small_book: Book) -> None:
    [loaded] = small_book.plans
    published = published_paragraphs(loaded)
    assert [number for number, _ in published] == [3, 4, 5, 7, 8, 10, 11, 12, 13, 14, 16]
    assert [fold(line) for _, line in published] == [fold(block.words) for block in blocks(loaded)]


def test_every_piece_stands_where_it_says(small_folder: DataFolder) -> None:
    [loaded] = small_folder.book().plans
    check_places(list(blocks(loaded)))


def test_every_piece_of_a_table_stands_where_it_says(table: DataFolder) -> None:
    check_places(document_of(table))


def check_places(document: list[Block]) -> None:
    """Check that the data holds the words of every piece at its place."""
    pieces = [piece for block in document for piece in block.pieces]
    assert pieces
    assert len({(piece.file.name, piece.keys) for piece in pieces}) == len(pieces)
    for piece in pieces:
        line, column = piece.file.position(piece.keys)
        written = piece.file.text.split("\n")[line - 1][column - 1 :]
        assert written.startswith(piece.words)


def test_pieces_of_an_item(small_folder: DataFolder) -> None:
    item = next(block for block in document_of(small_folder) if block.number == 2)
    assert [piece.words for piece in item.pieces[:2]] == ["2.", "开展“书香云溪”活动。"]
    assert [piece.is_heading for piece in item.pieces] == [True, True, False, False]
    places = [Place(piece.file.name, *piece.file.position(piece.keys)) for piece in item.pieces]
    assert places == [
        small_folder.find(SECOND, "label: ‸2."),
        small_folder.find(SECOND, "title: ‸开展"),
        small_folder.find(SECOND, "text: ‸依照"),
        small_folder.find(SECOND, "text: ‸寒假"),
    ]


def test_pieces_of_a_heading(small_folder: DataFolder) -> None:
    heading = next(block for block in document_of(small_folder) if block.section == "library")
    assert [piece.words for piece in heading.pieces] == ["二、", "推进校园阅读"]
    assert all(piece.is_heading for piece in heading.pieces)
    places = [Place(piece.file.name, *piece.file.position(piece.keys)) for piece in heading.pieces]
    assert places == [small_folder.find(PLAN, "label: ‸二、"), small_folder.find(PLAN, "title: ‸推进")]


def test_plan_without_notice_and_opening(small_folder: DataFolder) -> None:
    text = small_folder.read(PLAN)
    start, end = text.index("notice:"), text.index("sections:")
    small_folder.write(PLAN, text[:start] + text[end:])
    document = document_of(small_folder)
    assert [block.kind for block in document][:2] == [BlockKind.TITLE, BlockKind.HEADING]
    assert document[0].part is Part.TITLE


def test_closing_lines_come_last(small_folder: DataFolder) -> None:
    small_folder.replace(
        PLAN,
        "sections:\n",
        "closing:\n  - text: 请抓好落实。\n  - kind: note\n    text: （此件公开发布）\nsections:\n",
    )
    document = document_of(small_folder)
    assert [(block.part, block.kind.value, block.words) for block in document[-2:]] == [
        (Part.CLOSING, "paragraph", "请抓好落实。"),
        (Part.CLOSING, "note", "（此件公开发布）"),
    ]
    assert document[-3].number == 2
    check_places(document)


@pytest.mark.parametrize(
    ("label", "heading"), [("label: 第一部分", "第一部分办好学校食堂"), ("level: 1", "办好学校食堂")]
)
def test_heading_is_as_printed(small_folder: DataFolder, label: str, heading: str) -> None:
    small_folder.replace(PLAN, "label: 一、", label)
    [first] = [block for block in document_of(small_folder) if block.section == "meals"]
    assert first.words == heading


def test_sections_of_two_levels_with_paragraphs_of_their_own(small_folder: DataFolder) -> None:
    small_folder.replace(
        PLAN,
        "    title: 办好学校食堂\n",
        "    title: 办好学校食堂\n    lines:\n      - text: 食堂办得好，学生吃得香。\n"
        "  - id: kitchens\n    level: 2\n    label: （一）\n    title: 后厨。\n"
        "    lines:\n      - text: 先说后厨。\n      - kind: note\n        text: （见附件）\n",
    )
    small_folder.replace(FIRST, "section: meals", "section: kitchens")
    document = document_of(small_folder)
    check_places(document)
    start = next(place for place, block in enumerate(document) if block.section == "meals")
    found = [(block.part.value, block.kind.value, block.level) for block in document[start : start + 7]]
    assert found == [
        ("section", "heading", 1),
        ("section", "paragraph", 0),
        ("section", "heading", 2),
        ("section", "paragraph", 0),
        ("section", "note", 0),
        ("item", "item", 0),
        ("section", "heading", 1),
    ]
    assert [block.words for block in document[start + 1 : start + 5]] == [
        "食堂办得好，学生吃得香。",
        "（一）后厨。",
        "先说后厨。",
        "（见附件）",
    ]
    assert document[start + 5].number == 1


def test_closing_lines_of_a_section_stand_between_its_items_and_the_next_heading(
    small_folder: DataFolder,
) -> None:
    small_folder.replace(
        PLAN,
        "    title: 办好学校食堂\n",
        "    title: 办好学校食堂\n    closing:\n      - text: 由后勤科督办。\n",
    )
    document = document_of(small_folder)
    check_places(document)
    place = next(place for place, block in enumerate(document) if block.words == "由后勤科督办。")
    assert (document[place - 1].number, document[place + 1].section) == (1, "library")
    assert document[place].part is Part.SECTION


def test_items_before_any_section_stand_after_the_opening(small_folder: DataFolder) -> None:
    small_folder.replace(FIRST, "section: meals\n", "")
    document = document_of(small_folder)
    assert [(block.part, block.number) for block in document[6:]] == [
        (Part.OPENING, None),
        (Part.ITEM, 1),
        (Part.SECTION, None),
        (Part.SECTION, None),
        (Part.ITEM, 2),
    ]


def test_a_plan_without_sections(small_folder: DataFolder) -> None:
    text = small_folder.read(PLAN)
    small_folder.write(PLAN, text[: text.index("sections:")])
    small_folder.replace(FIRST, "section: meals\n", "")
    small_folder.replace(SECOND, "section: library\n", "")
    assert [block.number for block in document_of(small_folder)][-2:] == [1, 2]
    assert words_of(small_folder, Part.SECTION) == []


def test_title_on_a_line_of_its_own(small_folder: DataFolder) -> None:
    small_folder.replace(SECOND, "text: 依照", "new_line: true\n    text: 依照")
    title, rest = [block for block in document_of(small_folder) if block.number == 2]
    assert (title.words, title.is_first) == ("2.开展“书香云溪”活动。", True)
    assert rest.words.startswith("依照全民阅读规划，")
    assert rest.words.endswith("请家长当评委。")
    assert (rest.is_first, rest.kind, rest.part) == (False, BlockKind.ITEM, Part.ITEM)


def test_points_on_lines_of_their_own(small_folder: DataFolder) -> None:
    small_folder.replace(SECOND, "text: 寒假期间", "new_line: true\n    text: （1）寒假期间")
    first, second = [block for block in document_of(small_folder) if block.number == 2]
    assert first.words == (
        "2.开展“书香云溪”活动。依照全民阅读规划，在区图书馆设立学生阅览室，家长陪餐日也开放。"
    )
    assert second.words == "（1）寒假期间评选“阅读之星”，请家长当评委。"
    assert [first.is_first, second.is_first] == [True, False]


@pytest.mark.parametrize("removed", ["label: 2.\n", "title: 开展“书香云溪”活动。\n"])
def test_an_item_without_label_or_title(small_folder: DataFolder, removed: str) -> None:
    small_folder.replace(SECOND, removed, "")
    [item] = [block for block in document_of(small_folder) if block.number == 2]
    assert removed.partition(": ")[2].strip() not in item.words
    assert len(item.pieces) == 3


def test_an_item_that_is_only_its_text(small_folder: DataFolder) -> None:
    small_folder.replace(SECOND, "label: 2.\ntitle: 开展“书香云溪”活动。\n", "")
    small_folder.replace(SECOND, "text: 依照", "new_line: true\n    text: 依照")
    [item] = [block for block in document_of(small_folder) if block.number == 2]
    assert item.words.startswith("依照")
    assert item.is_first


def test_a_label_without_a_title_begins_the_line_of_its_text(small_folder: DataFolder) -> None:
    small_folder.replace(SECOND, "title: 开展“书香云溪”活动。\n", "")
    small_folder.replace(SECOND, "text: 依照", "new_line: true\n    text: 依照")
    [item] = [block for block in document_of(small_folder) if block.number == 2]
    assert item.words.startswith("2.依照")


@pytest.mark.parametrize(
    ("title", "lines", "expected"),
    [
        ("甲。", [False, False], [[0, 1]]),
        ("甲。", [True, False], [[], [0, 1]]),
        ("甲。", [False, True], [[0], [1]]),
        ("甲。", [True, True], [[], [0], [1]]),
        (None, [False, False], [[0, 1]]),
        (None, [True, False], [[0, 1]]),
        (None, [True, True], [[0], [1]]),
    ],
)
def test_measures_by_paragraph(title: str | None, lines: list[bool], expected: list[list[int]]) -> None:
    measures = tuple(Measure(text="乙。", new_line=line) for line in lines)
    item = Item(number=1, title=title, measures=measures)
    assert [list(indexes) for indexes in paragraphs(item)] == expected


COLUMNS = "columns: [序号, 目标任务, 牵头单位, 完成时限]"
ROW = """number: {number}
section: {section}
label: {number}
measures:
  - column: 目标任务
    text: 新建{number}所食堂。
  - text: 开放食堂。
  - column: 牵头单位
    text: 后勤科
  - column: 完成时限
    text: 9月
"""


@pytest.fixture
def table(small_folder: DataFolder) -> DataFolder:
    """The small plan as a table: it begins below the first heading and goes on below the second."""
    small_folder.replace(PLAN, "title: 办好学校食堂", f"title: 办好学校食堂\n    {COLUMNS}")
    for number, section in enumerate(("meals", "library"), 1):
        small_folder.write(f"2031/items/0{number}.yml", ROW.format(number=number, section=section))
    return small_folder


def test_rows_of_a_table(table: DataFolder) -> None:
    document = document_of(table)[7:]
    assert [block.kind for block in document] == [
        BlockKind.HEADING,
        BlockKind.COLUMNS,
        BlockKind.ROW,
        BlockKind.HEADING,
        BlockKind.ROW,
    ]
    _, columns, first, _, second = document
    assert cells(columns) == ["序号", "目标任务", "牵头单位", "完成时限"]
    assert cells(first) == ["1", "新建1所食堂。开放食堂。", "后勤科", "9月"]
    assert cells(second) == ["2", "新建2所食堂。开放食堂。", "后勤科", "9月"]
    assert first.words == "1新建1所食堂。开放食堂。后勤科9月"
    assert [block.number for block in document] == [None, None, 1, None, 2]


def cells(block: Block) -> list[str]:
    """Return the words in each cell of a row."""
    assert "".join(piece.words for cell in block.cells for piece in cell) == block.words
    return ["".join(piece.words for piece in cell) for cell in block.cells]


def test_cells_come_in_the_order_of_the_columns(table: DataFolder) -> None:
    text = table.read(FIRST)
    cell = "  - column: 牵头单位\n    text: 后勤科\n"
    table.write(FIRST, text.replace(cell, "") + cell)
    row = next(block for block in document_of(table) if block.number == 1)
    assert cells(row) == ["1", "新建1所食堂。开放食堂。", "后勤科", "9月"]


def test_a_cell_may_be_empty(table: DataFolder) -> None:
    table.replace(FIRST, "  - column: 牵头单位\n    text: 后勤科\n", "")
    row = next(block for block in document_of(table) if block.number == 1)
    assert cells(row) == ["1", "新建1所食堂。开放食堂。", "", "9月"]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            "[序号, 项目, 目标任务, 牵头单位, 完成时限]",
            ["1", "建食堂", "新建1所食堂。开放食堂。", "后勤科", "9月"],
        ),
        ("[序号, 目标任务, 牵头单位, 完成时限]", ["1", "建食堂新建1所食堂。开放食堂。", "后勤科", "9月"]),
        ("[序 号, 目标任务, 牵头单位, 完成时限]", ["1", "建食堂新建1所食堂。开放食堂。", "后勤科", "9月"]),
        ("[目标任务, 牵头单位, 完成时限]", ["1建食堂新建1所食堂。开放食堂。", "后勤科", "9月"]),
        ("[项目, 目标任务, 牵头单位, 完成时限]", ["1建食堂", "新建1所食堂。开放食堂。", "后勤科", "9月"]),
        ("[目标任务, 牵头单位, 完成时限, 编号]", ["新建1所食堂。开放食堂。", "后勤科", "9月", "1建食堂"]),
        (
            "[类别, 序号, 项目, 目标任务, 牵头单位, 完成时限]",
            ["", "1", "建食堂", "新建1所食堂。开放食堂。", "后勤科", "9月"],
        ),
    ],
)
def test_label_and_title_stand_in_their_columns(table: DataFolder, columns: str, expected: list[str]) -> None:
    table.replace(PLAN, COLUMNS, f"columns: {columns}")
    table.replace(FIRST, "label: 1", "label: 1\ntitle: 建食堂")
    row = next(block for block in document_of(table) if block.number == 1)
    assert cells(row) == expected


def test_the_first_cell_after_the_label_needs_no_name(table: DataFolder) -> None:
    table.replace(FIRST, "  - column: 目标任务\n    text: 新建", "  - text: 新建")
    row = next(block for block in document_of(table) if block.number == 1)
    assert cells(row) == ["1", "新建1所食堂。开放食堂。", "后勤科", "9月"]


@pytest.mark.parametrize(
    ("name", "is_for_labels"),
    [
        ("序号", True),
        ("序　号", True),
        ("任务编号", True),
        ("项次", True),
        ("文号", False),
        ("编号说明", False),
    ],
)
def test_columns_of_labels_are_known_by_their_names(name: str, is_for_labels: bool) -> None:
    assert label_place(["类别", name]) == int(is_for_labels)


def test_one_table_for_a_plan_without_sections(table: DataFolder) -> None:
    text = table.read(PLAN)
    table.write(PLAN, f"{text[: text.index('sections:')]}{COLUMNS}\n")
    for name, section in ((FIRST, "meals"), (SECOND, "library")):
        table.replace(name, f"section: {section}\n", "")
    assert [block.kind for block in document_of(table)[7:]] == [
        BlockKind.COLUMNS,
        BlockKind.ROW,
        BlockKind.ROW,
    ]


def test_lines_in_a_cell_begin_where_the_data_says(table: DataFolder) -> None:
    table.replace(FIRST, "  - text: 开放食堂。\n", "  - text: 开放食堂。\n    new_line: true\n")
    row = next(block for block in document_of(table) if block.number == 1)
    assert cells(row)[1] == "新建1所食堂。开放食堂。"
    assert [[piece.begins_line for piece in cell] for cell in row.cells] == [
        [False],
        [False, True],
        [False],
        [False],
    ]


@pytest.mark.parametrize(
    ("title", "second", "lines"),
    [
        ("甲。", {}, ["甲。乙。丙。"]),
        (None, {}, ["乙。丙。"]),
        (None, {"new_line": True}, ["乙。", "丙。"]),
        ("甲。", {"column": "任务"}, ["甲。乙。", "丙。"]),
    ],
)
def test_the_lines_of_an_item(title: str | None, second: dict[str, Any], lines: list[str]) -> None:
    item = Item(
        number=1, label="1.", title=title, measures=(Measure(text="乙。"), Measure(text="丙。", **second))
    )
    assert list(lines_of_text(item)) == lines


@pytest.mark.parametrize(
    ("columns", "places"),
    [
        (["目标任务", "牵头单位", "责任人", "配合单位", "责任人"], [0, 1, 2, 3, 4]),
        (["目标任务", "牵头单位", "责任人"], [0, 1, 2]),
        (["目标任务", "配合单位", "责任人"], [0, 3, 4]),
        (["目标任务", "责任人", "责任人"], [0, 2, 4]),
        # Measures may name their columns in any order.
        (["配合单位", "责任人", "目标任务", "责任人"], [3, 4, 0, 2]),
        (["目标任务", "责任人", "责任人", "责任人"], [0, 2, 4, 4]),
        (["目标任务", "牵头单位", None, "责任人"], [0, 1, 1, 2]),
        ([None, "牵头单位"], [0, 1]),
    ],
)
def test_of_two_columns_of_one_name_each_has_its_own_cell(
    columns: list[str | None], places: list[int]
) -> None:
    measures = [Measure(text="甲", column=name) for name in columns]
    names = ["目标任务", "牵头单位", "责任人", "配合单位", "责任人"]
    assert cell_places(measures, names) == places


def test_a_row_has_a_cell_for_every_column_though_two_have_one_name(table: DataFolder) -> None:
    table.replace(PLAN, COLUMNS, "columns: [序号, 目标任务, 牵头单位, 完成时限, 牵头单位]")
    table.replace(FIRST, "    text: 9月\n", "    text: 9月\n  - column: 牵头单位\n    text: 基教科\n")
    columns, first = (block for block in document_of(table)[8:10])
    assert cells(first) == ["1", "新建1所食堂。开放食堂。", "后勤科", "9月", "基教科"]
    assert list(first.columns) == cells(columns)


def test_a_cell_below_no_column_is_shown_all_the_same(table: DataFolder) -> None:
    table.replace(FIRST, "column: 完成时限", "column: 完成时间")
    row = next(block for block in document_of(table) if block.number == 1)
    assert cells(row) == ["1", "新建1所食堂。开放食堂。", "后勤科", "", "9月"]
    assert row.columns == ("序号", "目标任务", "牵头单位", "完成时限", "完成时间")
