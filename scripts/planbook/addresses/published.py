"""Book -> the content of ``addresses.yml`` with every address that the book has added to it."""

from __future__ import annotations

import re
import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping

import yaml

from planbook.addresses import paths
from planbook.addresses.permanent import address, is_of_this_site, places
from planbook.book import Book
from planbook.model.addresses import PublishedPage
from planbook.model.plan import Plan

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
    anew, without the addresses of another site. The page of a plan tells which document it is of.
    """
    pages: dict[str, dict[str, None]] = defaultdict(dict)
    for place in places(book).values():
        pages[place.page] |= {place.anchor: None} if place.anchor else {}
    is_ours = is_of_this_site(book)
    documents = {}
    for entry in book.addresses.record.published if is_ours else ():
        pages[entry.page] |= dict.fromkeys(entry.anchors)
        documents[entry.page] = _document(entry)
    for loaded in book.plans:
        documents[address(paths.plan(loaded.folder))] = _document(loaded.plan)
    text = book.addresses.file.text if is_ours else ""
    around = _LIST.sub("", text).rstrip("\n") or _HEAD.rstrip("\n")
    return "\n".join([around, "published:", *_lines(pages, documents)]) + "\n"


def _document(of: PublishedPage | Plan) -> str:
    """Return the lines that tell a document by its title and its issuer, as far as they are known."""
    values = {name: value for name in ("title", "issuer") if (value := getattr(of, name))}
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=sys.maxsize) if values else ""


def _lines(pages: Mapping[str, Mapping[str, None]], documents: Mapping[str, str]) -> Iterator[str]:
    for page, anchors in pages.items():
        yield f"  - page: {page}"
        yield from textwrap.indent(documents.get(page, ""), "    ").splitlines()
        if anchors:
            yield from textwrap.wrap(
                f"anchors: [{', '.join(anchors)}]",
                _WIDTH,
                initial_indent="    ",
                subsequent_indent="      ",
                break_long_words=False,
                break_on_hyphens=False,
            )
