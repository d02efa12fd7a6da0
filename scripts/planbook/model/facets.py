"""The facets of a measure: the dates, numbers, places, documents and units that its words name.

How each kind is called and shown is in ``facet_kinds.py``.
"""

from __future__ import annotations

from enum import StrEnum

from planbook.model import facet_guesses
from planbook.model.facet_guesses import FigureKind, PolicyKind
from planbook.model.record import Record, example, field
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
    QUARTER = "quarter"
    TERM = "term"
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
        examples=[True],
    )


class Milestone(Facet):
    """时间节点: a date, a period or a rhythm."""

    model_config = example(
        quote="2018年9月", what="曲阜学校中学部要完工并投入使用", kind="deadline", date="2018-09"
    )

    kind: MilestoneKind = field("种类", "deadline 截止，period 时段，recurring 定期。", examples=["deadline"])
    date: PartialDate | None = field(
        "日期", "年、年-月或年-月-日；原文没有的不写。", default=None, examples=["2018-09"]
    )
    until: PartialDate | None = field(
        "到哪天为止",
        "只用于写了 date 的 period：时段最后的一月或一天，上半年写 2018-06。",
        default=None,
        examples=["2018-06"],
    )
    every: Rhythm | None = field(
        "多久一次",
        "day 每天，week 每周，month 每月，quarter 每季度，term 每学期，year 每年，unspecified 原文没说；"
        "只用于 recurring。",
        default=None,
        examples=["term"],
    )

    def says_only(self, year: int) -> bool:
        """Whether it names ``year`` and nothing more: of a plan's own year that tells readers nothing."""
        return self.kind is MilestoneKind.PERIOD and self.date == str(year) and self.until is None


class Figure(Facet):
    """数字: a number the text promises or counts."""

    model_config = example(quote="约260万元", what="学前、义务、职业教育学生资助的计划发放额", kind="money")

    kind: FigureKind | None = field(
        "种类",
        "money 钱，count 要做到的数目，share 比例，time 时间长短，set 成组的名目（五项试点），"
        "ordinal 批次和届次，saying 带数字的说法（“三会一课”）；不写就按字句猜。",
        default=None,
        examples=["money"],
    )

    @property
    def kind_or_guess(self) -> FigureKind:
        """What sort of number it is: what the editors say, else what its words look like."""
        return self.kind or facet_guesses.figure_kind(self.quote)


class Place(Facet):
    """学校与场所: a named school or site."""

    model_config = example(quote="曲阜学校中学部", what="要加快建设，2018年9月完工并投入使用", kind="school")

    kind: PlaceKind = field("种类", "school 学校，kindergarten 幼儿园，site 其他场所。", examples=["school"])


class Policy(Facet):
    """文件: a document, plan or programme the measure names."""

    model_config = example(
        quote="《威海市基础教育综合改革考核评估细则》",
        what="市里考核基础教育改革的细则，改革工作要对照推进",
        role="follows",
    )

    number: Text | None = field("文号", "原文里的发文字号。", default=None, examples=["威政办发〔2017〕15号"])
    issuer: Text | None = field(
        "发文单位",
        "原文写明，或文号的代字就是它的简称，才写。",
        default=None,
        examples=["威海市人民政府办公室"],
    )
    kind: PolicyKind | None = field(
        "种类",
        "document 文件，programme 政策、专项行动和工程；不写就按名称猜。",
        default=None,
        examples=["document"],
    )
    role: PolicyRole = field(
        "关系", "follows 依照，implements 落实或组织实施，drafts 制定或修改。", examples=["implements"]
    )

    @property
    def kind_or_guess(self) -> PolicyKind:
        """Whether it is a document: what the editors say, else what its name looks like."""
        return self.kind or facet_guesses.policy_kind(self.quote, has_number=self.number is not None)


class Unit(Facet):
    """责任单位: who leads or supports what the item plans, as the text says."""

    model_config = example(quote="财政局", what="管学生资助的钱", name="区财政局", role="lead")

    name: Text | None = field(
        "单位", "原文写的是简称时，单位的全称；同一单位写法一致。", default=None, examples=["区财政局"]
    )
    role: UnitRole = field(
        "分工", "lead 牵头，support 配合，responsible 负责（原文没有分主次）。", examples=["lead"]
    )
