"""Mistakes of typing: what an input method, a phone or a page of the web leaves in words."""

from __future__ import annotations

from mistakes.mistake import ITEM, QUESTIONS, TERMS, WORDS, mistake

M = mistake
SAY = "- say: [到期的普惠园, 普惠到期]\n"

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
]  # fmt: skip
