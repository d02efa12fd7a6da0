"""Every field of the data, declared once: its type, Chinese name, meaning and an example.

From this one declaration come the checks on loading, the JSON Schemas that complete words in an
editor (``schema.py``) and the tests' list of fields. Words as in ARCHITECTURE.md.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from planbook.value_types import (
    FullDate,
    Identifier,
    ItemLayout,
    ItemNumber,
    LineNumber,
    PartialDate,
    SectionLayout,
    Text,
    Url,
    Year,
)


def _field(title: str, description: str, **options: Any) -> Any:
    return Field(title=title, description=description, **options)


class Record(BaseModel):
    """Base of all data: unchangeable, and no field beyond the declared ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")


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

    quote: Text = _field("原文", "举措原文里的字句，一字不差。", examples=["约260万元"])
    what: Text = _field(
        "说明", "编者的话：这是关于什么的，离开原文也看得懂。", examples=["发放各类资助的总额"]
    )


class Milestone(Facet):
    """时间节点: a date, a period or a rhythm."""

    kind: MilestoneKind = _field("种类", "deadline 截止，period 时段，recurring 定期。")
    date: PartialDate | None = _field(
        "日期", "年、年-月或年-月-日；原文没有的不写。", default=None, examples=["2018-09"]
    )
    every: Rhythm | None = _field(
        "多久一次", "只用于 recurring：day、week、month、year 或 unspecified。", default=None
    )


class Figure(Facet):
    """数字: a number the text promises or counts."""


class Place(Facet):
    """学校与场所: a named school or site."""

    kind: PlaceKind = _field("种类", "school 学校，kindergarten 幼儿园，site 其他场所。")


class Policy(Facet):
    """文件: a document, plan or programme the measure names."""

    number: Text | None = _field(
        "文号", "原文里的发文字号。", default=None, examples=["威政办发〔2017〕15号"]
    )
    role: PolicyRole = _field("关系", "follows 依照，implements 落实或组织实施，drafts 制定或修改。")


class Unit(Record):
    """责任单位: who leads or supports an item."""

    name: Text = _field("单位", "单位名称。", examples=["基础教育科"])
    role: UnitRole = _field("分工", "lead 牵头，support 配合。")


class Measure(Record):
    """举措: one sentence, or a clause up to ；, of the official text with its facets."""

    text: Text = _field("原文", "公文原文，一字不改；到句号或分号为止。")
    topics: tuple[Identifier, ...] = _field("主题", "topics.yml 里的编号。", min_length=1)
    audiences: tuple[Identifier, ...] = _field("读者", "与条目的读者不同时才写。", default=())
    milestones: tuple[Milestone, ...] = _field("时间节点", "这句话里的日期、时段和定期安排。", default=())
    figures: tuple[Figure, ...] = _field("数字", "这句话里的数目。", default=())
    places: tuple[Place, ...] = _field("学校与场所", "这句话点名的学校和场所。", default=())
    policies: tuple[Policy, ...] = _field("文件", "这句话提到的文件、方案和计划。", default=())


class Relation(Record):
    """相关条目: another item and why a reader should look at it."""

    item: ItemNumber = _field("条目", "相关条目的序号。")
    year: Year | None = _field("年份", "不是同一年的要点时才写。", default=None)
    reason: Text = _field("理由", "编者的话：为什么一起看。")


class Item(Record):
    """条目: one numbered item of the plan, one file in ``items/``."""

    number: ItemNumber = _field("序号", "与文件名一致。")
    section: Identifier = _field("部分", "plan.yml 里部分的编号。")
    title: Text = _field("标题", "公文原文，不带序号和句末标点。")
    summary: Text = _field("一句话", "编者的话：这一项对读者意味着什么。")
    audiences: tuple[Identifier, ...] = _field("读者", "audiences.yml 里的编号。", min_length=1)
    topics: tuple[Identifier, ...] = _field("主题", "各条举措主题的合集，主要的在前。", min_length=1)
    units: tuple[Unit, ...] = _field("责任单位", "原文写明了才填。", default=())
    search_words: tuple[Text, ...] = _field(
        "常用叫法", "读者找这一项时会说的话，原文里没有的。", min_length=1
    )
    related: tuple[Relation, ...] = _field("相关条目", "两边都要写。", default=())
    measures: tuple[Measure, ...] = _field("举措", "按原文顺序。", min_length=1)


class Section(Record):
    """部分: a section of the plan."""

    id: Identifier = _field("编号", "永久不变的英文编号。")
    numeral: Text = _field("序号", "原文的序号。", examples=["一"])
    title: Text = _field("标题", "公文原文。")


class Notice(Record):
    """通知: the letter that the plan was sent out with."""

    title: Text = _field("标题", "通知的标题。")
    addressees: Text = _field("主送单位", "通知开头的称呼，带冒号。")
    paragraphs: tuple[Text, ...] = _field("正文", "通知的各段。", min_length=1)
    signature: Text = _field("署名", "落款单位。")
    date: Text = _field("落款日期", "原文的写法。", examples=["2018年3月15日"])


class Source(Record):
    """来源: where the official text was published, and where it stands in ``source.txt``."""

    site: Text = _field("发布处", "在哪里发布的。")
    url: Url | None = _field("网址", "原网页的地址。", default=None)
    note: Text | None = _field(
        "整理说明",
        "编者的话：和网页上的字样有什么不同。",
        default=None,
        examples=["网页上的半角标点改成了公文用的全角。"],
    )
    first_line: LineNumber = _field("起始行", "source.txt 里公文从第几行开始。", default=1)
    last_line: LineNumber | None = _field("末行", "公文到第几行为止；不写就到文件末尾。", default=None)


class Layout(Record):
    """排法: how this plan writes its headings."""

    section: SectionLayout = _field(
        "部分标题", "{numeral} 序号，{title} 标题。", default="{numeral}、{title}"
    )
    item: ItemLayout = _field("条目标题", "{number} 序号，{title} 标题。", default="{number}.{title}。")


class Plan(Record):
    """工作要点: one year's plan of one bureau, ``plan.yml``."""

    year: Year = _field("年份", "与文件夹名一致。")
    title: Text = _field("标题", "公文原文。")
    name: Text = _field("简称", "导航里用的短名。", examples=["2018年工作要点"])
    issuer: Text = _field("发文单位", "单位全称。")
    document_date: FullDate = _field("成文日期", "年-月-日。")
    page_date: FullDate = _field("网页日期", "网页上标的日期，年-月-日。")
    source: Source = _field("来源", "公文从哪里来。")
    layout: Layout = _field("排法", "标题的写法与常见的不同时才写。", default=Layout())
    notice: Notice | None = _field("通知", "印发通知。", default=None)
    guiding: tuple[Text, ...] = _field("指导思想", "正文开头的各段。", default=())
    sections: tuple[Section, ...] = _field("部分", "按原文顺序。", min_length=1)


class Entry(Record):
    """Base of what all plans share: an id that addresses are made of, and a name."""

    id: Identifier = _field("编号", "永久不变的英文编号。")
    name: Text = _field("名称", "读者看到的名称。")


class Topic(Entry):
    """主题: what a measure is about."""

    description: Text = _field("说明", "编者的话：一句话。")


class Audience(Entry):
    """读者: whom a measure concerns."""

    description: Text = _field("说明", "编者的话：一句话。")


class Term(Entry):
    """名词: a policy word in plain words, by the editors. ``name`` is how the official text writes it."""

    aliases: tuple[Text, ...] = _field("别称", "原文里的其他写法，不带引号。", default=())
    topic: Identifier = _field("主题", "topics.yml 里的编号。")
    explanation: Text = _field("解释", "编者的话：一两句大白话。")


class Word(Record):
    """说法: everyday words, and the official words that say the same; a thesaurus for the search."""

    say: tuple[Text, ...] = _field("平常说法", "读者会输入的词，每个只写一处。", min_length=1)
    means: tuple[Text, ...] = _field("公文说法", "原文里的词，最贴切的在前。", min_length=1)
