"""What a reviewer reads about a change: exactly what changed, and first what needs a second pair of eyes."""

from __future__ import annotations

from pathlib import Path

import pytest

from data_folder import FROZEN_DATA, SMALL_DATA, DataFolder
from planbook.changes import changes
from planbook.changes.report import NO_CHANGE

ALERT = "## **请另一位同事核对**"


def report(folder: DataFolder) -> str:
    found = changes(SMALL_DATA, folder.path)
    assert found.problems == ()
    assert found.text is not None
    return found.text


def alerts(text: str) -> list[str]:
    """Return the lines that a reviewer must see first."""
    return [line for line in text.partition(ALERT)[2].partition("\n## ")[0].splitlines() if line]


def headings(text: str) -> list[str]:
    """Return the name of everything that is said to have changed."""
    return [line.removeprefix("### ") for line in text.splitlines() if line.startswith("### ")]


def test_comments_and_layout_are_no_change(small_folder: DataFolder) -> None:
    small_folder.write("terms.yml", "# 说明\n" + small_folder.read("terms.yml"))
    assert report(small_folder) == NO_CHANGE


@pytest.mark.parametrize(
    ("name", "old", "new", "subject", "line"),
    [
        (
            "2031/items/02.yml",
            "读书多的可以评上称号",
            "读书好的可以评上称号",
            "2031 第2项“开展“书香云溪”活动”",
            "- **一句话**：学生在区图书馆有自己的阅览室，读书~~多~~**好**的可以评上称号。",
        ),
        (
            "2031/items/02.yml",
            "[看书, 借书,",
            "[看书, 借本书,",
            "2031 第2项“开展“书香云溪”活动”",
            "- **常用叫法**：增加**借本书**；删去~~借书~~",
        ),
        (
            "2031/items/02.yml",
            "what: 评选称号的时段",
            "what: 评选称号的时候",
            "2031 第2项“开展“书香云溪”活动”",
            "- **举措2 · 时间节点“寒假期间” · 说明**：评选称号的~~时段~~**时候**",
        ),
        (
            "terms.yml",
            "吃同样的饭菜",
            "吃同样的饭",
            "名词“陪餐”",
            "- **解释**：大人和学生一起吃同样的饭~~菜~~。",
        ),
        (
            "words.yml",
            "say: [借书]",
            "say: [借书, 还书]",
            "说法“借书”",
            "- **平常说法**：增加**还书**",
        ),
    ],
    ids=["summary", "search word", "facet", "term", "everyday word"],
)
def test_a_change_of_editors_words_is_named_and_alarms_nobody(
    small_folder: DataFolder, name: str, old: str, new: str, subject: str, line: str
) -> None:
    small_folder.replace(name, old, f"‸{new}")
    text = report(small_folder)
    assert headings(text) == [subject]
    assert [told for told in text.splitlines() if told.startswith("- **")] == [line]
    assert ALERT not in text


def test_official_words_come_first_and_ask_for_a_correction(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "寒假期间评选", "‸暑假期间评选")
    small_folder.replace("2031/source.txt", "寒假期间评选", "‸暑假期间评选")
    small_folder.replace("2031/items/02.yml", "quote: 寒假期间", "quote: ‸暑假期间")
    text = report(small_folder)
    assert headings(text) == ["2031 source.txt", "2031 第2项“开展“书香云溪”活动”"]
    told = alerts(text)
    assert [line.partition("：")[0] for line in told] == [
        "- **source.txt 改了**",
        "- **公文原文改了**",
        "- **没有记下更正**",
    ]
    assert "~~寒假~~**暑假**期间评选" in told[0]
    assert "**举措2 · 原文**：~~寒假~~**暑假**期间评选" in told[1]


def test_official_words_with_a_correction_ask_for_none(small_folder: DataFolder) -> None:
    small_folder.replace("2031/source.txt", "寒假期间评选", "‸暑假期间评选")
    plan = small_folder.read("2031/plan.yml")
    first = plan.partition("corrections:\n")[2].partition("notice:\n")[0]
    another = first.replace("03-10", "03-11").replace("引号", "句号")
    small_folder.write("2031/plan.yml", plan.replace("notice:\n", f"{another}notice:\n"))
    told = alerts(report(small_folder))
    assert len(told) == 1
    assert told[0].startswith("- **source.txt 改了**")
    # One that was only put into other words is not new.
    small_folder.write("2031/plan.yml", plan.replace("网页上漏了引号", "网页上少了引号"))
    assert len(alerts(report(small_folder))) == 2


def test_bounds_of_the_document_and_ids_come_first(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "last_line: 16", "last_line: ‸15")
    small_folder.replace("terms.yml", "id: pei-can-ri", "id: ‸pei-can")
    small_folder.replace("terms.yml", "id: pei-can\n  name: 陪餐\n", "id: ‸can\n  name: 陪餐\n")
    told = alerts(report(small_folder))
    assert told[0].endswith("**来源 · 末行**：~~16~~ → **15**")
    assert any("名词“家长陪餐日”" in line and "pei" in line for line in told[1:])
    assert any("**网址没有了**：`/terms/#pei-can-ri`" in line for line in told)


def test_an_address_struck_out_by_hand_comes_first(small_folder: DataFolder) -> None:
    small_folder.replace("addresses.yml", "[pei-can, pei-can-ri, yue", "[pei-can, ‸yue")
    small_folder.replace("addresses.yml", "  - page: /search-words/\n", "‸")
    assert [line.partition("。")[0] for line in alerts(report(small_folder))] == [
        "- **从发布过的网址里划掉了**：`/search-words/`",
        "- **从发布过的网址里划掉了**：`/terms/#pei-can-ri`",
    ]


def test_a_fingerprint_taken_away_comes_first(data_folder: DataFolder) -> None:
    plan = data_folder.read("2018/plan.yml")
    kept = [line for line in plan.split("\n") if "fingerprint" not in line]
    data_folder.write("2018/plan.yml", "\n".join(kept))
    text = changes(FROZEN_DATA, data_folder.path).text
    assert len(kept) < plan.count("\n") + 1
    assert ["起止或指纹改了" in line for line in alerts(text or "")] == [True]


def test_an_address_that_is_told_of_is_not_lost(small_folder: DataFolder) -> None:
    small_folder.replace("terms.yml", "id: pei-can-ri", "id: ‸can-ri")
    entry = "  - address: /terms/#pei-can-ri\n    to: /terms/#can-ri\n"
    small_folder.replace("addresses.yml", "moved:\n", f"‸moved:\n{entry}")
    text = report(small_folder)
    assert "网址没有了" not in text
    assert headings(text) == ["名词“家长陪餐日”", "网址 addresses.yml"]
    assert "- **搬走的“/terms/#pei-can-ri”**：新加<b>/terms/#can-ri</b>" in text


def test_a_removed_item_is_named_and_those_after_it_only_change_their_place(
    small_folder: DataFolder,
) -> None:
    (small_folder.path / "2031/items/01.yml").rename(small_folder.path / "2031/items/03.yml")
    (small_folder.path / "2031/items/02.yml").rename(small_folder.path / "2031/items/01.yml")
    small_folder.replace("2031/items/01.yml", "number: 2", "number: ‸1")
    (small_folder.path / "2031/items/03.yml").unlink()
    text = report(small_folder)
    assert headings(text) == ["删去：2031 第1项“管好学校食堂”", "2031 第1项“开展“书香云溪”活动”"]
    told = alerts(text)
    assert "- **删去了**：2031 第1项“管好学校食堂”" in told
    assert any("**编号或次序改了，网址跟着变**" in line and "~~2~~ → **1**" in line for line in told)
    assert any("`/2031/2/`" in line for line in told)
    assert "要等检查通过才能列出" in text


def test_measures_that_change_places_change_addresses(small_folder: DataFolder) -> None:
    text = small_folder.read("2031/items/02.yml")
    start, second = text.index("  - text: 依照"), text.index("  - text: 寒假")
    small_folder.write("2031/items/02.yml", text[:start] + text[second:] + text[start:second])
    told = alerts(report(small_folder))
    assert told[0].startswith("- **公文原文改了**")
    assert told[2:] == [
        "- **编号或次序改了，网址跟着变**：2031 第2项“开展“书香云溪”活动”，**举措的次序**：次序从2、1变成1、2"
    ]


def test_words_in_another_order_are_not_listed(small_folder: DataFolder) -> None:
    small_folder.replace("words.yml", "means: [家长陪餐日, 陪餐]", "means: ‸[陪餐, 家长陪餐日]")
    assert "- **公文说法**：只换了次序\n" in report(small_folder)


def test_what_meant_a_word_and_is_only_near_it_needs_a_second_pair_of_eyes(small_folder: DataFolder) -> None:
    small_folder.replace("words.yml", "means: [学生阅览室]", "near: ‸[学生阅览室]")
    small_folder.replace("words.yml", "means: [家长陪餐日, 陪餐]", "means: ‸[陪餐]\n  near: [家长陪餐日]")
    heading = "- **平常说法和原文的关系改了**："
    words = [
        "说法“进食堂看看”，和“家长陪餐日”原来说的就是，现在只是相近",
        "说法“借书”，和“学生阅览室”原来说的就是，现在只是相近",
    ]
    assert alerts(report(small_folder)) == [f"{heading}{word}" for word in words]
    back = changes(small_folder.path, SMALL_DATA).text
    assert back is not None
    assert f"{heading}说法“借书”，和“学生阅览室”原来只是相近，现在说的就是" in alerts(back)


def test_a_bureau_that_begins_with_its_own_plan_strikes_out_the_addresses_of_another(
    small_folder: DataFolder,
) -> None:
    small_folder.replace("addresses.yml", "  - page: /search-words/\n", "‸")
    (small_folder.path / "2031").rename(small_folder.path / "2031-city")
    assert "划掉" not in report(small_folder)


def test_a_question_in_other_words_is_neither_new_nor_gone(small_folder: DataFolder) -> None:
    [ask, *_] = [question.ask for question in small_folder.book().plans[0].questions.records]
    small_folder.replace("2031/questions.yml", f"ask: {ask}", f"ask: 还有，{ask}")
    text = report(small_folder)
    assert "- **问题**：<b>还有，</b>" in text
    assert "## 问答" not in text


def test_a_question_to_the_reviewer_names_its_place_from_the_data_folder(small_folder: DataFolder) -> None:
    small_folder.replace("words.yml", "means: [学生阅览室]", "near: [学生看书室]")
    assert any("“学生看书室”这个说法（words.yml 第4行）" in line for line in alerts(report(small_folder)))


def test_pages_links_words_and_questions_that_come_and_go(small_folder: DataFolder) -> None:
    small_folder.replace("words.yml", "say: [借书]", "say: ‸[看绘本]")
    terms = small_folder.read("terms.yml")
    small_folder.write("terms.yml", terms[: terms.index("- id: yue-du-zhi-xing")])
    questions = small_folder.read("2031/questions.yml")
    last = questions.rindex("- id:")
    small_folder.write("2031/questions.yml", questions[:last])
    gone = "".join(
        f"  - address: {address}\n    reason: 公文里已经没有这一处了。\n"
        for address in ("/terms/#yue-du-zhi-xing", "/for/students/#q2031-where-to-read")
    )
    small_folder.replace("addresses.yml", "gone:\n", f"‸gone:\n{gone}")
    small_folder.replace("addresses.yml", "    to: /terms/#yue-du-zhi-xing", "    to: ‸/terms/#pei-can")
    text = report(small_folder)
    assert "- `/2031/2/` 多了：看绘本" in text
    assert "## 问答\n\n- 没有了：" in text
    assert "- 没有了的：通到 `/terms/#yue-du-zhi-xing`，在 `/2031/2/`" in text
    assert "`/search-words/`" in text.partition("## 有变化的网页")[2]


def test_a_plan_that_comes_or_goes_is_told_as_one(small_folder: DataFolder) -> None:
    (small_folder.path / "2031").rename(small_folder.path / "2031-again")
    text = report(small_folder)
    assert "通到 `/2031-again/" not in text
    assert headings(text) == [
        "新加：2031-again 云溪区教育局2031年工作要点（2项）",
        "删去：2031 云溪区教育局2031年工作要点（2项）",
    ]
    assert any(line.startswith("- **删去了**：2031 云溪区") for line in alerts(text))


def test_folders_that_cannot_be_read_are_told_and_not_compared(
    small_folder: DataFolder, tmp_path: Path
) -> None:
    found = changes(tmp_path / "nowhere", small_folder.path)
    assert found.text is None
    assert [problem.message for problem in found.problems] == ["找不到这个数据文件夹"]
    small_folder.write("terms.yml", "- id: [")
    found = changes(SMALL_DATA, small_folder.path)
    assert found.text is None
    assert len(found.problems) == 1
