"""Every address that was published is there, or it is told what became of it."""

from __future__ import annotations

import shutil

import pytest

from data_folder import PROJECT, DataFolder
from planbook.check.published import published_address_lost

ADDRESSES = "addresses.yml"


def remove(folder: DataFolder, name: str, first: str, last: str = "") -> None:
    """Remove the lines of a file from those that begin with ``first`` to those before ``last``."""
    text = folder.read(name)
    start = text.index(first)
    end = text.index(last, start) if last else len(text)
    folder.write(name, text[:start] + text[end:])


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(published_address_lost) == []


def test_a_term_that_is_gone_is_asked_for_where_its_address_stands(small_folder: DataFolder) -> None:
    remove(small_folder, "terms.yml", "- id: yue-du-zhi-xing")
    place = small_folder.find(ADDRESSES, "pei-can-ri, ‸yue-du-zhi-xing]")
    assert small_folder.found_by(published_address_lost) == [
        (place, "发布过的网址 /terms/#yue-du-zhi-xing 没有了")
    ]


@pytest.mark.parametrize(
    ("list_name", "entry"),
    [
        ("moved", "  - address: /terms/#yue-du-zhi-xing\n    to: /terms/#pei-can\n"),
        ("gone", "  - address: /terms/#yue-du-zhi-xing\n    reason: 原来解释的词没有了。\n"),
    ],
)
def test_what_is_told_of_an_address_is_enough(small_folder: DataFolder, list_name: str, entry: str) -> None:
    remove(small_folder, "terms.yml", "- id: yue-du-zhi-xing")
    small_folder.replace(ADDRESSES, f"{list_name}:\n", f"‸{list_name}:\n{entry}")
    assert small_folder.found_by(published_address_lost) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "was", "now", "called"),
    [
        (
            "terms.yml",
            "id: yue-du-zhi-xing",
            "du-shu",
            "/terms/#yue-du-zhi-xing",
            "/terms/#du-shu",
            "名词“阅读之星”",
        ),
        ("2031/plan.yml", "id: meals", "food", "/2031/meals/", "/2031/food/", "“一、办好学校食堂”"),
        (
            "2031/questions.yml",
            "id: eat-together",
            "meal",
            "/for/parents/#q2031-eat-together",
            "/for/parents/#q2031-meal",
            "问题“家长能和孩子一起吃饭吗？”",
        ),
    ],
    ids=["term", "section", "question"],
)
def test_a_changed_id_is_told_once_and_where_it_stands(
    small_folder: DataFolder, name: str, old: str, new: str, was: str, now: str, called: str
) -> None:
    place = small_folder.replace(name, old, f"id: ‸{new}")
    for path in (small_folder.path / "2031/items").iterdir():  # items name their section
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old.replace("id:", "section:"), f"section: {new}"), encoding="utf-8")
    [(found, message)] = small_folder.found_by(published_address_lost)
    assert found == place
    assert message == f"{called}的网址发布时是 {was}，现在成了 {now}"


def test_among_new_ids_the_one_like_the_old_is_the_changed_one(small_folder: DataFolder) -> None:
    place = small_folder.replace("terms.yml", "- id: yue-du-zhi-xing", "- id: ‸yue-du-zhi-xin")
    entry = "- id: another\n  name: 陪餐\n  topic: meals\n  explanation: 家长到学校和孩子一起吃饭。\n"
    small_folder.replace("terms.yml", "- id: yue-du-zhi-xin", f"{entry}- id: yue-du-zhi-xin")
    [(found, message)] = small_folder.found_by(published_address_lost)
    assert (found.line, found.column) == (place.line + entry.count("\n"), place.column)
    assert message.endswith("现在成了 /terms/#yue-du-zhi-xin")


def test_an_item_that_was_withdrawn_is_asked_for_once(small_folder: DataFolder) -> None:
    for name, first, last in (
        ("2031/plan.yml", "  - id: library", ""),
        ("2031/source.txt", "二、推进校园阅读", ""),
        ("2031/questions.yml", "- id: where-to-read", ""),
    ):
        remove(small_folder, name, first, last)
    small_folder.replace("2031/plan.yml", "  last_line: 16\n", "‸")
    (small_folder.path / "2031/items/02.yml").unlink()
    messages = [message for _, message in small_folder.found_by(published_address_lost)]
    assert sorted(messages) == [
        "发布过的网址 /2031/2/ 没有了",
        "发布过的网址 /2031/library/ 没有了",
        "发布过的网址 /for/students/#q2031-where-to-read 没有了",
    ]


def test_what_another_problem_tells_is_not_told_again(small_folder: DataFolder) -> None:
    remove(small_folder, "2031/items/02.yml", "  - text: 寒假期间")
    assert small_folder.found_by(published_address_lost) == []
    (small_folder.path / "2031/items/01.yml").unlink()
    assert small_folder.found_by(published_address_lost) == []
    small_folder.write("terms.yml", "- id: [")
    assert small_folder.found_by(published_address_lost) == []


def test_a_question_of_another_reader_keeps_its_address(small_folder: DataFolder) -> None:
    small_folder.replace(
        "2031/questions.yml",
        "id: where-to-read\n  ask: 我们去哪里看书？\n  audience: students",
        "id: where-to-read\n  ask: 我们去哪里看书？\n  audience: ‸parents",
    )
    assert small_folder.found_by(published_address_lost) == []


def test_a_bureau_that_begins_with_its_own_plan_owes_nothing(small_folder: DataFolder) -> None:
    shutil.rmtree(small_folder.path / "2031")
    shutil.copytree(PROJECT / "tests/forms/data/2031-levels", small_folder.path / "2031-levels")
    assert small_folder.problems() == []
    for name in ("topics.yml", "audiences.yml", "terms.yml", "words.yml"):
        (small_folder.path / name).unlink()
    assert small_folder.problems() == []


def test_it_may_give_its_plan_the_name_that_ours_had(small_folder: DataFolder) -> None:
    shutil.rmtree(small_folder.path / "2031")
    shutil.copytree(PROJECT / "tests/forms/data/2031-levels", small_folder.path / "2031")
    assert small_folder.problems() == []


@pytest.mark.parametrize(
    ("line", "corrected"),
    [
        ("title: 云溪区教育局2031年工作要点", "title: 云溪区教育局2031年要点"),
        ("issuer: 云溪区教育局", "issuer: 云溪区"),
    ],
)
def test_a_correction_of_the_title_or_the_issuer_makes_no_other_document(
    small_folder: DataFolder, line: str, corrected: str
) -> None:
    small_folder.replace(ADDRESSES, line, corrected)
    small_folder.replace("terms.yml", "id: yue-du-zhi-xing", "id: ‸can-zhuo")
    assert len(small_folder.found_by(published_address_lost)) == 1


def test_a_plan_that_is_gone_beside_another_takes_its_addresses_along(small_folder: DataFolder) -> None:
    shutil.copytree(PROJECT / "tests/forms/data/2031-levels", small_folder.path / "2031-levels")
    published = small_folder.read(ADDRESSES)
    small_folder.write(ADDRESSES, f"{published}  - page: /2031-levels/\n")
    shutil.rmtree(small_folder.path / "2031")
    assert small_folder.found_by(published_address_lost) == []
