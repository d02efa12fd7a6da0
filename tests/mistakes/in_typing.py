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
]  # fmt: skip
