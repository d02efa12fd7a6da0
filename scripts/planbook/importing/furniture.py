"""What a page has besides the document: navigation, counters, buttons, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from planbook.importing.labels import read_label
from planbook.importing.lines import Line
from planbook.importing.spacing import without_spaces
from planbook.text.typography import SENTENCE_END

_WORDS = re.compile(
    "首页|网站导航|设为主页|加入收藏|收藏本|当前位置|您的位置|所在位置|位置[：:]|您?现?在的?位置|返回|"
    "(?:阅读|浏览|点击|访问)(?:次数|量|数|人数)|访问统计|人次|点击[：:]|浏览[：:]|阅读[：:]|"
    "字号|字体[：:]|[【〔\\[(（]\\s*(?:大|打印|关闭|收藏|字体)|打印|关闭(?:窗口|本页|页面)?$|分享|朋友圈|微信扫|扫一扫|二维码|微博|"
    "来源[：:]|作者[：:]|编辑[：:]|责编|审核[：:]|审校|录入[：:]|发布(?:时间|日期|机构|单位|人|者)?[：:]|"
    "(?:更新|成文|生成|发文|公开|印发|时间|日期)(?:时间|日期)?[：:]|^(?:时间|日期)[：:]|信息来源|稿件来源|文章来源|"
    "索引号|信息索引|公开(?:方式|类别|形式|范围|时限|责任)|主题(?:分类|词)[：:]|体裁分类|组配分类|信息分类|"
    "发文(?:机关|字号|单位)[：:]|名称[：:]|文号[：:]|有效性|时效|"
    "附件下载|下载附件|相关附件|点击下载|[.](?:docx?|pdf|wps|xlsx?|rar|zip)\\b|上一[篇条页]|下一[篇条页]|"
    "相关(?:链接|阅读|文章|新闻|信息|推荐)|推荐阅读|热门|友情链接|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持|ICP备|"
    "公网安备|网站地图|网站标识码|联系我们|关于我们|无障碍|繁體|简体|English|RSS|登录|注册|搜索|请输入|"
    "邮编[：:]|邮政编码|传真[：:]|分辨率|浏览器|[Cc]opyright|©|All [Rr]ights"
)
_FILE_NAME = re.compile(r"\.(?:docx?|pdf|wps|xlsx?|rar|zip|ofd)\b", re.IGNORECASE)
_TRAIL = re.compile("[>»›]|\\|.*\\|| - .* - ")
_PAGE_NUMBER = re.compile(
    r"[—－–\-―~·_]{1,3}\s*[0-9０-９]{1,4}\s*[—－–\-―~·_]{1,3}|第\s*[0-9]{1,4}\s*页(?:[\s，,/]*共\s*[0-9]{1,4}\s*页)?"
    r"|[0-9]{1,4}\s*/\s*[0-9]{1,4}|[Pp]age\s*[0-9]+(?:\s*of\s*[0-9]+)?"
)
_BARE_NUMBER = re.compile("[0-9]{1,4}")
_LONGEST = 120
# A line at the edge of so many pages, and of so many of all pages, is their head; those of left and right
# pages may differ.
_PAGES_WITH_HEAD, _SHARE_OF_PAGES = 3, 0.4
_LONGEST_HEAD = 40


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to the document; a sentence never does."""
    is_sentence = text.endswith(tuple(SENTENCE_END)) and not re.search("版权|浏览器|分辨率|备案|扫", text)
    if is_sentence or len(text) > _LONGEST or read_label(text)[0]:
        return False
    return _WORDS.search(text) is not None or _TRAIL.search(text) is not None or is_page_number(text)


def is_file_name(text: str) -> bool:
    """Whether a line is the name of a file to be downloaded."""
    return _FILE_NAME.search(text) is not None


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a printed page, such as ``— 3 —``."""
    return _PAGE_NUMBER.fullmatch(text) is not None


def on_every_page(lines: Sequence[Line]) -> set[int]:
    """Return the indexes of page numbers, and of what heads or ends page after page."""
    texts = [without_spaces(line.text) for line in lines]
    heads = Counter(text for line, text in zip(lines, texts, strict=True) if _may_be_head(line, text))
    enough = max(_PAGES_WITH_HEAD, _SHARE_OF_PAGES * max((line.page for line in lines), default=0))
    return {
        index
        for index, (line, text) in enumerate(zip(lines, texts, strict=True))
        if text
        and line.cells is None
        and (
            is_page_number(line.text.strip())
            or (line.is_edge and _BARE_NUMBER.fullmatch(text))
            or (_may_be_head(line, text) and heads[text] >= enough)
        )
    }


def _may_be_head(line: Line, text: str) -> bool:
    return line.is_edge and 0 < len(text) <= _LONGEST_HEAD and not read_label(text)[0]
