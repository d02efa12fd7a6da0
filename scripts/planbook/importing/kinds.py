"""What a paragraph outside the items is: title, number, addressees, signature, date, note (GB/T 9704)."""

from __future__ import annotations

import re

from planbook.importing.dates import is_date
from planbook.model.plan import LineKind
from planbook.text.typography import SENTENCE_END, full_width, masked

_NUMBER = re.compile(r"[^\s，。：]{1,20}[〔\[［（(【][0-9]{4}[〕\]］）)】]第?\s*[0-9]+\s*号")
_NOTE = re.compile(
    "(附件|附表|附：|附注|抄送|抄报|主题词|联系人|联系电话|注：|备注|分送)|[（(](此件|此文|此页|本文|联系|主动公开)"
)
_PRINTED = re.compile("[0-9]月[0-9]{1,2}日印(?:发|制)?$")
_DOCUMENT = (
    "要点|计划|意见|任务|清单|分解表?|分工表?|方案|安排|规划|纲要|项目表|任务书|部署|打算|思路|总结|实事|"
    "目标|细则|台账|行动|指南|规程|报告|一览表|汇总表|工作表|责任表|任务表|措施|举措"
)
_TITLE = re.compile(rf"[^，。；]*(?:{_DOCUMENT})(?:分解|分工)?表?(?:[（(【〔][^）)】〕]*[）)】〕])*")
_NOTICE = re.compile(r".*(?:通知|通报|函|决定|公告|批复|意见)")
_OFFICE = re.compile(
    ".*(?:局|处|委|委员会|厅|部|院|办|办公室|政府|中心|学校|中学|小学|幼儿园|大学|学院|集团|科|室|协会|学会|"
    "研究所|教研所|领导小组|党组|党委|党工委|工委|总支|支部|镇|街道|街道办事处|管委会|公司)(?:办公室)?"
)
_ADDRESSED = re.compile("各|局|校|园|单位|部门|政府|办|科|室|处|中心|同志")
_LONGEST_TITLE, _SHORTEST_TITLE = 90, 6
_LONGEST_OFFICE = 40


def is_office(text: str) -> bool:
    """Whether ``text`` may be the name of an office, or several such names."""
    return len(text) <= _LONGEST_OFFICE and not has_end(text) and _OFFICE.fullmatch(text) is not None


def is_title(text: str) -> bool:
    """Whether ``text`` may be the title of a plan."""
    plain = masked(full_width(text))
    return (
        _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE
        and not any(mark in plain for mark in f"{SENTENCE_END}：，|>")
        and (_TITLE.fullmatch(plain) is not None or is_notice(text))
    )


def is_notice(text: str) -> bool:
    """Whether ``text`` may be the title of a notice."""
    plain = masked(full_width(text))
    is_short = _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE
    return is_short and not has_end(text) and "关于" in plain and _NOTICE.fullmatch(plain) is not None


def is_number(text: str) -> bool:
    """Whether ``text`` is the number of a document."""
    return _NUMBER.fullmatch(text) is not None


def is_addressed(text: str) -> bool:
    """Whether ``text`` names whom a document is for."""
    plain = masked(full_width(text))
    return plain.endswith("：") and not has_end(plain) and _ADDRESSED.search(plain) is not None


def is_note(text: str) -> bool:
    """Whether ``text`` tells of annexes, copies, or who may see the document."""
    return _NOTE.match(text) is not None or _PRINTED.search(text) is not None


def is_annex(text: str) -> bool:
    """Whether ``text`` begins the list of annexes that ends a document, or an annex itself."""
    return text.startswith("附件") and is_note(text)


def has_end(text: str) -> bool:
    """Whether a sentence ends in ``text``, outside quotation marks and brackets."""
    return any(mark in masked(full_width(text)) for mark in SENTENCE_END)


def kind_of(text: str, following: str | None = None) -> LineKind:
    """Return what a paragraph outside the items is, the one after it being ``following``."""
    if is_date(text):
        return LineKind.DATE
    if is_number(text):
        return LineKind.NUMBER
    if is_note(text):
        return LineKind.NOTE
    if is_notice(text):
        return LineKind.TITLE
    if is_addressed(text):
        return LineKind.ADDRESSEES
    # 盖章 and spaces between two offices apart, a signature is the line before the date.
    is_short = len(text) <= _LONGEST_OFFICE and not has_end(text)
    if is_short and "：" not in text and following is not None and is_date(following):
        return LineKind.SIGNATURE
    return LineKind.PARAGRAPH
