"""The facets of a measure: the dates, numbers, places, documents and units that its words name.

How each kind is called and shown is in ``facet_kinds.py``.
"""

from __future__ import annotations

from enum import StrEnum

from planbook.model.record import Record, field
from planbook.model.value_types import Flag, PartialDate, Text


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
    """What the text says a unit does: lead, support, or be responsible where it says no more than that."""

    LEAD = "lead"
    SUPPORT = "support"
    RESPONSIBLE = "responsible"


class Facet(Record):
    """Something a measure, a title or a section names; quotes the official words it comes from."""

    quote: Text = field("原文", "原文里的字句，一字不差。", examples=["约260万元"])
    what: Text | None = field(
        "说明",
        "编者的话：这是关于什么的，离开原文也看得懂。",
        default=None,
        examples=["发放各类资助的总额"],
    )
    proposed: Flag = field(
        "提议",
        "导入时写的提议，网站上不显示：对就删去这一行，不对就整条删去。",
        default=False,
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


class Unit(Facet):
    """责任单位: who leads or supports what the item plans, as the text says."""

    name: Text | None = field(
        "单位", "原文写的是简称时，单位的全称；同一单位写法一致。", default=None, examples=["区财政局"]
    )
    role: UnitRole = field("分工", "lead 牵头，support 配合，responsible 负责（原文没有分主次）。")
