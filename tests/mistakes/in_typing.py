"""Mistakes of typing: what an input method, a phone or a page of the web leaves in words."""

from __future__ import annotations

from data_folder import CARET
from mistakes.mistake import ITEM, QUESTIONS, TERMS, WORDS, mistake

M = mistake
RISKS = "排查校园隐患，预防"
SAY = "- say: [到期的普惠园, 普惠到期]\n"


def last_joined(text: str) -> str:
    """Join the last line to a comment."""
    before, _, last = text.rstrip().rpartition("\n")
    return f"{before}\n  # 说明{CARET}{last}\n"


IN_TYPING = [
    # Syllables for which no character was picked.
    M("syllable in a summary", ITEM, "要管好学校食堂和", "要管好学‸xiao食堂和", "“xiao”像是输入法留下的拼音.*改成汉字"),
    M("syllables in an answer", QUESTIONS, "要做好2018年的学区划分工作；哪里", "要做好2018年的‸xuequ划分工作；哪里", "“xuequ”像是输入法留下的拼音"),
    M("syllable at the beginning of a reason", ITEM, "reason: 本项管幼儿园的校车", "reason: ‸ben项管幼儿园的校车", "“ben”像是输入法留下的拼音"),
    M("syllable in an explanation", TERMS, "形式主义、官僚主义", "形式‸zhuyi、官僚主义", "“zhuyi”像是输入法留下的拼音"),
    M("syllable in an everyday word", WORDS, SAY, "- say: [到期‸de普惠园, 普惠到期]\n", "“de”像是输入法留下的拼音"),
    # Marks in the official text are shown as they are to be typed, a half-width one by its name.
    M("comma of the official text lost", ITEM, "管理模式，提高", "管理模‸式提高", "管理模式【，】提高"),
    M("half-width comma put into the official text", ITEM, "加强师生安全演练", "加强‸,师生安全演练", "加强【半角逗号】师生"),
    M("half-width point for a comma of the official text", ITEM, "管理模式，提高", "管理模式‸.提高", "管理模式【，】提高.*管理模式【半角句点】提高"),
    # Markdown where YAML takes it for signs of its own: all signs of the line are told at once.
    M("bold beginning of a summary", ITEM, "summary: 要管好学校食堂和", "summary: ‸**要管好**学校食堂和", "“[*][*]”是排版记号.*这一行里的“[*][*]”，一个也不留"),
    M("bold and code in a summary", ITEM, "summary: 要管好学校食堂和", "summary: ‸**要管好**`学校`食堂和", "这一行里的“[*][*]”、“`”，一个也不留"),
    M("code at the beginning of an answer", QUESTIONS, "  answer: 计划2018年9月", "  answer: ‸`计划`2018年9月", "“`”是排版记号"),
    M("quoted in the way of Markdown", TERMS, "  explanation: 形式主义、官僚主义", "  explanation: ‸> 形式主义、官僚主义", "“>”是排版记号"),
    M("bold everyday word", WORDS, SAY, "- say: [到期的普惠园, ‸**普惠到期**]\n", "这一行里的“[*][*]”"),
    M("bold search word", ITEM, "  - 接送车\n", "  - ‸**接送车**\n", "这一行里的“[*][*]”"),
    M("link at the beginning of a summary", ITEM, "summary: 要管好学校食堂和", "summary: ‸[要管好](https://example.org)学校食堂和", "只留“要管好”"),
    *(
        M(f"link of {text} in a summary", ITEM, "要管好学校食堂和", f"要管好‸[{text}](https://example.org)食堂和", rf"排版记号“\[{text}\]", most_lines=1)
        for text in ("学校", "1")
    ),
    M("heading sign before a summary", ITEM, "summary: 要管好学校食堂和", "summary: ‸# 要管好学校食堂和", "删去“#”和它后面的空格"),
    # A note behind a word.
    M("note behind the brackets of a list", ITEM, "audiences: [parents, kindergartens]", "audiences: [parents, kindergartens]‸(家长)", "方括号后面还有"),
    M("note in brackets of a list", WORDS, SAY, "- say: [到期的普惠园 ‸# 常问, 普惠到期]\n", "会被当成注释丢掉.*删去备注.*另起一行"),
    M("note at the end of a list", WORDS, SAY, "- say: [到期的普惠园, 普惠到期 ‸# 常问]\n", "“# 常问.”会被当成注释丢掉.*删去备注"),
    M("note behind an entry", ITEM, "  - 接送车\n", "  - 接送车 ‸# 常问\n", "会被当成注释丢掉.*删去备注"),
    M("note in quotation marks of a list", WORDS, SAY, "- say: [‸'到期的普惠园 # 常问', 普惠到期]\n", "里有备注“ # 常问”.*只写词语"),
    M("note in double quotation marks of a list", WORDS, SAY, '- say: [普惠到期, ‸"到期的普惠园 # 常问"]\n', "里有备注“ # 常问”.*只写词语"),
    # Signs that Chinese sentences do not have.
    M("corner quotation marks", ITEM, RISKS, "排查‸「校园隐患」，预防", "请改成引号“ ”"),
    M("small comma", ITEM, RISKS, "排查校园隐患‸﹐预防", "请改成“，”"),
    M("book title mark closed with a sign of arithmetic", ITEM, RISKS, "排查《校园隐患‸>，预防", "请改成书名号"),
    M("en dash in an answer", QUESTIONS, "学区划分工作；哪里划到", "学区划分工作‸–哪里划到", "破折号请写成“——”"),
    M("tilde of a chat", TERMS, "不良作风的合称。", "不良作风的合称‸~。", "半角的“~”"),
    M("name called in a chat", ITEM, "reason: 本项管幼儿园的校车", "reason: 本项请‸@校长管幼儿园的校车", "“@”不是文章里的符号"),
    M("arrow in a reason", ITEM, "本项管幼儿园的校车，第8项", "本项管幼儿园的校车‸→第8项", "图形符号"),
    M("kana in a summary", ITEM, "要管好学校食堂和", "要管好学校‸の食堂和", "不是汉字"),
    M("one straight quotation mark in a search word", ITEM, "  - 霸凌\n", "  - ‸霸\"凌\n", "有引号“\"”.*删去引号", most_lines=1),
    M("straight quotation marks in a saying", WORDS, SAY, '- say: [到期的普惠园, ‸普"惠"到期]\n', "有引号.*删去引号", most_lines=1),
    M("single straight quotation marks", ITEM, RISKS, "排查‸'校园隐患'，预防", "半角的“'”.*共2处.*中文引号"),
    M("two points for an ellipsis", ITEM, RISKS, "排查校园隐患‸..预防", "省略号"),
    M("full-width comma and a half-width one", ITEM, RISKS, "排查校园隐患‸，,预防", "“，,”不对.*只留一个"),
    M("two half-width commas", TERMS, "形式主义、官僚主义", "形式主义‸,,官僚主义", "“,,”不对.*只留一个"),
    M("comma and full stop in a summary", ITEM, RISKS, "排查校园隐患‸，。预防", "“，。”不对.*只留一个"),
    # A line joined to the comment above it by Backspace.
    *(
        M(f"{what} joined to a comment", file, old, new, rf"“{told}.*”在注释里.*单独写成一行{where}", most_lines=1)
        for what, file, old, new, told, where in (
            ("number of an item", ITEM, "number: 26\n", "# yaml-language-server: $schema=item.schema.json‸number: 26\n", "number: 26", "，前面不加 #"),
            ("name of a term", TERMS, "- id: si-feng\n  name: 四风\n", "- id: si-feng\n  # 常用‸  name: 四风\n", "name: 四风", "，前面不加 #"),
            ("last field of a file", TERMS, last_joined, "", "explanation: ", "，前面不加 #"),
            ("first line of a term", TERMS, "- id: si-feng\n", "# 常用‸- id: si-feng\n", "- id: si-feng", "，前面不加 #：“- ”写在行首"),
            ("first line of a measure", ITEM, "measures:\n  - text", "measures:\n  # 食堂‸  - text", "- text: 在中", "，前面不加 #：“- ”前面空2格"),
        )
    ),
    M("name lacking where a comment only speaks of names", TERMS, "- id: si-feng\n  name: 四风\n", "- ‸id: si-feng\n  # name 照原文写\n", "缺少名称"),
    # Words that a sign joins.
    *(
        M(f"words joined by {sign}", WORDS, SAY, f"- say: [普惠到期, ‸作业{sign}普惠园到期]\n", r"几个词连成了一条.*\[作业, 普惠园到期\]")
        for sign in ("-", "—", "——", "–", "－", "→", "=", "\\")
    ),
    M("search words joined by a hyphen", ITEM, "  - 接送车\n", "  - ‸接送车-打饭\n", "几个词连成了一条"),
]  # fmt: skip
