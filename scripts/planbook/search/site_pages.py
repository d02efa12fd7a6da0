"""The pages of the site beside the plans', and the words by which readers look for them."""

from __future__ import annotations

from collections.abc import Iterator

from planbook.link import paths
from planbook.link.library import Library
from planbook.search.records import joined

# Title, other names, the wish (``browser/asking.js``) that the page answers, and what one may wish of it.
_PAGES = {
    paths.TIMELINE: (
        "时间节点",
        (
            "截止",
            "截止时间",
            "截止日期",
            "期限",
            "最后期限",
            "时间表",
            "时间安排",
            "日程",
            "日期",
            "完成时间",
        ),
        "dates",
        ("完成", "结束", "开始", "启动", "到期", "做完", "办完", "落实", "实现", "截止"),
    ),
    paths.FIGURES: (
        "数字",
        ("数目", "数据", "金额", "经费", "花钱", "费用", "预算", "多少万", "多少所"),
        "amounts",
        ("投入", "花费", "拨款", "经费", "资金"),
    ),
    paths.TERMS: ("名词解释", ("名词", "术语", "专有名词", "词语解释", "看不懂的词"), "", ()),
    paths.POLICIES: ("文件和专项工作", ("文件", "红头文件", "文号", "政策文件", "专项工作", "方案"), "", ()),
    paths.PLACES: ("学校与场所", ("学校名单", "有哪些学校", "哪些学校", "场所"), "", ()),
    paths.TOPICS: ("按主题", ("主题", "全部主题", "分类"), "", ()),
    paths.AUDIENCES: ("按读者", ("读者", "全部读者", "身份"), "", ()),
    paths.ABOUT: (
        "关于本站",
        (
            "关于",
            "网站说明",
            "谁做的网站",
            "这是什么网站",
            "联系我们",
            "联系方式",
            "意见反馈",
            "纠错",
            "隐私",
        ),
        "",
        (),
    ),
}


def site_pages(library: Library) -> Iterator[list[str]]:
    """Yield address, title and other names of every page, and what it answers: the wish, and of what."""
    for path, (title, names, wish, wished) in _PAGES.items():
        yield [_address(path), title, joined(names), wish, joined(wished)]
    for topic in library.topics:
        yield [_address(topic.path), topic.topic.name, "", "", ""]
    for audience in library.audiences:
        yield [_address(audience.path), audience.audience.name, "", "", ""]


def _address(path: str) -> str:
    return path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"
