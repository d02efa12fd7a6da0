"""The pages of the site beside the plans', and the words by which readers look for them."""

from __future__ import annotations

from collections.abc import Iterator

from planbook.addresses import paths
from planbook.link.library import Library
from planbook.search.records import joined

# By the page: other names, the wish (``browser/asking.js``) that it answers, and what one may wish of it.
_ASKED: dict[str, tuple[tuple[str, ...], str, tuple[str, ...]]] = {
    "timeline": (
        (
            *("截止", "截止时间", "截止日期", "期限", "最后期限", "时间表", "时间安排", "日程", "日期"),
            "完成时间",
        ),
        "dates",
        ("完成", "结束", "开始", "启动", "到期", "做完", "办完", "落实", "实现", "截止"),
    ),
    "figures": (
        ("数目", "数据", "金额", "经费", "花钱", "费用", "预算", "多少万", "多少所"),
        "amounts",
        ("投入", "花费", "拨款", "经费", "资金"),
    ),
    "policies": (("文件", "红头文件", "文号", "政策文件", "专项工作", "方案"), "", ()),
    "places": (("学校名单", "有哪些学校", "哪些学校", "场所"), "", ()),
    "units": (("牵头单位", "配合单位", "责任科室", "哪个部门", "哪个科室", "归谁管", "谁负责"), "", ()),
}
_NAMES_OF_TERMS = ("名词", "术语", "专有名词", "词语解释", "看不懂的词")
_NAMES_OF_TOPICS = ("主题", "全部主题", "分类")
_NAMES_OF_AUDIENCES = ("读者", "全部读者", "身份")
_NAMES_OF_COMPARISONS = (
    *(
        "对照",
        "对比",
        "比较",
        "变化",
        "有什么变化",
        "改了什么",
        "有什么不同",
        "和去年比",
        "和上一年比",
        "新增了什么",
    ),
    *("今年新增", "去年和今年"),
)
_NAMES_OF_ABOUT = (
    *("关于", "网站说明", "谁做的网站", "这是什么网站", "联系我们", "联系方式", "意见反馈", "纠错"),
    "隐私",
)


def site_pages(library: Library) -> Iterator[list[str]]:
    """Yield address, title and other names of every page, and what it answers: the wish, and of what.

    Pages that have nothing to show yet are left out.
    """
    for view in library.facets:
        if view.plans:
            names, wish, wished = _ASKED[view.kind.page]
            yield [paths.address(view.path), view.kind.title, joined(names), wish, joined(wished)]
    topics = [view for view in library.topics if view.plans]
    audiences = [view for view in library.audiences if view.plans]
    if library.terms:
        yield _page(paths.TERMS, "名词解释", _NAMES_OF_TERMS)
    if topics:
        yield _page(paths.TOPICS, "按主题", _NAMES_OF_TOPICS)
    if audiences:
        yield _page(paths.AUDIENCES, "按读者", _NAMES_OF_AUDIENCES)
    for two in library.comparisons:
        title = f"{two.newer.mark}和{two.older.mark}对照"
        yield _page(two.path, title, _NAMES_OF_COMPARISONS)
    yield _page(paths.ABOUT, "关于本站", _NAMES_OF_ABOUT)
    yield from (_page(view.path, view.topic.name) for view in topics)
    yield from (_page(view.path, view.audience.name) for view in audiences)


def _page(path: str, title: str, names: tuple[str, ...] = ()) -> list[str]:
    return [paths.address(path), title, joined(names), "", ""]
