"""Mends what is certain in the form of a data file: encoding, line ends, indents, dashes, colons.

Edits are made by position in the text, so comments and layout stay, and never inside a value: a file that
can be read keeps its data, and one that could not be read is mended whole or stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from planbook.files.causes.recognising import mend_lines
from planbook.files.causes.structure import misplaced
from planbook.files.yaml_errors import UnreadableError
from planbook.files.yaml_reader import read_values
from planbook.model.data_files import FileKind, kind_of

_LINES_NAMED = 5
_WIDE_SPACE = "\u3000"
# One level of indent is two spaces: what a tab stands for, and a full-width space, unless it stands for one.
_LEVEL = "  "
_TAB_AFTER_SIGN = re.compile(r"^( *(?:- +)*(?:-|[a-z_]+:))[ \t]*\t[ \t]*", re.MULTILINE)
_TABS = re.compile(r"^[ \t]*\t[ \t]*(?=\S)", re.MULTILINE)
_AT_END = re.compile(r"[ \t]+$", re.MULTILINE)
_WIDE_INDENT = re.compile(rf"^[ {_WIDE_SPACE}]*{_WIDE_SPACE}", re.MULTILINE)


@dataclass(frozen=True)
class Mended:
    """The new content of a file, and what was done, in Chinese."""

    content: bytes
    done: tuple[str, ...]


def mended(name: str, content: bytes) -> Mended | None:
    """Return what the data file ``name`` becomes, or ``None`` where nothing is certain to be mended.

    ``name`` is the file's name without folders, ``content`` its bytes.
    """
    kind = kind_of(name)
    decoded = _decoded(content)
    if decoded is None:
        return None
    text, done = decoded
    for wide in (_LEVEL, " "):
        result, told = _text_mended(text, wide)
        if _is_in_place(result, kind):
            break
    else:
        return None
    if result.encode() == content:
        return None
    return Mended(result.encode(), (*done, *told))


def _is_in_place(text: str, kind: FileKind) -> bool:
    """Whether ``text`` can be read and each of its fields stands under the right one."""
    values = _values(text)
    if values is None:
        return False
    if misplaced(text, kind.record, in_list=kind.in_list) is None:
        return True
    try:
        TypeAdapter(kind.content).validate_python(values)
    except ValidationError:
        return False
    return True


def _decoded(content: bytes) -> tuple[str, list[str]] | None:
    """Return the text of ``content`` with line feeds only, and what that took."""
    done = []
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        try:
            text = content.decode("gb18030")
        except UnicodeDecodeError:
            return None
        if text.encode("gb18030") != content or not re.search("[\u4e00-\u9fff]", text):
            return None
        done.append("编码由 GBK 改成了 UTF-8")
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        done.append("删去了文件开头看不见的标记（BOM）")
    if "\r\n" in text:
        text = text.replace("\r\n", "\n")
        done.append("换行符改成了通用的")
    return text, done


def _text_mended(text: str, wide: str) -> tuple[str, list[str]]:
    """Return ``text`` mended, with ``wide`` for a full-width space of an indent, and what was done."""
    done: list[str] = []
    steps: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str], str], ...] = (
        (_WIDE_INDENT, lambda match: match[0].replace(_WIDE_SPACE, wide), "行首的全角空格改成了半角"),
        (_TABS, lambda match: match[0].replace("\t", _LEVEL), "行首的制表符改成了空格"),
        (_TAB_AFTER_SIGN, lambda match: f"{match[1]} ", "制表符改成了空格"),
    )
    for pattern, new, told in steps:
        lines = [_line_of(text, match.start()) for match in pattern.finditer(text)]
        text = pattern.sub(new, text)
        done += _told(told, lines)
    text, mends = mend_lines(text)
    for what in dict.fromkeys(told for _, told in mends):
        done += _told(what, [line for line, told in mends if told == what])
    stripped = _AT_END.sub("", text)
    if stripped != text and _values(stripped) is not None and _values(text) in (None, _values(stripped)):
        done += _told("行末的空格删去了", [_line_of(text, match.start()) for match in _AT_END.finditer(text)])
        text = stripped
    return text, done


def _values(text: str) -> Any:
    """Return what ``text`` holds, ``None`` where it cannot be read."""
    try:
        return read_values(text)
    except UnreadableError:
        return None


def _line_of(text: str, index: int) -> int:
    return text.count("\n", 0, index) + 1


def _told(what: str, lines: list[int]) -> list[str]:
    if not lines:
        return []
    named = "、".join(map(str, lines[:_LINES_NAMED])) + ("……" if len(lines) > _LINES_NAMED else "")
    return [f"{what}（第{named}行）"]
