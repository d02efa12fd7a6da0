"""Files of other programs under a name of ours, by the bytes or words they begin with."""

from __future__ import annotations

from planbook.files.causes.cause import Cause

# Magic numbers as in the Unix file(1) database; a zip's members tell Word from Excel (ECMA-376).
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS: tuple[tuple[bytes, str], ...] = (
    (_OLE, "旧版 Word 或 Excel 文件"),
    (b"%PDF", "PDF 文件"),
    (b"{\\rtf", "写字板或 Word 存的 RTF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"Rar!", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
)
_MEMBERS = ((b"word/", "Word 文件"), (b"xl/", "Excel 文件"), (b"ppt/", "PowerPoint 文件"))
_PAGE = (b"<!doctype html", b"<html", b"<head", b"<?xml", b"<meta", b"<body", b"<div", b"<table", b"<p>")
_LOOKED_AT = 64 * 1024
_HINT = "请把内容复制成纯文本，照旁边的文件填写；只改文件名不行。"


def foreign_file(content: bytes) -> Cause | None:
    """Return what other kind of file ``content`` is, if it is one."""
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:_LOOKED_AT]
    kind = next((name for magic, name in _KINDS if start.startswith(magic)), None)
    if start.startswith(_ZIP):
        kind = next((name for member, name in _MEMBERS if member in content), "压缩包")
    if start.lower().startswith(_PAGE):
        return Cause(1, 1, "这是一个网页（HTML），不是数据", "请在 GitHub 上点 Raw，复制里面的纯文本。")
    return Cause(1, 1, f"这是{kind}，不是纯文本", _HINT) if kind else None
