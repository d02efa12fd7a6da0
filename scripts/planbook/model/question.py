"""The fields of a plan's questions and answers, ``questions.yml``."""

from __future__ import annotations

from planbook.model.record import Record, field
from planbook.model.value_types import Identifier, MeasurePlace, Text


class Question(Record):
    """问答: what a reader would ask, answered by the editors in plain words from the text."""

    id: Identifier = field("编号", "永久不变的英文编号。", examples=["after-school-care"])
    ask: Text = field("问题", "读者会怎么问，就怎么写，以问号结尾。", examples=["放学没人接，学校管吗？"])
    audience: Identifier = field("读者", "谁会这样问：audiences.yml 里的编号。", examples=["parents"])
    group: Text = field("分组", "同一类读者的问题按它分开；写法一致。", examples=["放学和假期"])
    answer: Text = field(
        "回答",
        "编者的话：一两句大白话，只说原文有的。",
        examples=["要抓好小学生课后托管的日常管理，并根据家长的需求，适度扩大托管学校的覆盖面。"],
    )
    see: tuple[MeasurePlace, ...] = field(
        "出处", "答案在哪几条举措，最贴切的在前。", min_length=1, examples=[["27/m4"]]
    )
    not_said: tuple[Text, ...] = field(
        "文中没写", "读者接着会问、原文没有写的。", default=(), examples=[["收费标准", "怎么报名"]]
    )

    @property
    def places(self) -> list[tuple[int, int]]:
        """The numbers of item and measure of each place in ``see``."""
        return [(int(item), int(measure)) for item, measure in (place.split("/m") for place in self.see)]
