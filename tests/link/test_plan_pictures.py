"""The picture of a plan: every item stands where its section and its topics meet."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.link import link
from planbook.link.library import Library
from planbook.link.plan_pictures import PlanPicture


def picture_of(library: Library) -> PlanPicture:
    """Return the picture of the newest plan, which must have one."""
    picture = library.pictures[library.plans[0].link.id]
    assert picture is not None
    return picture


def test_every_item_stands_in_its_section_with_each_of_its_topics(library: Library) -> None:
    picture = picture_of(library)
    found = {
        (column.section.id, row.topic.id, item.number)
        for row in picture.rows
        for column, cell in zip(picture.columns, row.cells, strict=True)
        for item in cell.items
    }
    assert found == {
        (view.item.section, topic, view.item.number)
        for view in library.plans[0].items
        for topic in view.item.all_topics
    }


def test_a_circle_leads_to_its_item_or_to_the_items_of_its_section(library: Library) -> None:
    picture = picture_of(library)
    for row in picture.rows:
        for column, cell in zip(picture.columns, row.cells, strict=True):
            if len(cell.items) == 1:
                assert (cell.path, cell.topic) == (cell.items[0].path, "")
            elif cell.items:
                assert (cell.path, cell.topic) == (column.section.path, row.topic.id)


def test_columns_are_marked_as_the_document_does(small_library: Library) -> None:
    picture = picture_of(small_library)
    assert [column.mark for column in picture.columns] == ["一", "二"]
    assert [row.topic.id for row in picture.rows] == ["school-meals", "family", "reading"]


def test_sections_without_labels_are_counted(small_folder: DataFolder) -> None:
    text = small_folder.read("2031/plan.yml")
    small_folder.write(
        "2031/plan.yml", text.replace("    label: 一、\n", "").replace("    label: 二、\n", "")
    )
    assert [column.mark for column in picture_of(link(small_folder.book())).columns] == ["1", "2"]


def test_items_of_inner_sections_belong_to_the_one_around_them(small_folder: DataFolder) -> None:
    small_folder.replace(
        "2031/plan.yml",
        "    title: 推进校园阅读\n",
        "    title: 推进校园阅读\n  - id: inner\n    level: 2\n    title: 内\n",
    )
    small_folder.replace("2031/items/02.yml", "section: library", "section: inner")
    third = small_folder.read("2031/items/02.yml").replace("number: 2", "number: 3")
    small_folder.write("2031/items/03.yml", third.replace("label: 2", "label: 3"))
    reading = picture_of(link(small_folder.book())).rows[-1]
    assert [len(cell.items) for cell in reading.cells] == [0, 2]
    # The page of the outer section does not show them: only that of the topic shows both.
    assert (reading.cells[1].path, reading.cells[1].topic) == ("topics/reading.md", "")


def test_a_plan_of_one_section_has_no_picture(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "  - id: library\n    label: 二、\n    title: 推进校园阅读\n", "")
    small_folder.replace("2031/items/02.yml", "section: library", "section: meals")
    assert link(small_folder.book()).pictures == {"2031": None}


def test_a_plan_without_topics_has_no_picture(small_folder: DataFolder) -> None:
    for name in ("2031/items/01.yml", "2031/items/02.yml"):
        lines = small_folder.read(name).splitlines(keepends=True)
        small_folder.write(name, "".join(line for line in lines if "topics:" not in line))
    assert link(small_folder.book()).pictures == {"2031": None}
