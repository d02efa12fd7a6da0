"""One document in the forms in which offices keep it: Word, web page, text, PDF, a single line."""

from __future__ import annotations

import html
import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from planbook.book import LoadedPlan
from planbook.importing.spacing import columns
from planbook.official import Block, BlockKind, blocks

_FONT = "STSong-Light"  # every PDF reader has it or another in its place, so none is packed into the file
_SIZE, _LEADING, _MARGIN = 16, 28, 80
_LINES_ON_PAGE = 22
_CHARACTERS_IN_LINE = 27
_NOT_AT_START = "，。；：、！？”’）》〕"

HEAD = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>
<style>p {{ color: red }}</style><script>var 首页 = "不是正文。";</script></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li>政务公开</li>
<li><a href="/jy">教育新闻</a></li></ul></div>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/wj">文件</a></div>
<h1>{title}</h1>
<div class="meta">发布时间：2018-04-02　来源：本站　浏览次数：<span id="n">953</span>　
字号：[<a>大</a> <a>中</a> <a>小</a>]</div>
<div class="text">"""
FOOT = """</div><p><a href="x.doc">附件下载</a></p><div><a>打印本页</a> <a>关闭窗口</a></div>
<p>上一篇：关于放假的通知</p><p>下一篇：没有了</p>
<div>版权所有：某某网站　技术支持：某某公司　建议使用1024*768分辨率浏览本站。</div></body></html>"""


def paragraphs(loaded: LoadedPlan) -> list[str]:
    """Return the paragraphs of a plan as they were printed."""
    return [block.words for block in blocks(loaded)]


def as_html(loaded: LoadedPlan) -> bytes:
    """Return a web page with the document among navigation, counters and buttons."""
    texts = paragraphs(loaded)
    body = "\n".join(f"<p>&nbsp;&nbsp;&nbsp;&nbsp;<span>{html.escape(text)}</span></p>" for text in texts)
    return (HEAD.format(title=html.escape(texts[0])) + body + FOOT).encode()


def as_gb18030(loaded: LoadedPlan) -> bytes:
    """Return a plain text as old programs write it."""
    return "\r\n".join(f"　　{text}" for text in paragraphs(loaded)).encode("gb18030")


def as_utf_16(loaded: LoadedPlan) -> bytes:
    """Return a plain text as Notepad calls Unicode."""
    return "\r\n".join(paragraphs(loaded)).encode("utf-16")


def as_one_line(loaded: LoadedPlan) -> bytes:
    """Return the text with nothing between its paragraphs."""
    return "".join(paragraphs(loaded)).encode()


def as_docx(loaded: LoadedPlan) -> bytes:
    """Return a Word file that numbers sections and items itself: 一、 by a heading's style, 1. by a list."""
    document: Any = docx.Document()
    numbering = document.part.numbering_part.element
    for number, (form, text) in (("901", ("chineseCountingThousand", "%1、")), ("902", ("decimal", "%2."))):
        _add_list(numbering, number, [form] if number == "901" else ["none", form], text)
    style = document.styles["Heading 1"]
    _number(style.element.get_or_add_pPr(), "901", 0)
    for block in blocks(loaded):
        if block.kind is BlockKind.HEADING:
            document.add_paragraph(_without_label(block), style="Heading 1")
        elif block.kind is BlockKind.ITEM:
            paragraph = document.add_paragraph()
            paragraph.add_run(block.pieces[1].words).bold = True
            for piece in block.pieces[2:]:
                paragraph.add_run(piece.words)
            _number(paragraph._p.get_or_add_pPr(), "902", 1)
        else:
            document.add_paragraph(block.words)
            document.add_paragraph("")
    return _saved(document)


def as_docx_with_table(rows: Sequence[Sequence[str]], title: str) -> bytes:
    """Return a Word file with a table; cells without text to the right of a heading are merged with it."""
    document: Any = docx.Document()
    document.add_paragraph(title)
    table = document.add_table(len(rows), len(rows[0]))
    for line, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, cells, strict=True):
            cell.text = text
        if not any(cells[1:]):
            line.cells[0].merge(line.cells[-1])
    return _saved(document)


def as_html_with_table(rows: Sequence[Sequence[str]], title: str) -> bytes:
    """Return a web page with a table."""
    lines = []
    for cells in rows:
        if any(cells[1:]):
            lines.append("".join(f"<td>{html.escape(cell)}</td>".replace("\n", "<br/>") for cell in cells))
        else:
            lines.append(f'<td colspan="{len(cells)}"><p>{html.escape(cells[0])}</p></td>')
    table = "".join(f"<tr>{line}</tr>" for line in lines)
    return f"<html><body><h1>{title}</h1><table border=1>{table}</table></body></html>".encode("gb18030")


def as_pdf(texts: Sequence[str]) -> bytes:
    """Return a PDF file: paragraphs indented, lines broken at the margin, ``— 3 —`` below every page."""
    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    lines = [line for text in texts for line in broken(f"　　{text}", _CHARACTERS_IN_LINE)]
    for page, start in enumerate(range(0, len(lines), _LINES_ON_PAGE), 1):
        canvas.setFont(_FONT, _SIZE)
        for place, line in enumerate(lines[start : start + _LINES_ON_PAGE]):
            indent = len(line) - len(line.lstrip("　"))
            height = A4[1] - _MARGIN - place * _LEADING
            canvas.drawString(_MARGIN + indent * _SIZE, height, line.lstrip("　"))
        canvas.drawCentredString(A4[0] / 2, _MARGIN / 2, f"— {page} —")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def broken(text: str, characters: int) -> list[str]:
    """Return ``text`` in lines of so many characters' width; no mark of punctuation begins a line."""
    lines = [""]
    for character in text:
        is_full = columns(lines[-1] + character) > 2 * characters
        if is_full and character not in _NOT_AT_START:
            lines.append("")
        lines[-1] += character
    return lines


def _without_label(block: Block) -> str:
    return "".join(piece.words for piece in block.pieces if piece.keys[-1] != "label")


def _add_list(numbering: Any, number: str, forms: Sequence[str], text: str) -> None:
    """Define list ``number``, whose last level writes its numbers in the last of ``forms`` as ``text``."""
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), number)
    for place, form in enumerate(forms):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(place))
        values = {"start": "1", "numFmt": form, "lvlText": text if form is forms[-1] else ""}
        for name, value in values.items():
            child = OxmlElement(f"w:{name}")
            child.set(qn("w:val"), value)
            level.append(child)
        abstract.append(level)
    numbering.insert(0, abstract)
    instance = OxmlElement("w:num")
    instance.set(qn("w:numId"), number)
    reference = OxmlElement("w:abstractNumId")
    reference.set(qn("w:val"), number)
    instance.append(reference)
    numbering.append(instance)


def _number(properties: Any, number: str, place: int) -> None:
    """Let Word number what has these ``properties``."""
    numbering = properties.get_or_add_numPr()
    numbering.get_or_add_ilvl().val = place
    numbering.get_or_add_numId().val = int(number)


def _saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
