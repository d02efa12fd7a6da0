"""The records of ``/data/v1/``, each field declared once: files, their schemas and their page come from here.

Fields are only ever added to a version; to take one away or to change what it means is a new version.
"""

from __future__ import annotations

from planbook.model.facets import Figure, Milestone, Place, Policy, Unit
from planbook.model.record import Record, field


class Name(Record):
    """名称: something by its id and its name."""

    id: str = field("编号", "永久不变。")
    name: str = field("名称", "读者看到的名称。")
    url: str = field("网址", "它在网站上的页面。")


class PlanFiles(Record):
    """要点: a plan and where its files are."""

    id: str = field("编号", "也是它的网址。")
    year: int = field("年份", "这份要点管的年份。")
    title: str = field("标题", "公文原文。")
    name: str = field("简称", "网站上怎样叫它。")
    url: str = field("网址", "它在网站上的页面。")
    plan: str = field("公文", "plan.json 的地址。")
    items: str = field("条目", "items.json 的地址。")
    questions: str = field("问答", "questions.json 的地址。")


class Index(Record):
    """目录: what there is."""

    version: str = field("版本", "v1。同一版本里只会添字段，不会改、不会删。")
    name: str = field("网站", "网站的名称。")
    url: str = field("网址", "网站的首页。")
    plans: tuple[PlanFiles, ...] = field("要点", "新的在前。")
    terms: str = field("名词", "terms.json 的地址。")
    topics: tuple[Name, ...] = field("主题", "条目按它分类。")
    audiences: tuple[Name, ...] = field("读者", "条目和谁有关。")


class Section(Record):
    """部分: a heading of the plan."""

    id: str = field("编号", "永久不变。")
    level: int = field("层级", "一、是1，（一）是2，依此类推。")
    heading: str = field("标题", "公文原文，连同序号。")
    url: str = field("网址", "它在网站上的页面。")


class PlanData(Record):
    """公文: what a plan says outside its items, and where it comes from."""

    id: str = field("编号", "也是它的网址。")
    year: int = field("年份", "这份要点管的年份。")
    title: str = field("标题", "公文原文。")
    issuer: str | None = field("发文单位", "公文里看不出来的没有。", default=None)
    document_date: str | None = field("成文日期", "年-月-日。", default=None)
    page_date: str | None = field("网页日期", "在网上发布的日期，年-月-日。", default=None)
    source: str | None = field("来源", "原网页的地址。", default=None)
    url: str = field("网址", "公文全文的页面。")
    notice: tuple[str, ...] = field("通知", "标题前面的各段，公文原文。", default=())
    opening: tuple[str, ...] = field("开头", "标题后面、第一部分前面的各段，公文原文。", default=())
    sections: tuple[Section, ...] = field("部分", "按原文顺序。", default=())
    closing: tuple[str, ...] = field("结尾", "最后一项后面的各段，公文原文。", default=())


class MeasureData(Record):
    """举措: a sentence of an item, with what it names; the words about it are the editors'."""

    number: int = field("第几句", "从1数起。")
    url: str = field("网址", "这句话在网站上的位置。")
    text: str = field("原文", "公文原文。")
    milestones: tuple[Milestone, ...] = field("时间", "这句话里的日期、时段和定期安排。", default=())
    figures: tuple[Figure, ...] = field("数字", "这句话里的数目。", default=())
    places: tuple[Place, ...] = field("场所", "这句话点名的学校和场所。", default=())
    policies: tuple[Policy, ...] = field("文件", "这句话提到的文件、方案和计划。", default=())
    units: tuple[Unit, ...] = field("责任单位", "这句话写明的单位。", default=())


class RelatedData(Record):
    """相关条目: another item to look at."""

    url: str = field("网址", "那个条目的页面。")
    reason: str = field("理由", "编者的话。")


class ItemData(Record):
    """条目: an item of a plan."""

    number: int = field("次序", "在公文里是第几项，从1数起；网址用它。")
    url: str = field("网址", "它在网站上的页面。")
    section: str | None = field("部分", "所在部分的编号；公文不分部分的没有。", default=None)
    label: str | None = field("序号", "公文原文，印出来的序号。", default=None)
    title: str | None = field("标题", "公文原文，连同句末标点；公文没有标题的没有。", default=None)
    text: str = field("原文", "公文原文，标题和各句连在一起，不带序号。")
    summary: str | None = field("一句话", "编者的话：这一项对读者意味着什么。", default=None)
    topics: tuple[str, ...] = field("主题", "编号，主要的在前；名称见 index.json。", default=())
    audiences: tuple[str, ...] = field("读者", "编号，关系最直接的在前；名称见 index.json。", default=())
    measures: tuple[MeasureData, ...] = field("举措", "按原文顺序，一句一条。")
    related: tuple[RelatedData, ...] = field("相关条目", "可以一起看的条目。", default=())


class QuestionData(Record):
    """问答: what a reader would ask, answered by the editors; no official reply."""

    id: str = field("编号", "永久不变。")
    url: str = field("网址", "它在网站上的位置。")
    ask: str = field("问题", "编者的话：读者会怎样问。")
    answer: str = field("回答", "编者的话，只说原文有的。")
    not_said: tuple[str, ...] = field("文中没写", "读者接着会问、原文没有写的。", default=())
    audience: str = field("读者", "谁会这样问：编号。")
    group: str = field("分组", "同一类读者的问题按它分开。")
    see: tuple[str, ...] = field("出处", "答案在哪几句：网址，最贴切的在前。")


class TermData(Record):
    """名词: a word of the plans in plain words."""

    id: str = field("编号", "永久不变。")
    url: str = field("网址", "它在网站上的位置。")
    name: str = field("名称", "公文里的写法。")
    aliases: tuple[str, ...] = field("别称", "公文里的其他写法。", default=())
    explanation: str = field("解释", "编者的话。")
    topic: str = field("主题", "编号。")


# What a file holds, by the name of its schema.
FILES: dict[str, tuple[type[Record], bool]] = {
    "index": (Index, False),
    "plan": (PlanData, False),
    "items": (ItemData, True),
    "questions": (QuestionData, True),
    "terms": (TermData, True),
}
