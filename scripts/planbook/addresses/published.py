"""Book -> the content of ``addresses.yml`` with every address that the book has added to it."""

from __future__ import annotations

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping

from planbook.addresses.permanent import is_of_this_site, places
from planbook.book import Book

_WIDTH = 100
_LIST = re.compile(r"^published:.*?(?=^[^\s-]|\Z)", re.MULTILINE | re.DOTALL)
_HEAD = """\
# 发布过的网址，一个也不能少。published 下面由工具来写（make addresses），不用手改。
# 内容换了网址的写在 moved，不再保留的写在 gone，例如：
# moved:
#   - address: /terms/#yuan-lai-de-bian-hao
#     to: /terms/#xian-zai-de-bian-hao
# gone:
#   - address: /2018/28/
#     reason: 原来是第28项，发文单位已经撤回。
#     see: /2018/
"""


def recorded(book: Book) -> str:
    """Return the content of ``addresses.yml``: what stood around its list word for word, then the list.

    What was published stays in the list for good. Where no plan is left that was published, the file begins
    anew, without the addresses of another site.
    """
    pages: dict[str, dict[str, None]] = defaultdict(dict)
    for place in places(book).values():
        pages[place.page] |= {place.anchor: None} if place.anchor else {}
    is_ours = is_of_this_site(book)
    for entry in book.addresses.record.published if is_ours else ():
        pages[entry.page] |= dict.fromkeys(entry.anchors)
    text = book.addresses.file.text if is_ours else ""
    around = _LIST.sub("", text).rstrip("\n") or _HEAD.rstrip("\n")
    return "\n".join([around, "published:", *_lines(pages)]) + "\n"


def _lines(pages: Mapping[str, Mapping[str, None]]) -> Iterator[str]:
    for page, anchors in pages.items():
        yield f"  - page: {page}"
        if anchors:
            yield from textwrap.wrap(
                f"anchors: [{', '.join(anchors)}]",
                _WIDTH,
                initial_indent="    ",
                subsequent_indent="      ",
                break_long_words=False,
                break_on_hyphens=False,
            )
