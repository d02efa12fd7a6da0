"""What editors could add: told most useful first, and never as a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from data_folder import DataFolder, Place, place_of
from planbook.book import Book
from planbook.check.todo import suggestions
from planbook.checked import to_do

ITEM = "2031/items/02.yml"


def told(folder: DataFolder) -> list[tuple[Place, str]]:
    return [(place_of(problem), problem.message) for problem in suggestions(folder.book())]


def test_a_plan_with_everything_lacks_nothing(small_book: Book) -> None:
    assert suggestions(small_book) == []


def test_where_a_plan_was_published_is_asked_for(small_folder: DataFolder) -> None:
    plan = small_folder.read("2031/plan.yml").split("\n")
    small_folder.write("2031/plan.yml", "\n".join(line for line in plan if "  site: " not in line))
    assert [message for _, message in told(small_folder)] == ["还没有写公文在哪里发布的"]


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("summary", "还没有一句话说明"),
        ("audiences", "还没有写和谁有关"),
        ("search_words", "的常用叫法还没有写"),
        ("related", "还没有相关条目"),
    ],
)
def test_what_an_item_lacks_is_told_at_its_title(small_folder: DataFolder, field: str, message: str) -> None:
    lines = small_folder.read(ITEM).split("\n")
    start = next(index for index, line in enumerate(lines) if line.startswith(f"{field}:"))
    end = start + 1
    while lines[end].startswith(" "):
        end += 1
    small_folder.write(ITEM, "\n".join(lines[:start] + lines[end:]))
    title = small_folder.find(ITEM, "title: ‸开展")
    assert (title, f"第2项（开展“书香云溪”活动）{message}") in told(small_folder)


def test_an_item_without_topics_is_told_once_for_all_its_measures(small_folder: DataFolder) -> None:
    lines = small_folder.read(ITEM).split("\n")
    text = "\n".join(line for line in lines if "topics:" not in line)
    small_folder.write(ITEM, text)
    assert [message for _, message in told(small_folder)] == ["第2项（开展“书香云溪”活动）还没有主题"]


def test_few_search_words_are_told_at_the_list(small_folder: DataFolder) -> None:
    place = small_folder.replace(ITEM, "search_words: [看书, 借书, 课外书,", "search_words: ‸[")
    assert told(small_folder) == [(place, "第2项（开展“书香云溪”活动）的常用叫法只有7个")]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("text: 依照全民", "text: 依照‸《书目》和全民", "提到了《书目》，还没有列在这句的 policies 里"),
        ("设立学生", "设立‸3个学生", "数字3还没有列进 milestones、figures、places、policies 或 units"),
    ],
)
def test_what_no_facet_quotes_is_told_where_it_stands(
    small_folder: DataFolder, old: str, new: str, message: str
) -> None:
    place = small_folder.replace(ITEM, old, new)
    assert (place, message) in told(small_folder)


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("terms.yml", "name: 阅读之星", "name: ‸劳动之星", "现在的要点里都没有名词“劳动之星”"),
        ("terms.yml", "[共同用餐]", "[‸一起用餐]", "现在的要点里都没有名词“一起用餐”"),
        ("words.yml", "[学生阅览室]", "[‸教师阅览室]", "现在的要点里都没有“教师阅览室”"),
    ],
)
def test_vocabulary_that_no_plan_uses_is_no_mistake_but_told_last(
    small_folder: DataFolder, name: str, old: str, new: str, message: str
) -> None:
    place = small_folder.replace(name, old, new)
    assert small_folder.problems() == []
    assert told(small_folder)[-1] == (place, message)


def test_a_summary_comes_first_and_most_for_what_concerns_most_readers(small_folder: DataFolder) -> None:
    for name in ("2031/items/01.yml", ITEM):
        text = small_folder.read(name)
        summary = next(line for line in text.split("\n") if line.startswith("summary:"))
        small_folder.write(
            name, text.replace(f"{summary}\n", "").replace("search_words: [", "search_words: []\n#")
        )
    messages = [message for _, message in told(small_folder)]
    assert messages[:2] == [
        "第1项（管好学校食堂）还没有一句话说明",
        "第2项（开展“书香云溪”活动）还没有一句话说明",
    ]
    assert messages[2].endswith("常用叫法还没有写")


def test_a_vocabulary_that_there_is_not_is_not_asked_for(small_folder: DataFolder, tmp_path: Path) -> None:
    text = small_folder.read(ITEM).replace("audiences: [students]\n", "")
    small_folder.write(ITEM, text)
    assert any("和谁有关" in message for _, message in told(small_folder))
    for path in (*small_folder.path.glob("*.yml"), small_folder.path / "2031/questions.yml"):
        path.unlink()
    for name in ("2031/items/01.yml", ITEM):
        lines = small_folder.read(name).split("\n")
        kept = [line for line in lines if not line.strip().startswith(("topics:", "audiences:"))]
        small_folder.write(name, "\n".join(kept))
    assert small_folder.problems() == []
    assert not any("和谁有关" in message or "主题" in message for _, message in told(small_folder))


def test_wrong_data_is_told_instead(small_folder: DataFolder) -> None:
    small_folder.replace(ITEM, "[students]", "[nobody]")
    assert to_do(small_folder.path) == small_folder.problems() != []


def test_a_newer_plan_of_one_item_hides_nothing_of_an_older_one(small_folder: DataFolder) -> None:
    newer = DataFolder(small_folder.path / "2031", small_folder.path / "2032")
    newer.replace("plan.yml", "year: 2031", "year: 2032")
    (newer.path / "items/02.yml").unlink()
    text = small_folder.read(ITEM)
    start, end = text.index("related:"), text.index("measures:")
    small_folder.write(ITEM, text[:start] + text[end:])
    assert any("第2项" in message and "还没有相关条目" in message for _, message in told(small_folder))


def test_a_plan_without_its_issuer_is_told_first(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "issuer: 云溪区教育局\n", "")
    title = small_folder.find("2031/plan.yml", "\ntitle: ‸云溪区")
    assert told(small_folder)[:1] == [(title, "还没有写是哪个单位发的")]
