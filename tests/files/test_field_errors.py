"""What an editor is told about a field that does not fit: the place, the reason and the way out."""

from __future__ import annotations

import re

import pytest

from data_folder import DataFolder, place_of
from planbook.load import load

ITEM = "2031/items/01.yml"
PLAN = "2031/plan.yml"
FIGURE = "      - quote: 2所学校食堂\n        what: 新建的食堂"
LAST_MEASURE = (
    "text: 提倡家长与教师共同用餐，制定学校食堂开放方案。"
    "（牵头单位：后勤科；配合单位：基础教育科）\n    topics"
)


def check(folder: DataFolder, name: str, sound: str, broken: str, message: str, hint: str) -> None:
    """Check that ``broken`` has one problem, at its caret, with these words in message and hint."""
    place = folder.replace(name, sound, broken)
    _, [problem] = load(folder.path)
    assert message in problem.message
    assert hint in problem.hint
    assert place_of(problem) == place


@pytest.mark.parametrize(
    ("name", "sound", "broken", "field", "hint"),
    [
        (ITEM, "summary:", "‸summery: 甲\nsummary:", "summery", "是不是 summary？"),
        (ITEM, "summary:", "‸SUMMARY: 甲\nsummary:", "SUMMARY", "是不是 summary？"),
        (ITEM, "measures:", "‸done:\n  - 甲\nmeasures:", "done", "可以用的字段：number、"),
        (ITEM, "kind: school", "kind: school\n        ‸day: 1", "day", "：quote、what、proposed、kind。"),
        (
            PLAN,
            "  first_line:",
            "  ‸lines: 3\n  first_line:",
            "lines",
            "：site、url、note、first_line、last_line、fingerprint。",
        ),
        ("topics.yml", "name: 阅读", "name: 阅读\n  ‸icon: a", "icon", "：id、name、description。"),
        (ITEM, "  - item: 2\n", "  - item: 2\n    ‸year: 2030\n", "year", "：item、plan、reason。"),
        (
            PLAN,
            "label: 一、",
            "‸numeral: 一",
            "numeral",
            "：id、level、label、title、lines、units、columns、closing。",
        ),
        (PLAN, "sections:\n", "‸layout:\n  item: 甲\nsections:\n", "layout", "：year、title、name、"),
    ],
)
def test_unknown_field(
    small_folder: DataFolder, name: str, sound: str, broken: str, field: str, hint: str
) -> None:
    check(small_folder, name, sound, broken, f"没有名为“{field}”的字段", hint)


def test_an_unknown_field_is_the_only_one_that_lacks(small_folder: DataFolder) -> None:
    sound = "ask: 家长能和孩子一起吃饭吗？"
    broken = "‸question: 家长能和孩子一起吃饭吗？"
    message, hint = "没有名为“question”的字段", "这里缺少问题（ask）：是不是 ask？"
    check(small_folder, "2031/questions.yml", sound, broken, message, hint)


def test_a_full_date_in_another_form_is_told_as_it_is_written(small_folder: DataFolder) -> None:
    check(small_folder, PLAN, "date: 2031-03-10", "date: ‸2031/3/10", "格式不对", "请写成 2031-03-10。")


@pytest.mark.parametrize(
    ("name", "sound", "broken", "field"),
    [
        (ITEM, f"- {LAST_MEASURE}", "- ‸topics", "举措（measures）第3条的原文（text）"),
        (
            ITEM,
            "- quote: 后勤科\n        role",
            "- ‸role",
            "举措（measures）第3条的责任单位（units）第1条的原文（quote）",
        ),
        (PLAN, "- kind: date\n    text: 2031年2月20日", "- ‸kind: date", "通知（notice）第5条的原文（text）"),
        ("terms.yml", "- id: pei-can-ri\n  name", "- ‸name", "编号（id）"),
    ],
)
def test_missing_field(small_folder: DataFolder, name: str, sound: str, broken: str, field: str) -> None:
    check(small_folder, name, sound, broken, f"缺少{field}", "请补上")


def test_missing_field_of_a_file(small_folder: DataFolder) -> None:
    small_folder.replace(ITEM, "number: 1\n", "")
    _, [problem] = load(small_folder.path)
    assert str(problem) == f"{small_folder.path}/{ITEM}:1:1: 缺少次序（number）。请补上 number: …。"


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        (" ‸２６", "应当是数目，现在是“２６”", "半角阿拉伯数字"),
        (" ‸٢٦", "应当是数目，现在是“٢٦”", "半角阿拉伯数字"),
        (" ‸①", "应当是数目，现在是“①”", "半角阿拉伯数字"),
        (" ‸二十六", "应当是数目，现在是“二十六”", "半角阿拉伯数字"),
        (" ‸第1项", "应当是数目，现在是“第1项”", "半角阿拉伯数字"),
        (" ‸1.5", "应当是数目，现在是“1.5”", "半角阿拉伯数字"),
        (" ‸1.0", "应当是数目，现在是“1.0”", "半角阿拉伯数字"),
        (" ‸0_1", "应当是数目，现在是“0_1”", "半角阿拉伯数字"),
        (" ‸+1", "应当是数目，现在是“+1”", "半角阿拉伯数字"),
        (" ‸[1]", "应当是数目，现在是一个列表", "半角阿拉伯数字"),
        (" ‸{a: 1}", "应当是数目，现在是几个字段", "半角阿拉伯数字"),
        (f" ‸{'9' * 5000}", f"应当是数目，现在是“{'9' * 40}……”", "半角阿拉伯数字"),
        ("‸", "是空的", "必须写"),
        (" ‸0", "“0”太小", "不能小于 1"),
        (" ‸-1", "“-1”太小", "不能小于 1"),
        (" ‸100000", "“100000”太大", "不能大于 99999"),
    ],
    ids=lambda text: text[:20],
)
def test_number(small_folder: DataFolder, written: str, message: str, hint: str) -> None:
    check(small_folder, ITEM, "number: 1", f"number:{written}", f"次序（number）{message}", hint)


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        (" ‸''", "是空的", "整行删去"),
        (" ‸'管好 '", "写成了“管好 ”，格式不对", "首尾不留空格"),
        (" ‸'　管好'", "写成了“　管好”，格式不对", "首尾不留空格"),
        (f" ‸'{'管' * 3000} '", f"写成了“{'管' * 40}……”，格式不对", "写在一行里"),
        ("\n  ‸- 管好", "应当是一段文字，不是列表", "不用方括号和“- ”"),
        ("\n  ‸key: 食堂", "应当是一段文字", "多写了“- ”或冒号"),
    ],
    ids=lambda text: text[:20],
)
def test_text(small_folder: DataFolder, written: str, message: str, hint: str) -> None:
    check(small_folder, ITEM, "title: 管好学校食堂。", f"title:{written}", f"标题（title）{message}", hint)


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        (" ‸family", "应当是一个列表", "写成 [family]；或每一条单独一行，以“- ”开头"),
        (" ‸{a: family}", "应当是一个列表", "写成 [甲, 乙]；或每一条单独一行，以“- ”开头"),
        ("‸", "是空的", "整行删去"),
        (f" [‸{'a' * 61}]", "第1条太长", "最多 60 个字符"),
    ],
    ids=lambda text: text[:20],
)
def test_list_of_ids(small_folder: DataFolder, written: str, message: str, hint: str) -> None:
    sound = "topics: [school-meals, family]\nsearch"
    check(small_folder, ITEM, sound, f"topics:{written}\nsearch", f"主题（topics）{message}", hint)


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("[‸Family]", "没有编号为“Family”的主题", "是不是 family（家校合作）？"),
        ("[school-meals, ‸学校用餐]", "没有编号为“学校用餐”的主题", "是不是 school-meals（学校用餐）？"),
        ("[‸下雨天]", "没有编号为“下雨天”的主题", "可以写：family、reading、school-meals。"),
        ("[‸school-meals，family]", "之间用的是“，”，不是半角逗号", "请写成 [school-meals, family]"),
        ("[‸school-meals family]", "之间用的是空格，不是半角逗号", "请写成 [school-meals, family]"),
    ],
)
def test_id_that_there_is_not(small_folder: DataFolder, written: str, message: str, hint: str) -> None:
    check(
        small_folder,
        ITEM,
        "topics: [school-meals, family]\nsearch",
        f"topics: {written}\nsearch",
        message,
        hint,
    )


@pytest.mark.parametrize(
    ("written", "right"),
    [("第1项第2条", "1/m2"), ("1/2", "1/m2"), ("１/m３", "1/m3"), ("1", "1/m1"), ("食堂", "27/m4")],
)
def test_place_of_a_measure(small_folder: DataFolder, written: str, right: str) -> None:
    sound, broken = "see: [1/m1]\n- id: canteen-open", f"see: [‸{written}]\n- id: canteen-open"
    message = f"出处（see）第1条写成了“{written}”，格式不对"
    check(small_folder, "2031/questions.yml", sound, broken, message, f"请写成 {right}")


@pytest.mark.parametrize(
    ("written", "right"),
    [("2030/m1", "2030/1"), ("/2030/01/", "2030/1"), ("２０３０年第3项", "2030/3"), ("1", "2018/26")],
)
def test_an_item_of_an_earlier_plan(small_folder: DataFolder, written: str, right: str) -> None:
    message = f"延续（continues）第1条写成了“{written}”，格式不对"
    sound, broken = "measures:\n", f"continues: [‸{written}]\nmeasures:\n"
    check(small_folder, ITEM, sound, broken, message, f"请写成 {right}")


def test_a_field_with_a_slip_is_not_missing_as_well(small_folder: DataFolder) -> None:
    broken = FIGURE.replace("quote", "‸qoute")
    check(small_folder, ITEM, FIGURE, broken, "没有名为“qoute”的字段", "是不是 quote？")


def test_a_field_by_its_chinese_name(small_folder: DataFolder) -> None:
    check(small_folder, ITEM, "summary:", "‸一句话:", "没有名为“一句话”的字段", "是不是 summary？")


@pytest.mark.parametrize(
    ("name", "sound", "broken", "label"),
    [
        ("words.yml", "say: [借书]", "say: ‸[]", "平常说法（say）"),
        ("words.yml", "means: [学生阅览室]", "means: ‸[]", "公文说法（means）"),
    ],
)
def test_list_that_may_not_be_empty(
    small_folder: DataFolder, name: str, sound: str, broken: str, label: str
) -> None:
    check(small_folder, name, sound, broken, f"{label}至少要有一条", "请补上")


def test_item_without_measures(small_folder: DataFolder) -> None:
    text = small_folder.read(ITEM)
    small_folder.write(ITEM, text[: text.index("measures:")] + "measures: []\n")
    _, [problem] = load(small_folder.path)
    assert problem.message == "举措（measures）至少要有一条"
    assert place_of(problem) == small_folder.find(ITEM, "measures: ‸[]")


@pytest.mark.parametrize("field", ["topics", "audiences", "search_words"])
def test_other_lists_may_be_empty(small_folder: DataFolder, field: str) -> None:
    text = small_folder.read(ITEM)
    small_folder.write(ITEM, re.sub(rf"^{field}: .*$", f"{field}: []", text, flags=re.MULTILINE))
    book, problems = load(small_folder.path)
    assert book is not None
    assert problems == []
    assert getattr(book.plans[0].items[0].item, field) == ()


@pytest.mark.parametrize(
    ("written", "message"), [("‸牵头", "不能是“牵头”"), ("‸[lead]", "不能是一个列表"), ("‸''", "是空的")]
)
def test_choice(small_folder: DataFolder, written: str, message: str) -> None:
    hint = (
        "必须写"
        if "空" in message
        else "可以写：lead 牵头，support 配合，responsible 负责（原文没有分主次）。"
    )
    label = "举措（measures）第3条的责任单位（units）第1条的分工（role）"
    check(small_folder, ITEM, "role: lead", f"role: {written}", f"{label}{message}", hint)


@pytest.mark.parametrize(
    "written", ["2031年9月", "2031-9", "２０３１", "2031-13", "2031-09-32", "31-09", "九月"]
)
def test_partial_date(small_folder: DataFolder, written: str) -> None:
    message = f"日期（date）写成了“{written}”，格式不对"
    check(small_folder, ITEM, "date: 2031-09", f"date: ‸{written}", message, "2018、2018-09 或 2018-09-01")


@pytest.mark.parametrize("written", ["2031/03/01", "20310301", "2031-3-1", "2031-00", "2031-03-00", "今天"])
@pytest.mark.parametrize(
    ("field", "day", "label"),
    [("document_date", "2031-02-20", "成文日期"), ("page_date", "2031-03-01", "网页日期")],
)
def test_date_of_a_plan(small_folder: DataFolder, field: str, day: str, label: str, written: str) -> None:
    message = f"{label}（{field}）写成了“{written}”，格式不对"
    hint = "2018、2018-09 或 2018-09-01。"
    check(small_folder, PLAN, f"{field}: {day}", f"{field}: ‸{written}", message, hint)


@pytest.mark.parametrize("written", ["2031", "2031-02", "2031-02-20"])
def test_a_plan_may_have_part_of_a_date(small_folder: DataFolder, written: str) -> None:
    small_folder.replace(PLAN, "document_date: 2031-02-20", f"document_date: {written}")
    small_folder.replace(PLAN, "page_date: 2031-03-01", f"page_date: {written}")
    book, problems = load(small_folder.path)
    assert book is not None
    assert problems == []
    plan = book.plans[0].plan
    assert (plan.document_date, plan.page_date) == (written, written)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("‸yes", "应当写 true 或 false，现在是“yes”"),
        ("‸on", "应当写 true 或 false，现在是“on”"),
        ("‸1", "应当写 true 或 false，现在是“1”"),
        ("‸0", "应当写 true 或 false，现在是“0”"),
        ("‸t", "应当写 true 或 false，现在是“t”"),
        ("‸TRUE", "应当写 true 或 false，现在是“TRUE”"),
        ("‸True", "应当写 true 或 false，现在是“True”"),
        ("‸是", "应当写 true 或 false，现在是“是”"),
        ("‸[true]", "应当写 true 或 false，现在是一个列表"),
        ("‸{a: true}", "应当写 true 或 false，现在是几个字段"),
        ("‸''", "是空的"),
    ],
)
def test_flag(small_folder: DataFolder, written: str, message: str) -> None:
    hint = "整行删去" if "空" in message else "请写 true；不需要就整行删去。"
    label = "举措（measures）第3条的另起一段（new_line）"
    broken = f"new_line: {written}\n    {LAST_MEASURE}"
    check(small_folder, ITEM, LAST_MEASURE, broken, f"{label}{message}", hint)


@pytest.mark.parametrize(("written", "meant"), [("true", True), ("false", False), ("'true'", True)])
def test_flag_is_written_as_one_says_it(small_folder: DataFolder, written: str, meant: bool) -> None:
    small_folder.replace(ITEM, LAST_MEASURE, f"new_line: {written}\n    {LAST_MEASURE}")
    book, problems = load(small_folder.path)
    assert book is not None
    assert problems == []
    assert [measure.new_line for measure in book.plans[0].items[0].item.measures] == [False, False, meant]


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("0", "“0”太小", "不能小于 1"),
        ("5", "“5”太大", "不能大于 4"),
        ("一", "应当是数目，现在是“一”", "半角阿拉伯数字"),
        ("1.0", "应当是数目，现在是“1.0”", "半角阿拉伯数字"),
    ],
)
def test_level(small_folder: DataFolder, written: str, message: str, hint: str) -> None:
    broken = f"id: library\n    level: ‸{written}"
    check(small_folder, PLAN, "id: library", broken, f"部分（sections）第2条的层级（level）{message}", hint)


@pytest.mark.parametrize("written", ["2031 city", "2031_city", "City", "市教育局", "2031-", "２０３１"])
def test_name_of_a_plan(small_folder: DataFolder, written: str) -> None:
    message = f"相关条目（related）第1条的要点（plan）写成了“{written}”，格式不对"
    broken = f"  - item: 2\n    plan: ‸{written}\n"
    check(small_folder, ITEM, "  - item: 2\n", broken, message, "请写文件夹名，用小写英文字母、数字和连字符")


@pytest.mark.parametrize("written", ["heading", "标题", "[title]"])
def test_kind_of_a_line(small_folder: DataFolder, written: str) -> None:
    hint = "可以写：paragraph 正文，title 标题，"
    message = "通知（notice）第1条的种类（kind）不能是"
    check(small_folder, PLAN, "kind: title", f"kind: ‸{written}", message, hint)


@pytest.mark.parametrize(
    ("name", "sound", "broken", "label", "hint"),
    [
        (ITEM, FIGURE, "      - ‸[2所学校食堂]", "数字（figures）第1条", "检查缩进"),
        ("words.yml", "- say: [借书]\n  means: [学生阅览室]", "- ‸[借书]", "这份数据", "补全字段"),
    ],
)
def test_record(small_folder: DataFolder, name: str, sound: str, broken: str, label: str, hint: str) -> None:
    check(small_folder, name, sound, broken, f"{label}应当由几个字段组成", hint)


@pytest.mark.parametrize("field", ["year: 2031", "first_line: 3", "last_line: 16"])
def test_every_number_is_written_in_digits(small_folder: DataFolder, field: str) -> None:
    place = small_folder.replace(PLAN, f"{field}\n", f"{field.replace(': ', ': ‸')}.0\n")
    _, [problem] = load(small_folder.path)
    assert (place_of(problem), "应当是数目" in problem.message) == (place, True)


@pytest.mark.parametrize(
    "written",
    ["www.example.org", "ftp://example.org/1.doc", "https://", "'https://example.org/\"a'", "http://a b"],
)
def test_web_address(small_folder: DataFolder, written: str) -> None:
    sound = "url: https://example.org/2031/plan.html"
    message = "来源（source）的网址（url）写成了“"
    check(small_folder, PLAN, sound, f"url: ‸{written}", message, "以 https:// 或 http:// 开头")


def test_all_mistakes_of_a_file_are_told_at_once(small_folder: DataFolder) -> None:
    places = [
        small_folder.replace(ITEM, "number: 1", "number: ‸一"),
        small_folder.replace(ITEM, "date: 2031-09", "date: ‸九月"),
        small_folder.replace(ITEM, "role: lead", "role: ‸牵头"),
    ]
    _, problems = load(small_folder.path)
    assert [place_of(problem) for problem in problems] == places
