"""The form for editors: what is typed comes out as a file that the check accepts, and nothing else does.

The scripts of the form run under node; all cases of a test in one go.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml

from data_folder import FROZEN_DATA, PROJECT, DataFolder
from node import NODE
from planbook.addresses import paths
from planbook.book import Book
from planbook.editing import edit_files
from planbook.link import link
from planbook.link.forges import Desk, Repository
from planbook.link.library import Library
from planbook.link.sources import Sources
from planbook.load import load
from planbook.minified import minified
from planbook.render.pages import pages

SCRIPTS = PROJECT / "docs" / "assets" / "edit"
DESK = Desk(
    Repository("https://github.com/office/plans", "edit/main/", "data", "github"), "office@example.org"
)

# What is typed into a form: its kind, the key of what is changed, and a text for each field.
Case = tuple[str, str, dict[str, str]]
Fill = Callable[[Path, Sequence[Case]], list[dict[str, Any]]]


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """Fill in the form of a data folder once a case; fields that a case leaves out keep their values."""

    def run(folder: Path, cases: Sequence[Case]) -> list[dict[str, Any]]:
        book, _ = load(folder)
        assert book is not None
        for name, content in edit_files(book, link(book), Sources(book, DESK)):
            path = tmp_path / "form" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        data = str(tmp_path / "form" / "edit" / "files")
        asked = [{"data": data, "kind": kind, "key": key, "typed": typed} for kind, key, typed in cases]
        for script in SCRIPTS.glob("*.js"):
            # As they are published: a minifier may take one name for another.
            text = minified("js", script.read_text(encoding="utf-8"))
            (tmp_path / "form" / script.name).write_text(text, encoding="utf-8")
        command = [str(NODE), str(Path(__file__).with_name("run.js")), str(tmp_path / "form")]
        finished = subprocess.run(
            command, input=json.dumps(asked), capture_output=True, text=True, check=False
        )
        assert finished.returncode == 0, finished.stderr
        return list(json.loads(finished.stdout))

    return run


def values_of(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)


ITEM, TERMS, QUESTIONS, WORDS = "2031/items/01.yml", "terms.yml", "2031/questions.yml", "words.yml"
ITEM_1 = "2031/1"
# What YAML would read as something else, were it not quoted.
HARD = [
    "管好食堂和校车。",
    "- 先管食堂，再管校车。",
    "2031：管好食堂 #1 和校车。",
    "“食堂”A'B校车都要管好。",
    "校车 - bus: 管好它。",
    "&管好食堂和校车。",
    "*2管好食堂和校车。",
    "𠮷祥食堂和校车。",
    "a: b。",
    "#1号开头。",
    "管好食堂\u200b和校车。\n",
]


@pytest.fixture
def commented(small_folder: DataFolder) -> DataFolder:
    """The small data folder, with comments and lists written in every way."""
    small_folder.replace(ITEM, "number: 1\n", "# 第一项\nnumber: 1\n")
    small_folder.replace(ITEM, "search_words: [午饭, 中饭, ", "search_words: [午饭, 中饭,\n  # 饭菜\n  ")
    small_folder.replace("2031/items/02.yml", "number: 2\n", "# 𠮷\nnumber: 2\n")
    lines = "not_said:\n    # 先问的\n    - 怎么报名\n    # 再问的\n    - 要不要交钱"
    small_folder.replace(QUESTIONS, "not_said: [怎么报名, 要不要交钱]", lines)
    small_folder.replace(TERMS, "  topic: family\n", "  # 家\n  topic: family\n")
    text = small_folder.read(QUESTIONS)
    for identifier, more in (("canteen-rules", ""), ("where-to-read", ", not_said: [几点开门]")):
        fields = f"id: {identifier}" + text.partition(f"- id: {identifier}")[2].partition("\n- ")[0].rstrip()
        text = text.replace(fields, "{" + fields.replace("\n  ", ", ") + more + "}")
    text = text.replace("- id: reading-star", "- not_said: [几点评]\n  id: reading-star")
    text = text.replace(
        "  see: [1/m1]\n- id: canteen-open", "  see: [1/m1]\n  not_said: []\n- id: canteen-open"
    )
    small_folder.write(QUESTIONS, text)
    # A list on lines of its own, and no end of the last line.
    small_folder.replace(WORDS, "- say: [借书]\n", "- say:\n    - 借书\n")
    small_folder.write(WORDS, small_folder.read(WORDS).rstrip())
    assert small_folder.problems() == []
    return small_folder


def typed_in(case: Case) -> dict[str, Any]:
    """Return what the fields of a case should hold when its file is read."""
    lists = {"search_words", "not_said", "say", "means", "near", "see"}
    clean = {name: text.strip().replace("\u200b", "") for name, text in case[2].items()}
    return {name: text.split("\n") if name in lists and text else text for name, text in clean.items()}


def test_what_is_typed_is_what_the_file_says_and_nothing_else_is_changed(
    fill: Fill, commented: DataFolder
) -> None:
    words = "\n".join(["早饭", "午饭", "伙食费", "中饭", "C: 盘", "送餐"])
    cases: list[Case] = [
        *(("item", ITEM_1, {"summary": summary}) for summary in HARD),
        ("item", ITEM_1, {"search_words": words}),
        ("item", "2031/2", {"search_words": "借阅\n看书去\n: 书"}),
        *(("term", "pei-can-ri", {"explanation": text}) for text in HARD),
        ("question", "2031/eat-together", {"not_said": "多少钱\n要不要交钱\n怎么报名\n几点去"}),
        ("question", "2031/canteen-rules", {"ask": "A, B食堂听谁的？", "not_said": "谁来查\n查什么"}),
        *(("question", f"2031/{name}", {"not_said": ""}) for name in ("eat-together", "where-to-read")),
        ("question", "2031/reading-star", {"not_said": ""}),
        ("question", "2031/new-canteens", {"not_said": "几点开门"}),
        ("item", ITEM_1, {"summary": "", "search_words": ""}),
    ]
    for case, result in zip(cases, fill(commented.path, cases), strict=True):
        kind, key, _ = case
        assert result["wrong"] == {}, case
        before = commented.read(result["path"])
        old, new = values_of(before), values_of(result["text"])
        identifier = key.rpartition("/")[2]
        record = old if kind == "item" else next(each for each in old if each["id"] == identifier)
        record |= typed_in(case)
        for name in [name for name, value in record.items() if not value]:
            del record[name]  # what is emptied goes with its line
        assert new == old, case
        commented.write(result["path"], result["text"])
        assert commented.problems() == [], case
        commented.write(result["path"], before)
        if "" in case[2].values():
            continue  # with the words that they are about
        comments = [line for line in before.split("\n") if line.lstrip().startswith("#")]
        assert [line for line in result["text"].split("\n") if line.lstrip().startswith("#")] == comments, (
            case
        )


def test_a_question_is_added_behind_its_group_and_words_beside_those_that_mean_the_same(
    fill: Fill, commented: DataFolder
) -> None:
    new = {
        "audience": "parents",
        "group": "吃饭",
        "ask": "饭菜怎么样？",
        "answer": "要新建食堂。",
        "see": "1/m1\n1/m3",
        "not_said": "吃什么",
    }
    beside, apart = (
        {"say": "陪饭\n一起吃", "means": means, "near": ""} for means in ("陪餐\n家长陪餐日", "陪餐")
    )
    on_lines = {"say": "去借书\n看书去", "means": "学生阅览室", "near": ""}
    asked, *words = fill(
        commented.path,
        [("ask", ITEM_1, new), *(("word", "", typed) for typed in (beside, apart, on_lines))],
    )
    commented.write(QUESTIONS, asked["text"])
    records = values_of(asked["text"])
    place = next(index for index, record in enumerate(records) if record["id"] == "item-1-1")
    assert records[place] == {"id": "item-1-1"} | typed_in(("ask", "", new))
    assert [record["group"] for record in records[place - 1 : place + 2]] == ["吃饭", "吃饭", "读书"]
    assert asked["went"] == []
    lists = [values_of(result["text"]) for result in words]
    assert lists[0][0]["say"] == ["进食堂看看", "和孩子一起吃饭", "陪饭", "一起吃"]
    assert lists[1][-1] == {"say": ["陪饭", "一起吃"], "means": ["陪餐"]}
    assert lists[2][1]["say"] == ["借书", "去借书", "看书去"]
    for result in words:
        commented.write(WORDS, result["text"])
        assert commented.problems() == []
    [again] = fill(commented.path, [("ask", ITEM_1, new | {"ask": "汤怎么样？"})])
    assert again["values"]["id"] == "item-1-2"


def test_lists_that_are_not_there_yet_are_begun(fill: Fill, small_folder: DataFolder) -> None:
    for name in (QUESTIONS, WORDS, "addresses.yml"):
        (small_folder.path / name).unlink()
    question = {
        "audience": "parents",
        "group": "吃饭",
        "ask": "吃什么？",
        "answer": "要新建食堂。",
        "see": "1/m1",
    }
    word = {"say": "吃食", "means": "", "near": "学校食堂"}
    for result in fill(small_folder.path, [("ask", ITEM_1, question), ("word", "", word)]):
        assert result["edit"].startswith("https://github.com/office/plans/new/main/data")
        small_folder.write(result["path"], result["text"])
    assert small_folder.problems() == []


# What is told of a value, by the rule of the check or by what only the form can know.
WRONG = [
    ("item", ITEM_1, "summary", "没有句号", "以句号结尾"),
    ("item", ITEM_1, "summary", "一句。两句。", "正好一句"),
    ("item", ITEM_1, "summary", "半角,逗号。", "请改成全角的 ，"),
    ("item", ITEM_1, "summary", "**粗**的字。", "排版记号“**”"),
    ("item", ITEM_1, "summary", "长" * 90 + "。", "有91字"),
    ("item", ITEM_1, "summary", "“食堂”好‘吃。", "“‘”不成对"),
    ("item", ITEM_1, "summary", "“食堂“好吃。", "不成对"),
    ("item", ITEM_1, "summary", "食堂，，好吃。", "标点“，，”不对"),
    ("item", ITEM_1, "summary", "食 堂好吃。", "“食 堂好”中间多了空格"),
    ("item", ITEM_1, "summary", "⽼师吃饭。", "请改成汉字“老”"),
    ("item", ITEM_1, "summary", "好吃👍。", "表情"),
    ("item", ITEM_1, "summary", '"好"吃。', "中文引号"),
    ("item", ITEM_1, "search_words", "饭、菜", "几个词连成了一条"),
    ("item", ITEM_1, "search_words", "“饭”", "引号“"),
    ("item", ITEM_1, "search_words", "午饭\n午 饭", "写了两遍"),
    ("item", ITEM_1, "search_words", "学校食堂", "本来就在原文里"),
    ("item", ITEM_1, "summary", "午餐補貼要發放。", "请改成“补贴”"),
    ("item", ITEM_1, "summary", "管好\t食堂。", "中间多了空格"),
    ("item", ITEM_1, "summary", "张主任 2018/3/1 9:15:02 管好食堂。", "像是聊天记录"),
    ("item", ITEM_1, "search_words", "營養餐", "请改成“营养”"),
    ("item", ITEM_1, "search_words", "- 伙食费", "前面的符号“- ”不用写"),
    ("item", ITEM_1, "search_words", "1. 伙食费", "前面的序号“1. ”不用写"),
    ("item", ITEM_1, "search_words", "伙食费 营养餐", "像是几个词连成了一条"),
    ("item", ITEM_1, "search_words", "伙食费 # 常问", "有备注“ # 常问”"),
    ("item", ITEM_1, "search_words", "张主任 2018/3/1 9:15:02", "像是聊天记录"),
    ("term", "pei-can", "explanation", "没有句号", "末尾少了句号"),
    ("term", "pei-can", "explanation", "", "请填上"),
    ("question", "2031/eat-together", "ask", "会新建食堂吗？", "已经问过"),
    ("question", "2031/eat-together", "ask", "吃什么", "问号"),
    ("question", "2031/eat-together", "answer", "一。二。三。", "超过2句"),
    ("ask", ITEM_1, "id", "eat-together", "已经用过"),
    ("ask", ITEM_1, "id", "吃饭", "小写英文字母"),
    ("ask", ITEM_1, "id", "a" * 61, "60字以内"),
    ("ask", ITEM_1, "see", "", "至少"),
    ("word", "", "say", "借书", "已经写过，通向“学生阅览室”"),
    ("word", "", "means", "", "至少填一格"),
]


def test_what_is_wrong_is_told_beside_its_field_and_makes_no_file(
    fill: Fill, small_folder: DataFolder
) -> None:
    cases: list[Case] = [(kind, key, {name: value}) for kind, key, name, value, _ in WRONG]
    for (_, _, name, value, told), result in zip(WRONG, fill(small_folder.path, cases), strict=True):
        assert told in (result["wrong"].get(name) or ""), (name, value)
        assert result["went"] == result["came"] == []


def test_the_form_finds_wrong_what_the_check_finds_wrong(fill: Fill, small_folder: DataFolder) -> None:
    texts = [value for _, _, name, value, _ in WRONG if name == "summary"]
    texts += [
        "他说：“好。”",
        "好（吃）。",
        "好）吃（。",
        "1.5所。",
        "用E-mail报名。",
        "见《办法》。",
        "锟斤拷。",
        "ＡＢ班。",
        "好.吃。",
        "看--这里。",
    ]
    cases: list[Case] = [("item", ITEM_1, {"summary": text}) for text in texts]
    sound = small_folder.read(ITEM)
    summary = values_of(sound)["summary"]
    for text, result in zip(texts, fill(small_folder.path, cases), strict=True):
        quoted = text.replace("'", "''")
        small_folder.write(ITEM, sound.replace(f"summary: {summary}", f"summary: '{quoted}'"))
        assert bool(small_folder.problems()) == bool(result["wrong"]), text


def test_cells_and_lines_that_were_pasted_become_entries_of_their_own(
    fill: Fill, small_folder: DataFolder
) -> None:
    cases: list[Case] = [("item", ITEM_1, {"search_words": "伙食费\t营养餐\u2028 送餐\r\n\t\t早饭"})]
    [result] = fill(small_folder.path, cases)
    assert result["values"]["search_words"] == ["伙食费", "营养餐", "送餐", "早饭"]
    small_folder.write(ITEM, result["text"])
    assert small_folder.problems() == []


def test_what_the_reviewer_will_ask_is_told_and_hinders_nothing(fill: Fill, small_folder: DataFolder) -> None:
    cases: list[Case] = [
        ("item", ITEM_1, {"summary": "新建9所食堂。"}),
        ("item", ITEM_1, {"summary": "新建2所食堂。"}),
        ("word", "", {"say": "吃食", "means": "膳食"}),
        ("item", ITEM_1, {"summary": "", "search_words": ""}),
        ("item", ITEM_1, {"summary": "管好食堂，\n也管好校车。\n"}),
    ]
    first, second, third, emptied, joined = fill(small_folder.path, cases)
    assert "公文里没有“9所”" in first["asked"]["summary"]
    assert second["asked"]["summary"] == ""
    assert "公文里没有“膳食”" in third["asked"]["means"]
    assert "只看得到公文原文" in emptied["asked"]["summary"]
    assert "再也搜不到" in emptied["asked"]["search_words"]
    assert "连成了一段" in joined["asked"]["summary"]
    assert all(result["went"] for result in (first, second, emptied, joined))
    assert third["came"]


def test_without_scripts_no_way_is_named_that_is_not_there(small_book: Book, small_library: Library) -> None:
    for sources, told in ((Sources(small_book), "数据文件夹"), (Sources(small_book, DESK), "报错、改内容")):
        page = next(page for page in pages(small_library, sources=sources) if page.path == paths.EDIT)
        assert told in page.markdown.partition("<noscript>")[2].partition("</noscript>")[0]


def test_what_stands_in_the_data_is_found_right_and_left_as_it_is(fill: Fill, book: Book) -> None:
    [plan] = book.plans
    cases: list[Case] = [
        *(("item", f"{plan.folder}/{entry.item.number}", {}) for entry in plan.items),
        *(("term", term.id, {}) for term in book.terms.records),
        *(("question", f"{plan.folder}/{question.id}", {}) for question in plan.questions.records),
    ]
    for case, result in zip(cases, fill(FROZEN_DATA, cases), strict=True):
        assert not any(result["wrong"].values()), case
        assert result["went"] == result["came"] == [], case


def test_what_is_too_long_for_an_address_is_left_to_be_pasted(fill: Fill, small_folder: DataFolder) -> None:
    words = "\n".join(f"第{number}种叫法" for number in range(200))
    short, long = fill(
        small_folder.path,
        [("item", ITEM_1, {"summary": "管好食堂。"}), ("item", ITEM_1, {"search_words": words})],
    )
    assert "原来：\nsummary: 区里" in unquote(short["mail"])
    assert "改成：\nsummary: 管好食堂。\n" in unquote(short["mail"])
    assert "请粘贴在这里" in unquote(long["mail"])
    assert "请粘贴在这里" in unquote(long["issue"])
