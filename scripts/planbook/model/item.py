"""The fields of an item, one file in ``items/``, and of its measures."""

from __future__ import annotations

from enum import StrEnum

from planbook.model.facets import Figure, Milestone, Place, Policy
from planbook.model.record import Record, field
from planbook.model.value_types import Identifier, ItemNumber, Text, Year


class UnitRole(StrEnum):
    """Whether a unit leads an item or supports it."""

    LEAD = "lead"
    SUPPORT = "support"


class Unit(Record):
    """责任单位: who leads or supports an item."""

    name: Text = field("单位", "单位名称。", examples=["基础教育科"])
    role: UnitRole = field("分工", "lead 牵头，support 配合。")


class Measure(Record):
    """举措: one sentence, or a clause up to ；, of the official text with its facets."""

    text: Text = field("原文", "公文原文，一字不改；到句号或分号为止。")
    topics: tuple[Identifier, ...] = field("主题", "topics.yml 里的编号。", min_length=1)
    audiences: tuple[Identifier, ...] = field("读者", "与条目的读者不同时才写。", default=())
    milestones: tuple[Milestone, ...] = field("时间节点", "这句话里的日期、时段和定期安排。", default=())
    figures: tuple[Figure, ...] = field("数字", "这句话里的数目。", default=())
    places: tuple[Place, ...] = field("学校与场所", "这句话点名的学校和场所。", default=())
    policies: tuple[Policy, ...] = field("文件", "这句话提到的文件、方案和计划。", default=())


class Relation(Record):
    """相关条目: another item and why a reader should look at it."""

    item: ItemNumber = field("条目", "相关条目的序号。")
    year: Year | None = field("年份", "不是同一年的要点时才写。", default=None)
    reason: Text = field("理由", "编者的话：为什么一起看。")


class Item(Record):
    """条目: one numbered item of the plan, one file in ``items/``."""

    number: ItemNumber = field("序号", "与文件名一致。")
    section: Identifier = field("部分", "plan.yml 里部分的编号。")
    title: Text = field("标题", "公文原文，不带序号和句末标点。")
    summary: Text = field("一句话", "编者的话：这一项对读者意味着什么。")
    audiences: tuple[Identifier, ...] = field(
        "读者", "audiences.yml 里的编号，关系最直接的在前。", min_length=1
    )
    topics: tuple[Identifier, ...] = field("主题", "各条举措主题的合集，主要的在前。", min_length=1)
    units: tuple[Unit, ...] = field("责任单位", "原文写明了才填。", default=())
    search_words: tuple[Text, ...] = field("常用叫法", "读者找这一项时会说的话，原文里没有的。", min_length=1)
    related: tuple[Relation, ...] = field("相关条目", "两边都要写。", default=())
    measures: tuple[Measure, ...] = field("举措", "按原文顺序。", min_length=1)

    @property
    def official_text(self) -> str:
        """The item's official words: its title and the texts of its measures, joined."""
        return self.title + "".join(measure.text for measure in self.measures)
