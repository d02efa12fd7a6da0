"""Leads a reviewer to the pages that a change touches, in the built site that a run has left as an archive.

``preview.py PAGES FILE`` writes a page of links for the archive; ``preview.py PAGES`` prints Markdown for the
run's summary. ``PAGES`` is what ``scripts/review.py`` left: lines of address and title, which may come from a
fork. ``ARCHIVE_URL`` is where the archive is; ``PRESENT_SITE`` is the site as it is now, empty where none is.
Needs only Python.
"""

from __future__ import annotations

import html
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

START = "preview.html"  # at the top of the archive
# More rows hide the report below them; the page in the archive has them all.
MOST_ROWS = 12
# As the workflow's ``retention-days``.
DAYS_KEPT = 14

Pages = Sequence[tuple[str, str]]
_LINE = re.compile(r"(/(?:[a-z0-9-]+/)*)\t([^\t\n]{1,200})")


def read_pages(text: str) -> list[tuple[str, str]]:
    """Return address and title of each page; lines of another form are left out."""
    return [(match[1], match[2]) for line in text.split("\n") if (match := _LINE.fullmatch(line))]


def file_of(address: str) -> str:
    """Return the file that a page is in the archive: ``2018/26/index.html`` of ``/2018/26/``."""
    return f"{address[1:]}index.html"


def summary(pages: Pages, archive: str, site: str) -> str:
    """Return in Markdown how to see the change; titles are as they were given."""
    lines = [
        "## 看改好以后的样子",
        "",
        f"1. 下载 [site.zip]({archive})（要登录 GitHub，留{DAYS_KEPT}天），把它解压到一个文件夹。",
        f"2. 用浏览器打开里面的 `{START}`，点要看的网页。"
        if pages
        else "2. 用浏览器打开里面的 `index.html`。这次没有网页的内容改动。",
        "",
    ]
    if pages:
        lines += ["| 有变化的网页 | 在文件夹里 |", "|---|---|"]
        lines += [
            f"| {_cell(title)}{_now(address, site)} | `{file_of(address)}` |"
            for address, title in pages[:MOST_ROWS]
        ]
        lines += ["", f"共{len(pages)}页，其余的列在 `{START}` 里。"] if len(pages) > MOST_ROWS else []
        lines += [""]
    return "\n".join(lines)


def page(pages: Pages, site: str) -> str:
    """Return the page of links that lies in the archive."""
    rows = "\n".join(
        f'<li><a href="{file_of(address)}">{html.escape(title)}</a>'
        + (f'（<a href="{html.escape(site.rstrip("/") + address)}">网站上现在的样子</a>）' if site else "")
        for address, title in pages
    )
    return (
        '<!doctype html>\n<html lang="zh-Hans-CN">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<title>改好以后的样子</title>\n'
        f"<h1>有变化的网页：{len(pages)}页</h1>\n<ul>\n{rows}\n</ul>\n"
        '<p>也可以从<a href="index.html">首页</a>看起。新加的网页，网站上现在还没有。\n'
    )


def _cell(title: str) -> str:
    return re.sub(r"([\\`*_~|\[\]])", r"\\\1", title)


def _now(address: str, site: str) -> str:
    return f"（[现在的样子]({site.rstrip('/')}{address})）" if site else ""


def main(arguments: Sequence[str]) -> None:
    """Write the page of links, or print the Markdown."""
    source = Path(arguments[0])
    pages = read_pages(source.read_text(encoding="utf-8")) if source.is_file() else []
    site = os.environ.get("PRESENT_SITE", "")
    if len(arguments) > 1:
        Path(arguments[1]).write_text(page(pages, site), encoding="utf-8")
    else:
        print(summary(pages, os.environ["ARCHIVE_URL"], site))


if __name__ == "__main__":
    main(sys.argv[1:])
