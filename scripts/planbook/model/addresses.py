"""The fields of ``addresses.yml``: what was ever published, and what became of it."""

from __future__ import annotations

from planbook.model.record import Record, field
from planbook.model.value_types import Anchor, PageAddress, SiteAddress, Text


class Moved(Record):
    """搬走: an address whose content now stands elsewhere; who follows it is led there."""

    address: SiteAddress = field("原来的网址", "从斜线写起，不带网站名。", examples=["/2018/28/"])
    to: SiteAddress = field("现在的网址", "内容现在在哪里。", examples=["/2018/27/#m4"])


class Gone(Record):
    """撤下: an address whose content is no longer on the site; who follows it reads why."""

    address: SiteAddress = field("原来的网址", "从斜线写起，不带网站名。", examples=["/terms/#jia-wei"])
    reason: Text = field(
        "说明", "写给点进来的读者：原来是什么，为什么没有了。", examples=["原来解释的词，公文里已经没有了。"]
    )
    see: SiteAddress | None = field("另见", "读者可以改看哪里。", default=None, examples=["/2018/"])


class PublishedPage(Record):
    """发布过的网页: a page that was published, with the permanent places in it."""

    page: PageAddress = field("网页", "从斜线写起。", examples=["/2018/26/"])
    title: Text | None = field(
        "公文的标题",
        "一份要点的首页才有：发布的是哪份公文。",
        default=None,
        examples=["某某区教育局2018年工作要点"],
    )
    issuer: Text | None = field(
        "发文单位", "一份要点的首页才有，和标题一起认出公文。", default=None, examples=["某某区教育局"]
    )
    anchors: tuple[Anchor, ...] = field(
        "页内位置", "网址里井号后面的部分。", default=(), examples=[["m1", "m2"]]
    )


class Addresses(Record):
    """网址: what was published (kept by ``make addresses``), and what became of what went."""

    moved: tuple[Moved, ...] = field("搬走的", "内容换了网址的，读者会被带到新的地方。", default=())
    gone: tuple[Gone, ...] = field("撤下的", "内容不在本站了的，读者会看到说明。", default=())
    published: tuple[PublishedPage, ...] = field(
        "发布过的", "工具写的，不用手改：make addresses。", default=()
    )
