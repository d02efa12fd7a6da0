"""A later plan is proposed what it continues of the earlier one, and nothing for what is new."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from importer import imported

import gen_pages
from data_folder import FROZEN_DATA
from planbook.book import Book, LoadedPlan
from planbook.importing.continuing import continued_items, earlier_plan
from planbook.importing.draft import ItemDraft, MeasureDraft, PlanDraft
from planbook.official import blocks

# What becomes of items of the plan of 2018 a year later, by their numbers; other items are kept.
DROPPED = {5, 12}
REWORDED = {
    # An item with half of its sentences written anew.
    7: "强化教育督导职能。健全责任督学考核、交流和退出制度，把专项督导和常规督导结合起来。"
    "对全区中小学开展素质教育督导评估，督导结果向社会公布。做好中小学校综合等级评价考核工作。",
    # The same title, and hardly a word of the rest.
    26: "维护教育系统安全稳定。压实校长第一责任人的责任，每月召开一次安全例会。"
    "会同公安、交警、应急部门整治学校周边环境。",
    # Another title, and the old sentences a little shorter.
    8: "办好公益普惠的学前教育。加快推进小区配套幼儿园建设，新建2所公益普惠性幼儿园。完善学前教育教研制度，"
    "加强幼儿园保育教育质量评估监测，开展幼儿园特色建设活动。抓实学前教育机构年检工作。",
}
JOINED = {15: 17}
PARTED = {14: "统筹群众体育"}
NEW = [
    "加强学校心理健康教育。配齐专职心理教师，建好心理辅导室，每学期为学生开展一次心理健康测评。",
    "规范校外培训机构。会同市场监管部门开展专项治理，公布合格机构名单，纠正超前超标教学。",
    "推进集团化办学。由优质学校牵头组建3个教育集团，教师在集团内统一调配。",
    "开展劳动教育。每所学校建设一处劳动实践基地，每周安排一节劳动课。",
]


def next_year(loaded: LoadedPlan) -> tuple[str, list[list[str]]]:
    """Return the text of a plan for the next year, and what each of its items continues."""
    lines: list[str] = []
    items: list[list[str]] = []
    kept = {block.number: block.words for block in blocks(loaded) if block.number}
    assert len(kept) == len(loaded.items)

    def add(text: str, *earlier: int) -> None:
        items.append([f"2018/{number}" for number in earlier])
        lines.append(f"{len(items)}.{text}")

    for block in blocks(loaded):
        number = block.number
        if number is None:
            lines.append(block.words.replace("2018", "2019"))
            continue
        text = re.sub(r"^[0-9]+\.", "", block.words)
        if number in DROPPED | set(JOINED.values()):
            continue
        if number in PARTED:
            first, cut, second = text.partition(PARTED[number])
            add(first, number)
            add(f"发展社会体育。{cut}{second}", number)
        elif number in JOINED:
            other = kept[JOINED[number]].partition("。")[2]
            add(text + other, number, JOINED[number])
        else:
            add(REWORDED.get(number, text), number)
        if number in (9, 11, 19, 25):
            add(NEW[(9, 11, 19, 25).index(number)])
    return "\n".join(lines), items


def test_a_later_plan_is_proposed_what_it_continues_and_nothing_for_what_is_new(book: Book) -> None:
    [original] = book.plans
    text, expected = next_year(original)
    made = imported("要点.txt", text.encode(), "2019", beside=original)
    found = [list(entry.item.proposed_continues) for entry in made.items]
    assert found == expected
    assert not any(entry.item.continues for entry in made.items)


def test_the_report_tells_what_goes_on(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, _ = next_year(book.plans[0])
    file = tmp_path / "要点.txt"
    file.write_text(text, encoding="utf-8")
    arguments = ["--import", str(file), "--plan", "2019", "--dry-run"]
    assert gen_pages.main([*arguments, str(FROZEN_DATA)]) == 0
    told = capsys.readouterr().out
    assert "和 2018 对照：26项像是接着写的，写成了提议（make todo 会列出来）；4项像是新写的。" in told
    assert "  2018 的第5项、第12项没有找到接着写的。" in told
    assert gen_pages.main([*arguments, str(tmp_path / "no-such-folder")]) == 0
    assert "对照" not in capsys.readouterr().out


def draft(*items: tuple[str | None, str], issuer: str | None = None) -> PlanDraft:
    """Return a plan with items of a title and a sentence."""
    drafts = [ItemDraft(None, None, title, [MeasureDraft(text)]) for title, text in items]
    return PlanDraft("工作要点", issuer=issuer, items=drafts)


@pytest.mark.parametrize(
    ("title", "text", "numbers"),
    [
        ("管好学校食堂。", "校长陪餐。", [1]),
        (None, "每个班建设一个图书角。", [4]),
        ("培训校车司机。", "每年培训2次。", []),
        ("管好学校宿舍。", "配备宿管老师。", []),
        ("评选“劳动之星”。", "秋天评选。", []),
    ],
    ids=["the same title", "the same sentence", "a sentence as any", "half a title", "another star"],
)
def test_short_items_are_not_alike_by_chance(
    years_book: Book, title: str | None, text: str, numbers: list[int]
) -> None:
    assert continued_items(draft((title, text)), years_book.plans[1]) == [numbers]


def test_an_item_goes_to_the_one_that_is_most_like_it(years_book: Book) -> None:
    older = years_book.plans[1]
    texts = [(entry.item.title, entry.item.measures[0].text) for entry in older.items]
    assert continued_items(draft(*reversed(texts)), older) == [[4], [3], [2], [1]]


def test_who_does_it_and_by_when_makes_nothing_alike(years_book: Book) -> None:
    units = "（牵头单位：区教育局基础教育科；配合单位：区财政局、各中小学校）"
    older = years_book.plans[1]
    before = older.items[0].item
    measure = before.measures[0].model_copy(update={"text": units})
    item = before.model_copy(update={"measures": (*before.measures, measure)})
    entry = type(older.items[0])(item, older.items[0].file)
    loaded = type(older)(older.folder, older.plan, older.file, (entry,), older.source)
    new = draft(("种树。", "春天种树。"))
    new.items[0].measures.append(MeasureDraft(units))
    assert continued_items(new, loaded) == [[]]
    new.items[0].measures[1] = MeasureDraft(units, column="责任单位")
    assert continued_items(new, loaded) == [[]]


@pytest.mark.parametrize(
    ("issuer", "year", "folder"),
    [
        ("云溪区教育局", 2032, "2031"),
        ("云溪区教育局", 2031, "2030"),
        ("云溪区教育局", 2030, None),
        ("云州市教育局", 2032, "2031-city"),
        ("清河县教育局", 2032, "2031"),
        (None, 2032, "2031"),
    ],
)
def test_the_plan_to_compare_with_is_the_issuers_last(
    years_book: Book, issuer: str | None, year: int, folder: str | None
) -> None:
    newest, older = years_book.plans
    city = newest.plan.model_copy(update={"issuer": "云州市教育局"})
    loaded = type(newest)("2031-city", city, newest.file, newest.items, newest.source)
    book = type(years_book)(
        (newest, loaded, older), years_book.topics, years_book.audiences, years_book.terms, years_book.words
    )
    found = earlier_plan(book, draft(issuer=issuer), year)
    assert (found.folder if found else None) == folder
