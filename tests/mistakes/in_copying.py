"""Mistakes of a hand that copies, numbers, moves or retypes."""

from __future__ import annotations

from mistakes.mistake import ITEM, PLAN, QUESTIONS, TERMS, WORDS, mistake

M = mistake
ENTRY = "  - 安全课\n"
GUIDED = "  means: [引领服务期满的普惠性幼儿园继续为社会提供普惠性服务]\n"
AWARENESS = "提高师生及家长的安全意识。"
OF_AWARENESS = "    topics: [campus-safety, family-community]\n    audiences: [parents, students, teachers]\n"
DRILLS = "  - text: 加强师生安全演练，"
EQUIPMENT = "- id: classroom-equipment\n"
SIGNED = "    text: 2018年3月15日\n"

IN_COPYING = [
    # Official words retyped: nothing is told but what was published.
    M("official word that is a search word too", ITEM, "加强师生安全演练", "‸加强师生安全演习", "^与公文原文不一致"),
    M("printed date retyped", PLAN, SIGNED, SIGNED.replace("text: ", "text: ‸").replace("15日", "16日"), "^与公文原文不一致"),
    # A row of a table, words apart by spaces.
    M("row of a table as an entry", ITEM, ENTRY, "  - 安全课‸\t安全教育\t随班就读\n", "制表符.*单独一行.*安全课、安全教育、随班就读"),
    M("row of a table in brackets", TERMS, "  name: 四风\n", "  name: 四风\n  aliases: [‸四股风\t四种风]\n", r"制表符.*\[四股风, 四种风\]"),
    M("words apart by full-width spaces", ITEM, ENTRY, "  - 安全课‸\u3000安全教育\u3000随班就读\n", r"空格.*\[安全课, 安全教育, 随班就读\]"),
    M("words apart by a space", ITEM, ENTRY, "  - 安全课‸ 安全教育\n", r"空格.*\[安全课, 安全教育\]"),
    M("space inside a word", ITEM, ENTRY, "  - 安‸ 全课\n", "多了空格.*请删去"),
    # A line of a chat.
    M("sender of a message", ITEM, "search_words:\n", "‸张主任 2018/3/1 9:15:02\nsearch_words:\n", "这一行读不了：它不是字段，也不是列表里的一条"),
    M("sender of a message among entries", ITEM, ENTRY, f"{ENTRY}‸张主任 9:15\n", "这一行读不了：它不是字段，也不是列表里的一条"),
    M("time in a stray line", QUESTIONS, EQUIPMENT, f"‸会议9:15开，定稿\n{EQUIPMENT}", "这一行读不了：它不是字段"),
    # Numbers and bullets in front of a word.
    *(
        M(f"entry numbered {sign}", ITEM, ENTRY, f"  - ‸{sign}做课题\n", f"前面的序号“{shown}”不用写.*请删去")
        for sign, shown in (("1、", "1、"), ("1. ", r"1\. "), ("1.", r"1\."), ("①", "①"), ("（1）", "（1）"), ("1）", "1）"), ("1)", r"1\)"), ("一、", "一、"))
    ),
    M("bullet in quotation marks", ITEM, ENTRY, "  - ‸'- 做课题'\n", "前面的符号“- ”不用写.*请删去"),
    M("bullet behind the dash", ITEM, ENTRY, "  - ‸•做课题\n", "前面的符号“•”不用写.*请删去"),
    M("numbered entry without its dash", ITEM, ENTRY, "  ‸二、做课题\n", "写成 - 做课题"),
    M("numbered everyday word", WORDS, "- say: [到期的普惠园, ", "- say: [‸1、到期的普惠园, ", "前面的序号“1、”不用写"),
    M("entry lettered", ITEM, ENTRY, "  - ‸a. 做课题\n", r"前面的序号“a\. ”不用写"),
    M("entry numbered with 第", ITEM, ENTRY, "  - ‸第一、做课题\n", "前面的序号“第一、”不用写"),
    M("entry numbered in a bracket of one sign", ITEM, ENTRY, "  - ‸⑴做课题\n", "前面的序号“⑴”不用写"),
    M("numbered official word", WORDS, GUIDED, GUIDED.replace("[", "[‸1."), r"前面的序号“1\.”不用写"),
    M("everyday words by another name", WORDS, "- say: [到期的普惠园, ", "- ‸说法: [到期的普惠园, ", "写成 - say: .到期的普惠园"),
    M("cell between ids", ITEM, "[campus-safety, early-childhood, family-community, moral-education]", "[‸campus-safety\tearly-childhood, family-community, moral-education]", "制表符.*campus-safety, early-childhood, family"),
    M("who said what", ITEM, ENTRY, f"{ENTRY}‸张主任：好的\n", "这一行读不了：它不是字段"),
    # Letters in the place of digits.
    M("letter O in a date", PLAN, "document_date: 2018-03-15", "document_date: ‸2O18-03-15", "“O”是字母，请写数字 0：2018-03-15"),
    M("letter l in a date", PLAN, "document_date: 2018-03-15", "document_date: ‸20l8-03-15", "“l”是字母，请写数字 1：2018-03-15"),
    M("letter O in a number", ITEM, "  - item: 14\n", "  - item: ‸I4\n", "“I”是字母，请写数字 1：14"),
    M("another letter in a number", ITEM, "  - item: 14\n", "  - item: ‸1b\n", "数字，例如 26"),
    # Fields by what people call them.
    M("summary called an abstract", ITEM, "summary: 要管好", "‸摘要: 要管好", "summary"),
    M("search words called keywords", ITEM, "search_words:\n", "‸关键词:\n", "search_words"),
    M("reason called a cause", ITEM, "    reason: 本项管幼儿园的校车", "    ‸原因: 本项管幼儿园的校车", "reason"),
    M("answer called so, with its colon", QUESTIONS, "  answer: 要落实2018年的采购项目", "  ‸答案：要落实2018年的采购项目", "answer"),
    # Brackets twice, a star that came along, a sentence put in, an id that was published.
    M("brackets around a list twice", TERMS, "  name: 四风\n", "  name: 四风\n  aliases: [‸[四股风]]\n", r"只留一层，写成 aliases: \[四股风\]"),
    M("star before a text", QUESTIONS, "  answer: 要落实2018年的采购项目", "  answer: ‸*要落实2018年的采购项目", "粘贴时带进来的.*请删去"),
    M("sentence put in after another", ITEM, AWARENESS, f"{AWARENESS}‸新建操场两处。", "^比公文原文多了字"),
    M("letter more in the id of a question", QUESTIONS, "- id: mock-exam\n", "- id: ‸mock-exams\n", "请把“mock-exams”改回“mock-exam”"),
    # Marks and halves of sentences.
    M("quotation marks turned round", ITEM, "要管好学校食堂和", "要管好‸”学校食堂“和", "写反了.*应是“学校食堂”"),
    M("second quotation mark turned round", ITEM, "要管好学校食堂和", "要管好‸“学校食堂“和", "写反了.*应是“学校食堂”"),
    M("note in brackets behind a word", ITEM, ENTRY, "  - 安全课‸（教师）\n", "没有人连括号一起搜(?!.*#)"),
    M("half a sentence moved up", ITEM, f"{AWARENESS}\n{OF_AWARENESS}{DRILLS}", f"‸{AWARENESS}加强师生安全演练，\n{OF_AWARENESS}  - text: ", "“加强师生安全演练，”是下一条的前半句，请移到下一条的开头"),
    M("half a sentence moved down", ITEM, f"{AWARENESS}\n{OF_AWARENESS}{DRILLS}", f"‸\n{OF_AWARENESS}  - text: {AWARENESS}加强师生安全演练，", "“提高师生及家长的安全意识。”是这一条的后半句，请移到这里的末尾"),
    M("issuer retyped in the official text alone", ITEM, "贯彻落实《威海市人民政府办公室关于", "‸贯彻落实《威海市政府办公室关于", "^比公文原文少了字"),
    M("heading of a section retyped", PLAN, "title: 深化综合保障能力，", "title: ‸强化综合保障能力，", "^与公文原文不一致"),
    M("sender of a message in the afternoon", ITEM, "search_words:\n", "‸张主任 2018年3月1日 下午9:15\nsearch_words:\n", "这一行读不了：它不是字段"),
    M("hyphen in quotation marks", ITEM, ENTRY, "  - ‸'-做课题'\n", "前面的符号“-”不用写"),
    M("keywords with the colon of the input method", ITEM, "search_words:\n", "‸关键词：\n", "search_words"),
    M("abstract with the colon of the input method", ITEM, "summary: 要管好", "‸摘要：要管好", "summary"),
    M("sentence cut in two", ITEM, DRILLS, "  - text: ‸加强师生安全演练，\n  - text: ", "它和下一条是一句话，请合成一条"),
    M("everyday word said twice", WORDS, "- say: [到期的普惠园, ", "- say: [到期的普惠园]\n  near: [普惠性幼儿园]\n- say: [‸到期的普惠园, ", "删去一处，留意思对的那一处"),
]  # fmt: skip
