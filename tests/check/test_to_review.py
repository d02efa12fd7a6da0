"""What only a person can judge is asked, and fails nothing."""

from __future__ import annotations

import pytest

from data_folder import SMALL_DATA, DataFolder, place_of
from planbook.changes import changes
from planbook.check.to_review import to_review
from planbook.door.command_line import main

ITEM, READING, PLAN = "2031/items/01.yml", "2031/items/02.yml", "2031/plan.yml"
QUESTIONS, TERMS, WORDS = "2031/questions.yml", "terms.yml", "words.yml"


def test_sound_data(small_folder: DataFolder) -> None:
    assert to_review(small_folder.book()) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (ITEM, "一起吃一顿饭。", "一起吃饭，‸10月15日前建好。", "公文里没有“10月15日”这个时间或数目"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，要花‸300万元。", "公文里没有“300万元”这个时间或数目"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，由‸财政局出钱。", "公文里没有“财政局”这个单位"),
        (ITEM, "what: 新建的食堂", "what: 新建的‸3所食堂", "公文里没有“3所”这个时间或数目"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，每校‸五十五人。", "公文里没有“五十五人”这个时间或数目"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，要花‸三百万元。", "公文里没有“三百万元”这个时间或数目"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，省下‸三成。", "公文里没有“三成”这个时间或数目"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，省下‸三分之一。", "公文里没有“三分之一”这个时间或数目"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，饭量是‸两倍。", "公文里没有“两倍”这个时间或数目"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，‸十月十五日前建好。", "公文里没有“十月十五日”这个时间或数目"),
        (
            ITEM,
            "一起吃一顿饭。",
            "一起吃饭（见‸https://a.cn/b）。",
            "文字里有网址“https://a.cn/b”，读者点不开",
        ),
        (ITEM, "一起吃一顿饭。", "一起吃饭，电话‸0631-5999999。", "公文里没有“0631-5999999”这个电话或邮箱"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，写信给‸a@b.cn。", "公文里没有“a@b.cn”这个电话或邮箱"),
        (PLAN, "issuer: 云溪区教育局", "issuer: ‸云溪教育局", "公文里没有“云溪教育局”这个单位"),
        (PLAN, "site: 云溪区", "site: ‸https://a.cn/ 云溪区", "site 里写的是网址“https://a.cn/”"),
        (PLAN, "kind: signature", "kind: ‸date", "“云溪区教育局”不像日期"),
        (PLAN, "kind: date", "kind: ‸signature", "“2031年2月20日”是日期，不像落款"),
        (
            QUESTIONS,
            "group: 吃饭\n  answer: 计划9月",
            "group: ‸吃饭。\n  answer: 计划9月",
            "分组“吃饭。”里只有这一问，是不是“吃饭”",
        ),
        (ITEM, "reason: 第2项讲", "reason: ‸第3项讲", "这里连的是第2项，理由里写的是第3项"),
        (ITEM, "reason: 第2项讲", "reason: ‸第1项讲", "这里连的是第2项，理由里写的是第1项，就是本项"),
        (
            ITEM,
            "reason: 第2项讲",
            "reason: 第1项和‸第3项讲",
            "这里连的是第2项，理由里写的是第3项",
        ),
        (TERMS, "name: 家长陪餐日", "name: ‸家长陪读日", "公文里没有“家长陪读日”这个词"),
        (TERMS, "aliases: [共同用餐]", "aliases: [‸一道吃饭]", "公文里没有“一道吃饭”这个写法"),
        (
            ITEM,
            "what: 新建食堂的期限",
            "what: ‸9月底前",
            "“9月底前”和 quote 一样，读者看到的是同一句话",
        ),
        (WORDS, "means: [家长陪餐日,", "means: [‸家长陪读日,", "公文里没有“家长陪读日”这个说法"),
        (ITEM, "一起吃一顿饭。", "一起吃饭，家长陪餐‸曰也开放。", "“曰”像是“日”，公文里是“陪餐日也开”"),
        (
            READING,
            "quote: 寒假期间",
            'quote: ‸"阅读之星"',
            "两边的半角引号不算在引文里，摘下来的是没有引号的 阅读之星",
        ),
    ],
)
def test_words_that_no_plan_has(
    small_folder: DataFolder, file: str, old: str, new: str, message: str
) -> None:
    place = small_folder.replace(file, old, new)
    [question] = to_review(small_folder.book())
    assert (place_of(question), question.message) == (place, f"请复核：{message}")


def test_a_character_that_was_published_so_is_no_slip(small_folder: DataFolder) -> None:
    small_folder.write("2031/source.txt", small_folder.read("2031/source.txt") + "家长陪餐曰也开\n")
    small_folder.replace(ITEM, "一起吃一顿饭。", "一起吃饭，家长陪餐曰也开放。")
    assert to_review(small_folder.book()) == []


@pytest.mark.parametrize("quote", ["“阅读之星”", "阅读之星", "'阅读之星'", '"“阅读之星”"', '"寒假期间"'])
def test_quotations_that_lose_no_marks(small_folder: DataFolder, quote: str) -> None:
    small_folder.replace(READING, "quote: 寒假期间", f"quote: {quote}")
    assert to_review(small_folder.book()) == []


def test_a_word_said_to_be_only_near_that_a_plan_has(small_folder: DataFolder) -> None:
    old = "[借书]\n  means: [学生阅览室]"
    place = small_folder.replace(WORDS, old, "[借书, ‸学校食堂, 食堂]\n  near: [学生阅览室]")
    [question] = to_review(small_folder.book())
    assert (place_of(question), question.message) == (place, "请复核：“学校食堂”这个词公文里就有")


def test_a_summary_copied_from_the_text(small_folder: DataFolder) -> None:
    summary = "区里要新建食堂，家长可以到学校和孩子一起吃一顿饭。"
    copied = "9月底前新建2所学校食堂。"
    place = small_folder.replace(ITEM, summary, f"‸{copied}")
    [question] = to_review(small_folder.book())
    assert (place_of(question), question.message) == (place, "请复核：一句话和原文一样")


@pytest.mark.parametrize(
    "words",
    [
        "9月底前要建好2所食堂。",
        "第2项也讲，教育局在管。",
        "食堂有了新格局，午饭好吃。",
        "云教〔2030〕8号说的。",
        "九月底前要建好两所食堂。",
        "三年级的孩子一个也不少，一天吃一次。",
        "一成不变的菜，三成员家庭也爱吃。",
        "东街、西街、南街三所学校要建食堂。",
        "家长陪餐日也开放，人人都来，土豆也有。",
        "曰也开门。",
    ],
)
def test_words_that_a_plan_has_or_that_name_nothing(small_folder: DataFolder, words: str) -> None:
    small_folder.replace(ITEM, "区里要新建食堂，家长可以到学校和孩子一起吃一顿饭。", words)
    assert to_review(small_folder.book()) == []


@pytest.mark.parametrize(("form", "is_notice"), [("text", False), ("github", True)])
def test_a_question_fails_no_check(
    small_folder: DataFolder, capsys: pytest.CaptureFixture[str], form: str, is_notice: bool
) -> None:
    small_folder.replace(ITEM, "一起吃一顿饭。", "一起吃饭，要花300万元。")
    assert main(["--check", "--format", form, str(small_folder.path)]) == 0
    told = capsys.readouterr()
    assert ("300万元" in told.out, "300万元" in told.err) == (is_notice, not is_notice)
    assert told.out.startswith("::notice file=") == is_notice


def test_the_report_on_a_change_asks(small_folder: DataFolder) -> None:
    small_folder.replace(ITEM, "一起吃一顿饭。", "一起吃饭，要花300万元。")
    text = changes(SMALL_DATA, small_folder.path).text
    assert "- **请复核**：公文里没有“300万元”这个时间或数目（2031/items/01.yml 第5行）。" in (text or "")
    again = changes(small_folder.path, small_folder.path).text
    assert "请复核" not in (again or "")
