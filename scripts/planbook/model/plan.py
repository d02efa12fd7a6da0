"""The fields of a plan, ``plan.yml``: its notice, its source and its sections."""

from __future__ import annotations

from planbook.model.record import Record, field
from planbook.model.value_types import (
    FullDate,
    Identifier,
    ItemLayout,
    LineNumber,
    SectionLayout,
    Text,
    Url,
    Year,
)


class Section(Record):
    """部分: a section of the plan."""

    id: Identifier = field("编号", "永久不变的英文编号。")
    numeral: Text = field("序号", "原文的序号。", examples=["一"])
    title: Text = field("标题", "公文原文。")


class Notice(Record):
    """通知: the letter that the plan was sent out with."""

    title: Text = field("标题", "通知的标题。")
    addressees: Text = field("主送单位", "通知开头的称呼，带冒号。")
    paragraphs: tuple[Text, ...] = field("正文", "通知的各段。", min_length=1)
    signature: Text = field("署名", "落款单位。")
    date: Text = field("落款日期", "原文的写法。", examples=["2018年3月15日"])


class Source(Record):
    """来源: where the official text was published, and where it stands in ``source.txt``."""

    site: Text = field("发布处", "在哪里发布的。")
    url: Url | None = field("网址", "原网页的地址。", default=None)
    note: Text | None = field(
        "整理说明",
        "编者的话：和网页上的字样有什么不同。",
        default=None,
        examples=["网页上的半角标点改成了公文用的全角。"],
    )
    first_line: LineNumber = field("起始行", "source.txt 里公文从第几行开始。", default=1)
    last_line: LineNumber | None = field("末行", "公文到第几行为止；不写就到文件末尾。", default=None)


class Layout(Record):
    """排法: how this plan writes its headings."""

    section: SectionLayout = field("部分标题", "{numeral} 序号，{title} 标题。", default="{numeral}、{title}")
    item: ItemLayout = field("条目标题", "{number} 序号，{title} 标题。", default="{number}.{title}。")


class Plan(Record):
    """工作要点: one year's plan of one bureau, ``plan.yml``."""

    year: Year = field("年份", "与文件夹名一致。")
    title: Text = field("标题", "公文原文。")
    name: Text = field("简称", "导航里用的短名。", examples=["2018年工作要点"])
    issuer: Text = field("发文单位", "单位全称。")
    document_date: FullDate = field("成文日期", "年-月-日。")
    page_date: FullDate = field("网页日期", "网页上标的日期，年-月-日。")
    source: Source = field("来源", "公文从哪里来。")
    layout: Layout = field("排法", "标题的写法与常见的不同时才写。", default=Layout())
    notice: Notice | None = field("通知", "印发通知。", default=None)
    guiding: tuple[Text, ...] = field("指导思想", "正文开头的各段。", default=())
    sections: tuple[Section, ...] = field("部分", "按原文顺序。", min_length=1)
