"""What plans and items are called where several of them meet."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.book import Book
from planbook.link.names import item_links, plan_links, printed_number
from planbook.link.plan_views import ItemLink, PlanLink
from planbook.model.item import Item, Measure


def plans_of(folder: DataFolder) -> list[PlanLink]:
    """Return the links to the plans in ``folder``, newest first."""
    return list(plan_links(folder.book().plans).values())


def items_of(book: Book) -> list[ItemLink]:
    """Return the links to the items of the newest plan."""
    loaded = book.plans[0]
    return list(item_links(loaded, plan_links(book.plans)[loaded.folder]).values())


def another(folder: DataFolder, name: str, year: int = 2031) -> DataFolder:
    """Put a copy of the small plan beside it, called ``name`` and of another ``year`` if wanted."""
    copy = DataFolder(folder.path / "2031", folder.path / name)
    copy.replace("plan.yml", "year: 2031", f"year: {year}")
    return copy


def test_the_only_plan(small_folder: DataFolder) -> None:
    assert plans_of(small_folder) == [PlanLink("2031", 2031, "2031年工作要点", "2031年", "2031/index.md")]


@pytest.mark.parametrize("name", ["工作要点", "２０３２年度要点", "要点203", "二〇三二年要点"])
def test_a_plan_whose_name_lacks_the_year_gets_it(small_folder: DataFolder, name: str) -> None:
    small_folder.replace("2031/plan.yml", "name: 2031年工作要点", f"name: {name}")
    [plan] = plans_of(small_folder)
    assert plan.name == f"{name}（2031年）"


@pytest.mark.parametrize(
    "name", ["2031年工作要点", "２０３１年要点", "要点（2031）", "二〇三一学年要点", "二○三一年要点"]
)
def test_a_name_with_the_year_stays_as_it_is(small_folder: DataFolder, name: str) -> None:
    small_folder.replace("2031/plan.yml", "name: 2031年工作要点", f"name: {name}")
    [plan] = plans_of(small_folder)
    assert plan.name == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("云溪区教育局2031年工作要点", "2031年工作要点"),
        ("2031年云溪区教育局工作要点", "2031年云溪区教育局工作要点"),
        ("云溪区教育局工作要点", "工作要点（2031年）"),
        ("云溪区教育局", "云溪区教育局（2031年）"),
    ],
)
def test_a_plan_without_a_name_is_called_by_its_title(
    small_folder: DataFolder, title: str, name: str
) -> None:
    small_folder.replace("2031/plan.yml", "name: 2031年工作要点\n", "")
    small_folder.replace("2031/plan.yml", "title: 云溪区教育局2031年工作要点\n", f"title: {title}\n")
    [plan] = plans_of(small_folder)
    assert plan.name == name


def test_plans_of_different_years_are_marked_by_them(small_folder: DataFolder) -> None:
    for year in (2030, 2032):
        another(small_folder, str(year), year).replace("plan.yml", "name: 2031年", f"name: {year}年")
    plans = plans_of(small_folder)
    assert [plan.mark for plan in plans] == ["2032年", "2031年", "2030年"]
    assert [plan.name for plan in plans] == ["2032年工作要点", "2031年工作要点", "2030年工作要点"]


def test_plans_of_two_bureaus_of_one_year_are_told_apart_by_the_bureaus(small_folder: DataFolder) -> None:
    copy = another(small_folder, "2031-city")
    copy.replace("plan.yml", "issuer: 云溪区教育局", "issuer: 云州市教育局")
    own, other = plans_of(small_folder)
    assert (own.name, own.mark) == ("云溪区教育局2031年工作要点",) * 2
    assert (other.name, other.mark) == ("云州市教育局2031年工作要点",) * 2
    assert (own.path, other.path) == ("2031/index.md", "2031-city/index.md")


def test_plans_of_one_bureau_of_one_year_with_names_of_their_own(small_folder: DataFolder) -> None:
    another(small_folder, "2031-safety").replace("plan.yml", "name: 2031年工作要点", "name: 2031年安全要点")
    plans = plans_of(small_folder)
    assert [(plan.name, plan.mark) for plan in plans] == [
        ("2031年工作要点", "2031年工作要点"),
        ("2031年安全要点", "2031年安全要点"),
    ]


def test_plans_with_nothing_to_tell_them_apart_are_called_by_their_folders_too(
    small_folder: DataFolder,
) -> None:
    another(small_folder, "2031-2")
    plans = plans_of(small_folder)
    assert [plan.name for plan in plans] == [
        "云溪区教育局2031年工作要点（2031）",
        "云溪区教育局2031年工作要点（2031-2）",
    ]
    assert [plan.mark for plan in plans] == [plan.name for plan in plans]


def test_names_and_marks_are_never_the_same(small_folder: DataFolder) -> None:
    another(small_folder, "2031-2")
    another(small_folder, "2031-city").replace("plan.yml", "issuer: 云溪区", "issuer: 云州市")
    another(small_folder, "2030", 2030)
    another(small_folder, "2030-x", 2030).replace("plan.yml", "name: 2031年工作要点", "name: 2030年")
    plans = plans_of(small_folder)
    assert len({plan.name for plan in plans}) == len(plans) == 5
    assert len({plan.mark for plan in plans}) == len(plans)


def test_a_mark_of_the_year_stands_for_the_only_plan_of_it(small_folder: DataFolder) -> None:
    another(small_folder, "2031-2")
    another(small_folder, "2030", 2030).replace("plan.yml", "name: 2031年", "name: 2030年")
    assert plans_of(small_folder)[-1].mark == "2030年"


def test_the_link_to_an_item(small_book: Book) -> None:
    first, _ = items_of(small_book)
    assert (first.number, first.label, first.name) == (1, "1.", "管好学校食堂")
    assert (first.reference, first.path) == ("第1项", "2031/1.md")
    assert first.summary == "区里要新建食堂，家长可以到学校和孩子一起吃一顿饭。"
    assert first.plan.id == "2031"


@pytest.mark.parametrize(
    "labels", [("1．", "2．"), ("（1）", "（2）"), ("①", "②"), ("第1项", "第2项"), ("１", "２")]
)
def test_numbers_that_run_on_are_the_reference(small_folder: DataFolder, labels: tuple[str, str]) -> None:
    for number, label in enumerate(labels, 1):
        small_folder.replace(f"2031/items/0{number}.yml", f"label: {number}.", f"label: {label}")
    links = items_of(small_folder.book())
    assert [link.reference for link in links] == ["第1项", "第2项"]
    assert [link.ordinal for link in links] == ["第1项", "第2项"]
    assert links[0].full_name == "第1项 管好学校食堂"
    assert [link.label for link in links] == list(labels)


@pytest.mark.parametrize("label", ["1.", "3.", "（一）", "二、", "第2章3", "2-1"])
def test_numbers_that_do_not_run_on_are_told_with_the_name(small_folder: DataFolder, label: str) -> None:
    small_folder.replace("2031/items/02.yml", "label: 2.", f"label: {label}")
    links = items_of(small_folder.book())
    assert [link.reference for link in links] == ["1.管好学校食堂", f"{label}开展“书香云溪”活动"]
    # Where a list names both, the name stands there once.
    assert [link.ordinal for link in links] == ["1.", label]
    assert [link.full_name for link in links] == [link.reference for link in links]


def test_items_without_labels_are_told_by_their_names(small_folder: DataFolder) -> None:
    for number in (1, 2):
        small_folder.replace(f"2031/items/0{number}.yml", f"label: {number}.\n", "")
    links = items_of(small_folder.book())
    assert [link.label for link in links] == ["", ""]
    assert [link.reference for link in links] == ["管好学校食堂", "开展“书香云溪”活动"]
    assert [link.full_name for link in links] == [link.reference for link in links]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("办好学校。", "办好学校"),
        ("办好每一所学校，教好每一个学生。", "办好每一所学校……"),
        ("办好，办好每一所学校。", "办好，办好每一所学校"),
        (
            "全面推进义务教育优质均衡发展和城乡一体化建设工作。",
            "全面推进义务教育优质均衡发展和城乡一体化建设……",
        ),
        ("办", "办"),
        ("推进“双减”工作（基教科）。", "推进“双减”工作……"),
    ],
)
def test_an_item_without_a_title_is_called_by_its_first_words(
    small_folder: DataFolder, text: str, name: str
) -> None:
    small_folder.write("2031/items/02.yml", f"number: 2\nmeasures:\n  - text: {text}\n")
    assert items_of(small_folder.book())[1].name == name


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ("读书。", "办好学校……"),
        ("读书。\n    new_line: true", "办好学校……"),
        ("牵头单位：区教育局\n    new_line: true", "办好学校"),
    ],
    ids=["on its line", "in another paragraph", "only who does it"],
)
def test_first_words_are_not_the_whole_where_more_follows(
    small_folder: DataFolder, more: str, name: str
) -> None:
    text = f"number: 2\nmeasures:\n  - text: 办好学校。\n  - text: {more}\n"
    small_folder.write("2031/items/02.yml", text)
    assert items_of(small_folder.book())[1].name == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("管好食堂。", "管好食堂"),
        ("管好食堂", "管好食堂"),
        ("管好食堂：", "管好食堂"),
        ("管好吗？", "管好吗？"),
        ("。", "。"),
    ],
)
def test_a_title_is_the_name_without_the_mark_at_its_end(
    small_folder: DataFolder, title: str, name: str
) -> None:
    small_folder.replace("2031/items/01.yml", "title: 管好学校食堂。", f"title: {title}")
    assert items_of(small_folder.book())[0].name == name


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("26.", 26),
        ("㉖", 26),
        ("（26）", 26),
        ("２６、", 26),
        ("第26项", 26),
        ("026", 26),
        ("", None),
        (None, None),
        ("二十六、", None),
        ("（一）", None),
        ("2.6", None),
        ("a", None),
    ],
)
def test_printed_number(label: str | None, number: int | None) -> None:
    assert printed_number(label) == number


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        # The column tells, however short its cell is.
        ([("类别", "学前教育普及普惠"), ("主要任务", "建校"), ("牵头单位", "基建科")], "建校"),
        ([("工作类别", "队伍"), ("牵头单位", "人事科"), ("目标任务", "招聘")], "招聘"),
        ([("任务", "建校"), ("措施", "建成北校区并投入使用。")], "建校"),
        # No column does: the longest of the first three.
        ([("类别", "队伍"), ("说明", "招聘教师80名。"), ("单位", "人事科")], "招聘教师80名"),
        (
            [("类别", "队伍"), ("说明", "招聘教师"), ("单位", "人事科"), ("时限", "2031年8月底以前")],
            "招聘教师",
        ),
        ([("类别", "队伍"), ("单位", "财务")], "队伍"),
        # What has no column stands in the first cell, and the next measure on the same line goes on.
        ([(None, "新建两所幼儿园"), ("单位", "基建科")], "新建两所幼儿园"),
        ([("类别", "队伍"), ("任务", "招聘教师；"), (None, "组织培训。")], "招聘教师……"),
        ([(None, "短句。"), (None, "后面一句长得多的话。")], "短句……"),
        # So does one that another cell completes; but who does it completes nothing.
        ([("任务", "招聘教师；"), ("措施", "组织培训。")], "招聘教师……"),
        ([("任务", "招聘教师。"), (None, "牵头单位：人事科")], "招聘教师"),
    ],
)
def test_a_row_without_a_title_is_called_by_the_cell_that_says_what_is_to_be_done(
    cells: list[tuple[str | None, str]], name: str
) -> None:
    measures = tuple(Measure(text=text, column=column) for column, text in cells)
    assert Item(number=1, measures=measures).name == name
