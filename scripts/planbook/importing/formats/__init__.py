"""The readers of files, one for each format: what stands in the file, line by line."""

from __future__ import annotations

from planbook.importing.errors import NotImportableError
from planbook.importing.lines import Line

_SAVE_AS = "请用 Word 或 WPS 打开，点“另存为”，选 .docx，再导入存好的那份。"
_PACKED_WEB_PAGE = "请用浏览器打开，点“另存为”，选“网页，仅 HTML”，再导入存好的那份。"
_INSTALL = "请运行 make import，或先运行：python -m pip install -r requirements-import.txt"
_KINDS = ".docx、.html、.txt 和带文字的 .pdf"


def read_lines(name: str, content: bytes) -> list[Line]:
    """Return the lines of the file ``name``; what it is, its first bytes tell rather than its ending.

    Raises ``NotImportableError`` where it can't be read.
    """
    try:
        return _reader(name, content)
    except NotImportableError:
        raise
    except ModuleNotFoundError as error:
        raise NotImportableError(f"还没有装好导入要用的“{error.name}”。{_INSTALL}") from None
    except Exception as error:  # damaged files make the libraries fail in ways that none of them lists
        raise NotImportableError(
            f"读不了这个文件，它可能已经损坏（{type(error).__name__}）。{_SAVE_AS}"
        ) from None


def _reader(name: str, content: bytes) -> list[Line]:
    ending = name.rpartition(".")[2].lower()
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not content.strip():
        raise NotImportableError("文件是空的。请检查是不是选错了文件。")
    if start.startswith(b"\xd0\xcf\x11\xe0"):  # Microsoft's Compound File Binary
        kind = "WPS 的 .wps 格式" if ending == "wps" else "旧的 Word 格式（.doc）"
        raise NotImportableError(f"这个文件是{kind}，读不了。{_SAVE_AS}")
    if start.startswith(b"{\\rtf"):
        raise NotImportableError(f"这个文件是 RTF 格式，读不了。{_SAVE_AS}")
    if start.startswith(b"%PDF") or (ending == "pdf" and b"%PDF" in content[:1024]):
        from planbook.importing.formats.pdf import read_pdf

        return read_pdf(content)
    if start.startswith(b"PK\x03\x04"):
        from planbook.importing.formats.docx import read_docx

        return read_docx(content, _SAVE_AS)
    if ending in ("doc", "wps", "docx", "pdf", "et", "xls", "xlsx", "png", "jpg", "jpeg"):
        hint = _SAVE_AS if ending in ("doc", "wps", "docx") else f"能导入的有：{_KINDS}。"
        raise NotImportableError(f"读不了这个 .{ending} 文件，它的内容不是这种格式。{hint}")
    if ending in ("mht", "mhtml"):
        raise NotImportableError(f"这个文件是打包的网页（.{ending}），读不了。{_PACKED_WEB_PAGE}")
    from planbook.importing.formats.text import decoded, is_chinese, read_text

    text = decoded(content)
    if not is_chinese(text):
        raise NotImportableError(f"这个文件里没有读到中文。能导入的有：{_KINDS}。")
    if ending in ("html", "htm", "xhtml", "shtml") or _is_html(text):
        from planbook.importing.formats.html import read_html

        return read_html(content, text)
    return read_text(content)


def _is_html(text: str) -> bool:
    start = text[:2000].lower()
    return any(tag in start for tag in ("<!doctype html", "<html", "<head", "<body"))
