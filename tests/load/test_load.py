"""Data folder -> book, and the problems of files as wholes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from data_folder import DataFolder, place_of
from planbook.book import Book
from planbook.load import load

FILES = ["topics.yml", "audiences.yml", "terms.yml", "words.yml", "2031/plan.yml", "2031/source.txt"]
ITEM = "2031/items/02.yml"


def told(folder: DataFolder) -> list[str]:
    """Return the problems of reading as ``name:line:column: message``."""
    return [
        f"{folder.relative(problem.path)}:{problem.line}:{problem.column}: {problem.message}"
        for problem in load(folder.path)[1]
    ]


def test_projects_own_data(book: Book) -> None:
    for loaded in book.plans:
        assert loaded.folder == str(loaded.plan.year)
        assert [entry.item.number for entry in loaded.items] == list(range(1, len(loaded.items) + 1))
        assert loaded.unread == frozenset()


def test_small_data(small_book: Book) -> None:
    [loaded] = small_book.plans
    assert (loaded.plan.year, len(loaded.items)) == (2031, 2)
    assert [topic.id for topic in small_book.topics.records] == ["school-meals", "family", "reading"]
    assert small_book.words.records[0].means == ("家长陪餐日", "陪餐")
    assert loaded.items[0].item.measures[0].milestones[0].date == "2031-09"


def test_items_come_in_the_order_of_their_numbers(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "number: 1", "number: 10")
    (small_folder.path / "2031/items/01.yml").rename(small_folder.path / "2031/items/10.yml")
    assert [entry.item.number for entry in small_folder.book().plans[0].items] == [2, 10]


def test_plans_of_one_year_come_in_the_order_of_their_folders(small_folder: DataFolder) -> None:
    for name in ("2031-a", "2031-b", "city"):
        DataFolder(small_folder.path / "2031", small_folder.path / name)
    older = DataFolder(small_folder.path / "2031", small_folder.path / "a")
    older.replace("plan.yml", "year: 2031", "year: 2030")
    folders = [loaded.folder for loaded in small_folder.book().plans]
    assert folders == ["2031", "2031-a", "2031-b", "city", "a"]


def test_a_plan_needs_only_its_official_words(small_folder: DataFolder) -> None:
    small_folder.write("2032/plan.yml", "year: 2032\ntitle: 甲局2032年工作要点\nissuer: 甲局\n")
    small_folder.write("2032/items/1.yml", "number: 1\nmeasures:\n  - text: 办好学校。\n")
    small_folder.write("2032/source.txt", "甲局2032年工作要点\n办好学校。\n")
    assert small_folder.problems() == []
    loaded = small_folder.book().plans[0]
    assert (loaded.plan.name, loaded.plan.short_name) == (None, "2032年工作要点")
    item = loaded.items[0].item
    assert (item.label, item.title, item.section, item.summary) == (None, None, None, None)


@pytest.mark.parametrize("name", ["2032.bak", "2031.old", ".2032", "notes.d"])
def test_folders_put_aside_are_not_read(small_folder: DataFolder, name: str) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / name)
    assert told(small_folder) == []
    assert [loaded.folder for loaded in small_folder.book().plans] == ["2031"]


def test_newest_plan_comes_first(small_folder: DataFolder) -> None:
    for year in ("2030", "2032"):
        folder = DataFolder(small_folder.path / "2031", small_folder.path / year)
        folder.replace("plan.yml", "year: 2031", f"year: {year}")
    assert [loaded.plan.year for loaded in small_folder.book().plans] == [2032, 2031, 2030]


# A bureau that has none of what all plans share needs no empty files.
@pytest.mark.parametrize("name", FILES[4:])
def test_missing_file(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / name).unlink()
    assert told(small_folder) == [f"{name}:1:1: 缺少这个文件"]


@pytest.mark.parametrize("name", FILES[:4])
def test_a_missing_list_is_an_empty_one(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / name).unlink()
    assert told(small_folder) == []
    vocabulary = getattr(small_folder.book(), name.removesuffix(".yml"))
    assert (vocabulary.records, vocabulary.is_complete) == ((), True)
    assert small_folder.relative(vocabulary.file.name) == name


@pytest.mark.parametrize("name", FILES[:4])
def test_a_link_to_nothing_is_not_a_missing_list(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / name).unlink()
    (small_folder.path / name).symlink_to("nothing.yml")
    [line] = told(small_folder)
    assert line.startswith(f"{name}:1:1: ")


@pytest.mark.parametrize("name", [*FILES, ITEM])
def test_folder_in_the_place_of_a_file(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / name).unlink()
    (small_folder.path / name).mkdir()
    assert told(small_folder) == [f"{name}:1:1: 这里应当是一个文件，却是文件夹"]


@pytest.mark.parametrize("name", [*FILES, ITEM])
def test_file_in_another_encoding(small_folder: DataFolder, name: str) -> None:
    text = small_folder.read(name)
    (small_folder.path / name).write_bytes(text.encode("gb18030"))
    [line] = told(small_folder)
    assert line.startswith(f"{name}:")
    assert line.endswith("文件不是 UTF-8 编码（可能存成了 GBK）")


@pytest.mark.parametrize("name", [*FILES, ITEM])
def test_empty_file(small_folder: DataFolder, name: str) -> None:
    small_folder.write(name, "\n")
    assert told(small_folder) == [f"{name}:1:1: 文件是空的"]


@pytest.mark.parametrize("name", FILES[:4])
def test_empty_entry(small_folder: DataFolder, name: str) -> None:
    small_folder.write(name, small_folder.read(name) + "-\n")
    line = small_folder.read(name).count("\n")
    assert told(small_folder)[0].startswith(f"{name}:{line}:")


@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize("name", [*FILES[:5], ITEM])
def test_file_of_comments(small_folder: DataFolder, name: str, end: str) -> None:
    small_folder.write(name, f"# 待写{end}")
    assert told(small_folder) == [f"{name}:1:1: 文件里没有内容"]


@pytest.mark.parametrize("name", FILES[:4])
def test_list_is_a_record(small_folder: DataFolder, name: str) -> None:
    small_folder.write(name, "id: a\nname: 甲\n")
    # Everyday words have no such fields.
    message = "这个文件应当是一个列表" if name == "words.yml" else "“id”前面少了“- ”，分不出是新的一条"
    assert told(small_folder) == [f"{name}:1:1: {message}"]


@pytest.mark.parametrize("name", ["2031/plan.yml", ITEM])
def test_record_is_a_list_or_text(small_folder: DataFolder, name: str) -> None:
    for text, message in (
        ("- 甲\n", "1:1: 这份数据应当由几个字段组成"),
        ("甲\n", "1:1: 第一行“甲”不是数据，后面的都因此读不了"),
        ("title：甲\n", "1:6: 字段名“title”后面用了全角冒号"),
    ):
        small_folder.write(name, text)
        assert told(small_folder) == [f"{name}:{message}"]


@pytest.mark.parametrize(
    ("copy", "original"),
    [("01 (1).yml", "01.yml"), ("01 - 副本.yml", "01.yml"), ("01.yaml", "01.yml"), ("01.yml.bak", "01.yml")],
)
def test_copy_of_an_item(small_folder: DataFolder, copy: str, original: str) -> None:
    small_folder.write(f"2031/items/{copy}", "甲")
    assert told(small_folder) == [f"2031/items/{copy}:1:1: 这是 {original} 的副本，没有网页会用到"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2031/items/01.yaml", "2031/items/01.yml"),
        ("2031/items/01.YML", "2031/items/01.yml"),
        ("2031/Items", "2031/items"),
        ("2031/Plan.yml", "2031/plan.yml"),
        ("word.yml", "words.yml"),
    ],
)
def test_slip_in_a_name_is_the_only_problem(small_folder: DataFolder, written: str, right: str) -> None:
    (small_folder.path / right).rename(small_folder.path / written)
    [problem] = small_folder.problems()
    assert small_folder.relative(problem.path) == written
    assert problem.hint == f"请改名为 {right.rpartition('/')[2]}。"


def test_numbers_of_one_digit_stay_where_all_files_have_them(small_folder: DataFolder) -> None:
    for name in ("01", "02"):
        path = small_folder.path / f"2031/items/{name}.yml"
        path.rename(path.with_name(f"{int(name)}.yml"))
    assert small_folder.problems() == []
    (small_folder.path / "2031/items/1.yml").unlink()
    [problem] = small_folder.problems()
    assert problem.message == "缺少第1项的文件 items/1.yml"


def test_empty_folder_in_capitals_does_not_matter(small_folder: DataFolder) -> None:
    (small_folder.path / "2031/Items").mkdir()
    assert small_folder.problems() == []


@pytest.mark.parametrize("stray", ["notes.md", "说明.txt"])
def test_other_file_among_the_items(small_folder: DataFolder, stray: str) -> None:
    small_folder.write(f"2031/items/{stray}", "甲")
    assert told(small_folder) == [f"2031/items/{stray}:1:1: 条目文件夹里只放 .yml 文件"]


@pytest.mark.parametrize("name", ["2031/items/.01.yml.swp", "2031/items/.#01.yml", ".a.yml"])
def test_what_editors_leave_behind_does_not_matter(small_folder: DataFolder, name: str) -> None:
    small_folder.write(name, "甲")
    assert told(small_folder) == []


@pytest.mark.parametrize("name", ["staff.yml", "schools.yaml"])
def test_unknown_file_in_the_data_folder(small_folder: DataFolder, name: str) -> None:
    small_folder.write(name, "甲")
    assert told(small_folder) == [f"{name}:1:1: 没有网页会用到这个文件"]
    assert "topics.yml、audiences.yml、terms.yml、words.yml" in load(small_folder.path)[1][0].hint


@pytest.mark.parametrize("name", ["staff.yml", "schools.yaml"])
def test_unknown_file_beside_the_plan(small_folder: DataFolder, name: str) -> None:
    small_folder.write(f"2031/{name}", "甲")
    assert told(small_folder) == [f"2031/{name}:1:1: 没有网页会用到这个文件"]
    assert "条目放进 items/" in load(small_folder.path)[1][0].hint


@pytest.mark.parametrize("name", ["terms.yml", "words.yml", "topics.yml"])
def test_shared_file_in_the_folder_of_a_plan(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / name).rename(small_folder.path / "2031" / name)
    [problem] = small_folder.problems()
    assert problem.message == f"{name} 放错了地方"
    assert problem.hint == f"请移到上一级文件夹 {small_folder.path.name}/ 里。"


@pytest.mark.parametrize("name", ["questions.yml", "plan.yml"])
def test_file_of_a_plan_beside_the_plans(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / "2031" / name).rename(small_folder.path / name)
    problems = small_folder.problems()
    assert f"{name} 放错了地方" in [problem.message for problem in problems]
    assert len(problems) <= 2


def test_notes_beside_the_data_do_not_matter(small_folder: DataFolder) -> None:
    small_folder.write("README.md", "甲")
    small_folder.write("2031/说明.txt", "甲")
    assert told(small_folder) == []


@pytest.mark.parametrize("name", [*FILES, ITEM])
def test_pipe_in_the_place_of_a_file(small_folder: DataFolder, name: str) -> None:
    (small_folder.path / name).unlink()
    os.mkfifo(small_folder.path / name)
    assert told(small_folder) == [f"{name}:1:1: 读不了这个文件"]


@pytest.mark.parametrize("name", ["2032", ITEM, "words.yml"])
def test_link_to_itself(small_folder: DataFolder, name: str) -> None:
    path = small_folder.path / name
    path.unlink(missing_ok=True)
    path.symlink_to(path.name)
    assert told(small_folder) == [f"{name}:1:1: 读不了这个文件"]


@pytest.mark.parametrize("name", ["", "2031", "2031/items"])
def test_folder_that_may_not_be_read(
    small_folder: DataFolder, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    closed = small_folder.path / name

    def iterdir(path: Path) -> Iterator[Path]:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return readable(path)

    readable = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", iterdir)
    book, [problem] = load(small_folder.path)
    assert book is None
    assert (problem.path, problem.message) == (closed.as_posix(), "读不了这个文件夹")


def test_plans_that_could_not_be_read_are_known(small_folder: DataFolder) -> None:
    (small_folder.path / "2032").mkdir()
    assert small_folder.book().unread == {"2032"}


def test_several_problems_in_one_run(small_folder: DataFolder) -> None:
    small_folder.write("words.yml", "\n")
    small_folder.write("terms.yml", "- id: [\n")
    number = small_folder.replace("2031/items/01.yml", "number: 1", "number: ‸一")
    section = small_folder.replace(ITEM, "section: library", "section: ‸阅读")
    book, problems = load(small_folder.path)
    assert book is not None
    assert [place_of(problem) for problem in problems][:2] == [number, section]
    assert [small_folder.relative(problem.path) for problem in problems][2:] == ["terms.yml", "words.yml"]
    assert book.plans[0].unread == {"01", "02"}
    assert not book.terms.is_complete


def test_plan_that_cannot_be_read_takes_no_other_with_it(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2032")
    place = small_folder.replace("2032/plan.yml", "year: 2031", "year: ‸明年")
    book, problems = load(small_folder.path)
    assert book is not None
    assert [loaded.plan.year for loaded in book.plans] == [2031]
    assert [place_of(problem) for problem in problems] == [place]


def test_folder_without_a_plan(small_folder: DataFolder) -> None:
    (small_folder.path / "2032" / "items").mkdir(parents=True)
    assert told(small_folder) == ["2032/plan.yml:1:1: 缺少这个文件", "2032/source.txt:1:1: 缺少这个文件"]


def test_hidden_folders_do_not_matter(small_folder: DataFolder) -> None:
    (small_folder.path / ".git").mkdir()
    assert told(small_folder) == []


def test_no_plan_at_all(tmp_path: Path) -> None:
    book, problems = load(tmp_path)
    assert book is None
    assert "没有找到任何工作要点" in [problem.message for problem in problems]


@pytest.mark.parametrize("name", ["missing", "file"])
def test_no_data_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("甲", encoding="utf-8")
    book, [problem] = load(tmp_path / name)
    assert book is None
    assert problem.message == "找不到这个数据文件夹"
    assert problem.path == str(tmp_path / name)


@pytest.mark.parametrize("name", ["2031/source.txt", "2031/plan.yml", ITEM, "words.yml"])
def test_a_link_out_of_the_data_folder_is_not_followed(
    small_folder: DataFolder, tmp_path: Path, name: str
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("不能给人看的话", encoding="utf-8")
    (small_folder.path / name).unlink()
    (small_folder.path / name).symlink_to(secret)
    assert told(small_folder) == [f"{name}:1:1: 这是通向别处的链接，不能读"]
    assert not any("不能给人看" in str(problem) for problem in small_folder.problems())


def test_a_link_to_another_file_of_the_data_folder_is_followed(small_folder: DataFolder) -> None:
    (small_folder.path / "words.yml").rename(small_folder.path / "words.txt")
    (small_folder.path / "words.yml").symlink_to("words.txt")
    assert told(small_folder) == []


def test_only_files_that_changed_are_read_again(small_folder: DataFolder) -> None:
    before = small_folder.book().plans[0].items
    small_folder.write(ITEM, small_folder.read(ITEM) + "# 改过\n")
    after = small_folder.book().plans[0].items
    assert [old.item is new.item for old, new in zip(before, after, strict=True)] == [True, False]


def test_what_is_wrong_is_told_each_time_under_the_name_of_its_file(
    small_folder: DataFolder, tmp_path: Path
) -> None:
    small_folder.write("audiences.yml", small_folder.read("topics.yml"))
    small_folder.write("topics.yml", "- id: 说明\n  name: 说明\n")
    first = told(small_folder)
    assert {problem.split(":")[0] for problem in first} == {"topics.yml"}
    moved = DataFolder(small_folder.path, tmp_path / "moved")
    assert told(moved) == told(small_folder) == first
