"""Whole documents as offices publish them: what becomes an item, what frames them, and what is cut off."""

from __future__ import annotations

from importer import drafted

from planbook.importing.draft import PlanDraft

LETTER = """关于印发《青山区教育局2031年工作计划》的通知
青教〔2031〕5号

局属各单位：
现将《青山区教育局2031年工作计划》印发给你们，请结合实际贯彻落实。
附件：青山区教育局2031年工作计划

青山区教育局
2031年2月20日

附件

青山区教育局2031年工作计划

2031年是关键之年。
一、指导思想
全面贯彻党的教育方针。
二、重点工作
（一）加强党的建设
1.加强理论学习。组织集中学习。开展主题党日。
2.加强作风建设。落实规定精神；开展警示教育。
（二）提高教育质量
3.深化课程改革。开足开齐课程。
三、保障措施
（一）加强领导。各校要成立领导小组，校长亲自抓。
（二）强化督导。把落实情况纳入考核。

抄送：区委办、区政府办
青山区教育局办公室              2031年2月20日印发
"""

PAGE = """<html><head><title>绿水县2031年教育工作要点_绿水县</title></head><body>
<table width=100%><tr><td>首页</td><td>新闻</td><td>公开</td><td>服务</td></tr></table>
<h1>绿水县2031年教育工作要点</h1>
<p>发布日期：2031-03-05 来源：县教育局 【字体：大 中 小】 浏览：12次</p>
<div><p>　　2031年，全县教育工作要坚持稳中求进。</p><p>　　<strong>一、坚持立德树人</strong></p>
<p>　　<strong>（一）抓好德育。</strong>上好思政课。<br>　　办好家长学校。</p>
<p>　　<strong>（二）抓好体育。</strong>每天锻炼一小时。</p>
<p>　　<strong>二、促进教育公平</strong></p><p>　　<strong>（三）扩大资源。</strong>新建学校3所。</p>
<p align=right>绿水县教育局</p><p align=right>2031年3月1日</p></div>
<p>附件：</p><p>1. <a href=x.doc>分工表.doc</a></p>
<div>主办：绿水县人民政府 ICP备0001号</div></body></html>"""

HEADINGS = """<html><body><h1>青石市教育局2031年工作要点</h1><p>2031年是开局之年，要抓好以下工作。</p>
<h2>党的建设</h2><p>1.落实责任。每季度研判一次。</p><p>2.警示教育。每学期开展一次。</p>
<h2>质量提升</h2><p>3.集团办学。新组建教育集团。</p></body></html>"""

COLONS = """红星小学2031年工作要点
一、德育工作
1、主题教育：开展“学雷锋”活动，组织清明祭扫。
2、家校共育：办好家长会，建立家访制度；开放校园参观日。
二、教学工作
1、课堂改革：推行小组合作学习。
"""

LAST_WORDS = """2031年全区教育系统重点工作安排
　　为做好今年工作，现作如下安排。
　　一是抓安全。每月开展一次隐患排查。
　　二是抓质量。建立监测制度。
　　三是抓队伍。招聘教师。
　　各单位要高度重视，确保落实。
"""


def lines(plan: PlanDraft, part: str) -> list[tuple[str, str]]:
    return [(line.kind.value, line.text) for line in getattr(plan, part)]


def test_a_plan_that_is_the_annex_of_a_notice() -> None:
    plan = drafted("a.txt", LETTER.encode())
    assert (plan.title, plan.issuer, plan.document_date) == (
        "青山区教育局2031年工作计划",
        "青山区教育局",
        "2031-02-20",
    )
    kinds = [kind for kind, _ in lines(plan, "notice")]
    assert kinds == ["title", "number", "addressees", "paragraph", "note", "signature", "date", "note"]
    assert lines(plan, "opening") == [("paragraph", "2031年是关键之年。")]
    assert lines(plan, "closing") == [
        ("note", "抄送：区委办、区政府办"),
        ("note", "青山区教育局办公室2031年2月20日印发"),
    ]
    assert [(section.level, section.title) for section in plan.sections] == [
        (1, "指导思想"),
        (1, "重点工作"),
        (2, "加强党的建设"),
        (2, "提高教育质量"),
        (1, "保障措施"),
    ]
    assert [item.title for item in plan.items] == [
        "加强理论学习。",
        "加强作风建设。",
        "深化课程改革。",
        "加强领导。",
        "强化督导。",
    ]


def test_a_web_page_that_shows_the_title_above_its_counters_and_files_below_the_text() -> None:
    plan = drafted("page.html", PAGE.encode())
    assert (plan.title, plan.page_date) == ("绿水县2031年教育工作要点", "2031-03-05")
    assert lines(plan, "opening") == [("paragraph", "2031年，全县教育工作要坚持稳中求进。")]
    assert [[one.text for one in item.measures] for item in plan.items] == [
        ["上好思政课。", "办好家长学校。"],
        ["每天锻炼一小时。"],
        ["新建学校3所。"],
    ]
    assert [kind for kind, _ in lines(plan, "closing")] == ["signature", "date", "note"]


def test_headings_without_numbers_above_items_that_are_numbered() -> None:
    plan = drafted("page.html", HEADINGS.encode())
    assert lines(plan, "opening") == [("paragraph", "2031年是开局之年，要抓好以下工作。")]
    assert [section.title for section in plan.sections] == ["党的建设", "质量提升"]
    assert [(item.label, item.title) for item in plan.items] == [
        ("1.", "落实责任。"),
        ("2.", "警示教育。"),
        ("3.", "集团办学。"),
    ]


def test_titles_that_end_in_a_colon() -> None:
    plan = drafted("a.txt", COLONS.encode())
    assert [(item.title, len(item.measures)) for item in plan.items] == [
        ("主题教育：", 1),
        ("家校共育：", 2),
        ("课堂改革：", 1),
    ]


def test_last_words_after_items_of_one_paragraph_are_no_part_of_the_last_item() -> None:
    plan = drafted("a.txt", LAST_WORDS.encode())
    assert [(item.label, item.title) for item in plan.items] == [
        ("一是", "抓安全。"),
        ("二是", "抓质量。"),
        ("三是", "抓队伍。"),
    ]
    assert lines(plan, "closing") == [("paragraph", "各单位要高度重视，确保落实。")]
