"""Mistakes with what stands where: below which field, in which file and folder, up to which line."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from data_folder import CARET
from mistakes.mistake import ITEM, PLAN, SOURCE, TERMS, TOPICS, WORDS, Change, Mistake, mistake, with_files

M = mistake
LAST_ITEM = 28
OF_BUSES = "    topics: [campus-safety, early-childhood]\n    audiences: [parents, kindergartens]\n"
ISSUER = "        issuer: 威海市人民政府办公室\n"
LINK = "  - item: 27\n    reason: 本项请家长一起学安全，第27项讲家长学习、家委会和放学后的托管。\n"
OF_AWARENESS = "    topics: [campus-safety, family-community]\n"
CORRECTION = (
    "date: 2018-04-10",
    "what: 把“体育处”改成“教体处”。",
    "why: 录错了。",
    "document: 发文单位的更正",
)
PROTECTED = "      - quote: “护校安园”\n        what: 校园安全方面的专项行动\n"
NEW_QUESTION = "- id: lunch\n  ask: 午饭谁管？\n  audience: parents\n  group: 吃饭\n  answer: 文中没有写。\n"
ENTRY = "- say: [幼儿园动工]\n"
WRITTEN = r"表格里粘贴来的.*写成 - say: \[饭菜\]，下一行和 say 对齐写 means: \[食堂\]"


def move_link(old: str, new: str) -> Change:
    """Return what writes the last link after the measures."""
    return lambda text: text.replace(LINK, old) + CARET + new


def at_end(entry: str) -> Change:
    """Return what adds an entry at the end of a file."""
    return lambda text: text + CARET + entry


def indented(entry: str) -> str:
    """Return an entry as those of a list inside a record are indented."""
    return "".join(f"  {line}\n" for line in entry.splitlines())


def copy_of_the_plan(name: str, *, items: int = LAST_ITEM) -> Callable[[Path], object]:
    """Return what copies the plan, up to an item, to the folder ``name``."""

    def change(folder: Path) -> None:
        shutil.copytree(folder / "2018", folder / name)
        for number in range(items + 1, LAST_ITEM + 1):
            (folder / name / f"items/{number:02}.yml").unlink()

    return change


def cut_before(begin: str) -> Change:
    """Return what loses all from the first ``begin``."""
    return lambda text: text[: text.index(begin)].rstrip() + CARET + "\n"


def cut_kind(text: str) -> str:
    """Lose the kind of a milestone and all after it; its rhythm is there."""
    return (
        text[: text.index("      - quote: 食品")]
        .replace("      - quote: 安全生产月", "      - quote: ‸安全生产月")
        .replace(
            "组织开展活动\n        kind: recurring\n        every: year\n",
            "组织开展活动\n        every: year\n",
        )
        .replace("活动\n        every", "活动\n        kind: recurring\n        every", 1)
    )


def change_both(old: str, new: str) -> Callable[[Path], object]:
    """Return what changes words of item 26 and of the published text alike."""

    def change(folder: Path) -> None:
        for name in (ITEM, SOURCE):
            text = (folder / name).read_text("utf-8")
            (folder / name).write_text(text.replace(old, new), "utf-8")

    return change


IN_PLACES: list[Mistake] = [
    # The second half of a file lost.
    *(
        M(f"item cut off {where}", ITEM, cut_before(begin), "", f"文件像是到这里断了.*缺少.*{lacks}.*重新复制")
        for where, begin, lacks in (
            ("after what a milestone is", "        kind: recurring\n        every: year\n      - quote: 食品", "kind"),
            ("after a quotation", "        what: 食品安全的", "kind"),
            ("in the midst of a text", "的主题月，要组织", "kind"),
            ("before the measures", "measures:", "measures"),
            ("before a reason", "    reason: 本项讲食堂", "reason"),
        )
    ),
    M("terms cut off before a topic", TERMS, cut_before("  topic: "), "", "文件像是到这里断了.*topic.*explanation"),
    M("field lacking at the end of a file that goes on after it", ITEM, cut_kind, "", "^缺少举措.*kind"),
    # source.txt and the data changed alike.
    with_files("official words changed in both, not in a quotation", change_both("“六常”管理", "“五常”管理"), r"^source\.txt 被改动了", SOURCE),
    with_files("official words changed in both into a search word", change_both("中小学校食堂", "中小学校饭堂"), r"^source\.txt 被改动了", SOURCE),
    # A copy of a plan's folder beside it, whole or in part.
    *(
        with_files(f"folder {name} with {items} items", copy_of_the_plan(name, items=items), "是 2018 的副本.*请删去", name)
        for name, items in (("2018 - 副本", 5), ("2018 (1)", 5), ("2018（1）", 5), ("2018_backup", 28), ("2018-backup", 28), ("2018 copy", 5), ("2018-旧", 5))
    ),
    with_files("folder of no plan's name with some items", copy_of_the_plan("新建文件夹", items=5), "不能当网址", "新建文件夹/plan.yml"),
    # A field outside the record that it belongs to.
    M("issuer of a policy on a measure", ITEM, OF_BUSES, f"{OF_BUSES}    ‸issuer: 威海市人民政府办公室\n", "issuer.*是 policies 里的字段.*policies 下面"),
    M("number of a policy on a measure", ITEM, OF_AWARENESS, f"    ‸number: 威政办发〔2017〕15号\n{OF_AWARENESS}", "number.*是 policies 里的字段"),
    M("issuer of a policy on an item", ITEM, "summary: 要管好", "‸issuer: 威海市人民政府办公室\nsummary: 要管好", "issuer.*是 policies 里的字段"),
    M("role of a policy one level out", ITEM, f"{ISSUER}        role", f"{ISSUER}    ‸role", "缩进不对.*应当是 8 个：它属于第58行“- quote”那一条"),
    M("kind that several lists have on a measure", ITEM, OF_AWARENESS, f"    ‸kind: deadline\n{OF_AWARENESS}", "kind.*是 milestones、figures、places、policies 里的字段"),
    M("places of a measure on an item", ITEM, "measures:\n", "‸places:\n  - quote: 学校食堂\nmeasures:\n", "places.*是 measures 里的字段"),
    M("reason of a link on an item", ITEM, "related:\n", "‸reason: 一起看。\nrelated:\n", "reason.*是 related 里的字段"),
    M("line of the source on the plan", PLAN, "  first_line: 6\n", "‸first_line: 6\n", "first_line.*(source|缩进)"),
    # An entry in the list of others.
    M("link after the last measure", ITEM, move_link("", LINK), "", "item.*是 related 里的.*移到 related 下面"),
    M("link after the last measure and indented", ITEM, move_link("", LINK.replace("  - ", "    - ").replace("    reason", "      reason")), "", "item.*是 related 里的"),
    M("link between measures", ITEM, "  - text: 加强学校安全教育", f"‸{LINK}  - text: 加强学校安全教育", "item.*是 related 里的"),
    M("measure among the links", ITEM, "related:\n", "related:\n  ‸- text: 加强安全教育。\n", "text.*是 measures 里的"),
    # An entry of another file.
    *(
        M(f"{kind} at the end of an item", ITEM, at_end(entry), "", f"写错了文件：它是{told}.*移到{file}里")
        for kind, entry, told, file in (
            ("question", NEW_QUESTION, "一条问答", "这份要点的 questions.yml "),
            ("question with a field that there is not", "- id: lunch\n  question: 午饭谁管？\n", "一条问答", "这份要点的 questions.yml "),
            ("question among the measures", indented(NEW_QUESTION), "一条问答", "这份要点的 questions.yml "),
            ("everyday word", "- say: [午饭]\n  near: [食堂]\n", "一条说法", " words.yml "),
            ("term", "- id: lunch\n  name: 午饭\n  explanation: 中午的饭。\n", "一个名词", " terms.yml "),
            ("entry that may be a topic", "- id: lunch\n  name: 午饭\n  description: 中午的饭。\n", "一个主题或一种读者", " topics.yml 或 audiences.yml "),
        )
    ),
    M("question among the terms", TERMS, at_end(NEW_QUESTION), "", "写错了文件：它是一条问答"),
    M("everyday word among the terms", TERMS, at_end("- say: [午饭]\n  near: [食堂]\n"), "", "写错了文件：它是一条说法"),
    M("measure with an id", ITEM, "  - text: 加强学校安全教育", "  - ‸id: m4\n    text: 加强学校安全教育", "没有名为“id”的字段"),
    M("measure with an id and not indented", ITEM, lambda text: f"{text}- id: m4\n  ‸text: 加强学校安全教育。\n", "", "text.*少了“- ”"),
    M("topic with fields that there are not", TOPICS, "  name: 公开与宣传\n", "  name: 公开与宣传\n  ‸order: 16\n  colour: 红\n", "没有名为“order”的字段"),
    M("section with slips", PLAN, "  - id: research\n", "  - id: research\n    ‸tital: 研究\n    labels: 五、\n", "没有名为“tital”的字段"),
    M("question at the end of the plan", PLAN, at_end(NEW_QUESTION), "", "写错了文件：它是一条问答"),
    # A dash before every field of an entry.
    *(
        M(f"dash before every field of {what}", file, old, new, f"只有第一个字段前面有“- ”.*删去 {others} 前面的“- ”.*对齐（行首{spaces}个空格）", most_lines=1)
        for what, file, old, new, others, spaces in (
            ("a correction", PLAN, "notice:\n", f"corrections:\n{''.join(f'  - {field}{chr(10)}' for field in CORRECTION).replace('- what', '‸- what')}notice:\n", "what、why、document", 4),
            ("a topic", TOPICS, "  name: 公开与宣传\n  description: 政务", "‸- name: 公开与宣传\n- description: 政务", "name、description", 2),
            ("a link", ITEM, "  - item: 27\n    reason", "  - item: 27\n  ‸- reason", "reason", 4),
            ("an everyday word", WORDS, "- say: [幼儿园动工]\n  near: ", "- say: [幼儿园动工]\n‸- near: ", "near", 2),
        )
    ),
    M("dash before the last field of a topic", TOPICS, "  name: 公开与宣传\n  description: 政务", "  name: 公开与宣传\n‸- description: 政务", "删去 description 前面的“- ”", most_lines=1),
    M("first field of an everyday word lost", WORDS, "- say: [幼儿园动工]\n  near: ", "- ‸near: ", "缺少平常说法"),
    # A list written as if it were one record.
    *(
        M(f"correction without a dash, {how}", PLAN, "notice:\n", f"corrections:\n‸{''.join(f'{indent}{field}{chr(10)}' for field in CORRECTION)}notice:\n", "date.*前面少了“- ”.*写成 - date: 2018-04-10（行首2个空格）.*行首4个空格")
        for how, indent in (("indented", "  "), ("indented by two levels", "    "), ("not indented", ""))
    ),
    M("first link without a dash", ITEM, "related:\n  - item: 8\n    reason", "related:\n  ‸item: 8\n  reason", "item.*前面少了“- ”.*写成 - item: 8（行首2个空格）"),
    M("policy without a dash", ITEM, PROTECTED, PROTECTED.replace("- ", "‸").replace("        what", "      what"), "quote.*前面少了“- ”.*行首6个空格.*行首8个空格"),
    # Rows of a table in a list of records.
    *(
        M(f"rows of a table with {signs} between words", WORDS, ENTRY, f"‸{rows}{ENTRY}", WRITTEN)
        for signs, rows in (
            ("commas", "饭菜,食堂,means\n营养餐,食堂,near\n"),
            ("commas and no field", "饭菜,食堂\n营养餐,食堂\n"),
            ("many commas", "饭菜,食堂,午饭\n"),
            ("full-width commas", "饭菜，食堂，means\n"),
            ("tabs", "饭菜\t食堂\n"),
            ("commas behind a dash", "- 饭菜,食堂,means\n"),
            ("tabs behind a dash", "- 饭菜\t食堂\tmeans\n"),
            ("commas and quotation marks", '"饭菜","食堂","means"\n'),
            ("lines", "| 饭菜 | 食堂 | means |\n"),
        )
    ),
    M("row of a table with a word that other entries lead to", WORDS, ENTRY, f"‸普惠园怎么选,普惠性幼儿园\n{ENTRY}", r"表格里粘贴来的.*- say: \[普惠园怎么选\]，下一行和 say 对齐写 means: \[普惠性幼儿园\]"),
    M("heading of a table", WORDS, ENTRY, f"‸say,near\n饭菜,食堂\n{ENTRY}", r"表格里粘贴来的.*- say: \[……\]，下一行和 say 对齐写 near"),
    M("row of terms", TERMS, "- id: si-feng\n", "‸wu-feng,五风,party-building,说明的文字。\n- id: si-feng\n", "表格里粘贴来的.*- id: wu-feng，下一行和 id 对齐写 name: 五风"),
    M("one word and commas", WORDS, ENTRY, f"‸饭菜,,\n{ENTRY}", "这一行读不了：它不是字段"),
    M("words of an item between commas", ITEM, "  - 安全课\n", "‸  安全课,安全教育课,演练课\n", "前面少了“- ”"),
    M("line of a chat with a comma", WORDS, ENTRY, f"‸好的,收到\n{ENTRY}", "这一行读不了：它不是字段"),
    # The name of a field in the quotation marks of an input method.
    *(
        M(f"field written as {written}", ITEM, "summary: 要管好", f"‸{written}要管好", "summary 外面多了引号.*写成 summary: 要管好")
        for written in ("“summary”: ", "“summary”：", "“summary：”", "「summary」: ", '"summary"：')
    ),
    M("name of a list in quotation marks", ITEM, "measures:\n", "‸“measures”:\n", "measures 外面多了引号.*写成 measures:"),
    M("first field of an entry in quotation marks", ITEM, "  - text: 在中小学校", "  - ‸“text”: 在中小学校", "text 外面多了引号.*写成 - text: 在"),
    M("field of an everyday word in quotation marks", WORDS, "- say: [幼儿园动工]\n  near: ", "- say: [幼儿园动工]\n  ‸‘near’: ", "near 外面多了引号"),
    # The same field twice: the other one may stand far above.
    M("summary again before the measures", ITEM, "measures:\n", "‸summary: 又一句。\nmeasures:\n", "summary.*写了两遍，前一处在第5行"),
    M("first field of a measure again at its end", ITEM, OF_BUSES, f"{OF_BUSES}    ‸text: 又一句。\n", "text.*写了两遍，前一处在第54行"),
]  # fmt: skip
