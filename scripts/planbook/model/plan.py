"""The fields of a plan, ``plan.yml``: the official words outside its items, its outline and its source."""

from __future__ import annotations

from enum import StrEnum

from planbook.model.facets import Unit
from planbook.model.record import Record, field
from planbook.model.value_types import FullDate, Identifier, Level, LineNumber, PartialDate, Text, Url, Year


class LineKind(StrEnum):
    """What a paragraph outside the items is in an official document (GB/T 9704-2012)."""

    PARAGRAPH = "paragraph"
    TITLE = "title"
    NUMBER = "number"
    ADDRESSEES = "addressees"
    SIGNATURE = "signature"
    DATE = "date"
    NOTE = "note"


class Line(Record):
    """段落: a paragraph outside the items, word for word."""

    kind: LineKind = field(
        "种类",
        "paragraph 正文，title 标题，number 发文字号，addressees 主送单位，signature 署名，date 日期，"
        "note 附注（附件、公开方式）。",
        default=LineKind.PARAGRAPH,
        examples=["date"],
    )
    text: Text = field("原文", "公文原文，一字不改。", examples=["2018年3月15日"])


class Section(Record):
    """部分: a heading of the plan and what stands below it, around its items, before the next heading."""

    id: Identifier = field("编号", "永久不变的英文编号。", examples=["support"])
    level: Level = field("层级", "一、是1，（一）是2，依此类推。", default=1, examples=[1])
    label: Text | None = field("序号", "照原文写，连同标点；没有就不写。", default=None, examples=["一、"])
    title: Text = field("标题", "公文原文，连同句末标点。", examples=["深化综合保障能力，夯实教育发展基础"])
    lines: tuple[Line, ...] = field("段落", "标题下面、条目前面的段落。", default=())
    units: tuple[Unit, ...] = field(
        "责任单位", "标题、段落或结尾里写明的责任单位；下面的条目都归它们。", default=()
    )
    columns: tuple[Text, ...] = field(
        "表头",
        "下面的条目是表格时，表头各栏的原文。",
        default=(),
        examples=[["序号", "目标任务", "牵头单位", "完成时限"]],
    )
    closing: tuple[Line, ...] = field("结尾", "这部分的条目后面、下一个标题前面的段落。", default=())

    @property
    def heading(self) -> str:
        """Its heading as printed: label and title."""
        return f"{self.label or ''}{self.title}"

    @property
    def texts(self) -> tuple[str, ...]:
        """Its title and its paragraphs: all its words but those of its items."""
        return (self.title, *(line.text for line in (*self.lines, *self.closing)))


class Source(Record):
    """来源: where the official text was published, and where it stands in ``source.txt``."""

    site: Text | None = field("发布处", "在哪里发布的。", default=None, examples=["网站“教育局文件”栏目"])
    url: Url | None = field(
        "网址", "原网页的地址。", default=None, examples=["https://jyj.example.gov.cn/2018/yaodian.html"]
    )
    note: Text | None = field(
        "整理说明",
        "编者的话：和网页上的字样有什么不同。",
        default=None,
        examples=["网页上的半角标点改成了公文用的全角。"],
    )
    first_line: LineNumber = field("起始行", "source.txt 里公文从第几行开始。", default=1, examples=[6])
    last_line: LineNumber | None = field(
        "末行", "公文到第几行为止；不写就到文件末尾。", default=None, examples=[96]
    )
    fingerprint: Text | None = field(
        "指纹",
        "source.txt 存档时的指纹，不用动；写上它，谁改了 source.txt 就会查出来。",
        default=None,
        examples=["0123456789abcdef"],
    )


class Correction(Record):
    """更正: a change of the official text since it was first put on the site, and what it goes by."""

    date: FullDate = field("日期", "哪一天更正的。", examples=["2018-04-10"])
    what: Text = field(
        "改了什么", "编者的话：原来怎样，现在怎样，以句号结尾。", examples=["把“1所”改成了“2所”。"]
    )
    why: Text = field("为什么", "编者的话：为什么改，以句号结尾。", examples=["录入时看错了一个字。"])
    document: Text = field(
        "依据",
        "凭哪份文件改的，末尾不加句号。",
        examples=["《威海经济技术开发区教育体育处2018年工作要点》印发稿"],
    )
    quote: Text | None = field(
        "现在的字句", "更正以后原文里的字句，一字不差；删去了字句的不写。", default=None, examples=["2所"]
    )


class Plan(Record):
    """工作要点: one plan of one bureau, ``plan.yml``. Its folder's name is its address."""

    year: Year = field("年份", "这份要点管的年份。", examples=[2018])
    title: Text = field("标题", "公文原文。", examples=["威海经济技术开发区教育体育处2018年工作要点"])
    name: Text | None = field(
        "简称", "导航里用的短名；不写就用标题，去掉单位名称。", default=None, examples=["2018年工作要点"]
    )
    issuer: Text | None = field(
        "发文单位",
        "单位全称；公文里看不出来，就等知道了再写。",
        default=None,
        examples=["威海经济技术开发区教育体育处"],
    )
    document_date: PartialDate | None = field(
        "成文日期", "年-月-日；公文没有写就不写。", default=None, examples=["2018-03-15"]
    )
    page_date: PartialDate | None = field(
        "网页日期", "网页上标的日期，年-月-日。", default=None, examples=["2018-04-02"]
    )
    source: Source = field("来源", "公文从哪里来。", default=Source())
    notice: tuple[Line, ...] = field("通知", "标题前面的各段：印发通知、发文字号。", default=())
    opening: tuple[Line, ...] = field("开头", "标题后面、第一部分前面的各段，如指导思想。", default=())
    columns: tuple[Text, ...] = field(
        "表头",
        "全文只有一张表、没有分部分时，表头各栏的原文。",
        default=(),
        examples=[["序号", "目标任务", "牵头单位", "完成时限"]],
    )
    sections: tuple[Section, ...] = field("部分", "按原文顺序；没有就不写。", default=())
    closing: tuple[Line, ...] = field("结尾", "最后一项后面的各段：结束语、附注。", default=())
    corrections: tuple[Correction, ...] = field(
        "更正", "发布以后改动过公文原文的，每次写一条，新的在后；“关于本站”会列出来。", default=()
    )

    @property
    def short_name(self) -> str:
        """What navigation and lists call the plan: its name, or its title without the issuer's."""
        return self.name or self.title.removeprefix(self.issuer or "") or self.title

    @property
    def dated(self) -> str:
        """What was done on ``document_date``: 印发 where the notice says so (现将…印发给你们), else 成文."""
        return "印发" if any("印发" in line.text for line in self.notice) else "成文"

    @property
    def document_number(self) -> str:
        """The number that the document was issued with (发文字号); empty where none is printed."""
        return next((line.text for line in self.notice if line.kind == LineKind.NUMBER), "")
