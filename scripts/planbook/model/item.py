"""The fields of an item, one file in ``items/``: its measures, and the facets that they name."""

from __future__ import annotations

from enum import StrEnum

from planbook.model.record import Record, field
from planbook.model.value_types import Identifier, ItemNumber, PartialDate, Text, Year


class MilestoneKind(StrEnum):
    """Whether a milestone is a latest date, a stretch of time, or comes again and again."""

    DEADLINE = "deadline"
    PERIOD = "period"
    RECURRING = "recurring"


class Rhythm(StrEnum):
    """How often a recurring milestone comes; ``UNSPECIFIED`` where the text does not say."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    UNSPECIFIED = "unspecified"


class PlaceKind(StrEnum):
    """What sort of place it is."""

    SCHOOL = "school"
    KINDERGARTEN = "kindergarten"
    SITE = "site"


class PolicyRole(StrEnum):
    """What the measure does with a policy: goes by it, carries it out, or draws it up."""

    FOLLOWS = "follows"
    IMPLEMENTS = "implements"
    DRAFTS = "drafts"


class UnitRole(StrEnum):
    """Whether a unit leads an item or supports it."""

    LEAD = "lead"
    SUPPORT = "support"


class Facet(Record):
    """Something a measure names; quotes the official words it comes from."""

    quote: Text = field("原文", "举措原文里的字句，一字不差。", examples=["约260万元"])
    what: Text = field(
        "说明", "编者的话：这是关于什么的，离开原文也看得懂。", examples=["发放各类资助的总额"]
    )


class Milestone(Facet):
    """时间节点: a date, a period or a rhythm."""

    kind: MilestoneKind = field("种类", "deadline 截止，period 时段，recurring 定期。")
    date: PartialDate | None = field(
        "日期", "年、年-月或年-月-日；原文没有的不写。", default=None, examples=["2018-09"]
    )
    every: Rhythm | None = field(
        "多久一次", "只用于 recurring：day、week、month、year 或 unspecified。", default=None
    )


class Figure(Facet):
    """数字: a number the text promises or counts."""


class Place(Facet):
    """学校与场所: a named school or site."""

    kind: PlaceKind = field("种类", "school 学校，kindergarten 幼儿园，site 其他场所。")


class Policy(Facet):
    """文件: a document, plan or programme the measure names."""

    number: Text | None = field("文号", "原文里的发文字号。", default=None, examples=["威政办发〔2017〕15号"])
    role: PolicyRole = field("关系", "follows 依照，implements 落实或组织实施，drafts 制定或修改。")


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
