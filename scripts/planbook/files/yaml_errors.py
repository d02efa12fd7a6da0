"""YAML syntax errors in the words of an editor who has never heard of YAML."""

from __future__ import annotations

import re

import yaml

_QUOTE_IT = "粘贴时带进来的，请删去；确实要印出来的，请用单引号把整段文字括起来。"

# libyaml's context and wording (src/parser.c and src/scanner.c) -> what it most often means in a plan file.
_EXPLANATIONS = [
    (
        "mapping values are not allowed",
        "这里多了一个冒号，或上一行的缩进不对",
        "文字里有“: ”时请用单引号把整段括起来。",
    ),
    (
        "could not find expected ':'",
        "这一行缺少冒号",
        "字段名后面要有半角冒号和一个空格，例如 title: 标题。",
    ),
    ("did not find expected key", "这一行的缩进或引号不对", "请和上一行对齐；引号要成对。"),
    ("did not find expected '-' indicator", "列表里这一行的缩进不对", "同一列表的每个“- ”要对齐。"),
    ("while parsing a flow sequence", "方括号没有配对，或少了逗号", "请写成 [甲, 乙]，用半角逗号。"),
    ("while parsing a flow mapping", "花括号没有配对，或少了逗号", "请补上后一半；文字里的花括号请加引号。"),
    (
        "did not find expected node content",
        "括号里缺内容：多了一个逗号或括号",
        "请删去多出来的，或补上缺的内容。",
    ),
    ("while scanning a quoted scalar", "这里的引号没有配对", "请在这段文字的末尾补上引号。"),
    ("while parsing a quoted scalar", "双引号里有不能用的反斜线", "请改用单引号。"),
    ("while scanning an alias", "文字不能以 * 开头", _QUOTE_IT),
    ("while scanning an anchor", "文字不能以 & 开头", _QUOTE_IT),
    ("found undefined tag handle", "文字不能以 ! 开头", _QUOTE_IT),
    ("ing a tag", "文字不能以 ! 开头", _QUOTE_IT),
    ("while scanning a block scalar", "文字不能以 | 或 > 开头", _QUOTE_IT),
    ("while scanning a directive", "文字不能以 % 开头", _QUOTE_IT),
    ("that cannot start any token", "文字不能以这个符号开头", _QUOTE_IT),
    (
        "block sequence entries are not allowed",
        "这里不能直接跟“- ”",
        "列表要另起一行，写在字段名的下一行。",
    ),
]

# Where something was opened and not closed, its beginning tells an editor more than the place of despair.
_BEGINNINGS = ("while scanning", "while parsing a flow sequence", "while parsing a flow mapping")

_FULL_WIDTH_COLON = re.compile(r"^(\s*(?:- )?[A-Za-z_]+)\s*：")


class UnreadableError(Exception):
    """Text that is not readable data: where (from 1), why, and what to do, in Chinese."""

    def __init__(self, line: int, column: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint


def explain(text: str, error: yaml.MarkedYAMLError) -> UnreadableError:
    """Return where and why ``text`` is not YAML.

    The place is libyaml's, except where a full-width colon after a field name is the cause.
    """
    if found := _full_width_colon(text):
        return found
    if error.problem_mark and (found := _closed_once_more(text, error.problem_mark)):
        return found
    context = error.context or ""
    mark = error.context_mark if context.startswith(_BEGINNINGS) else error.problem_mark
    line = min(mark.line + 1, text.count("\n") + 1) if mark else 1
    column = mark.column + 1 if mark else 1
    wording = f"{context}: {error.problem}"
    for part, message, hint in _EXPLANATIONS:
        if part in wording:
            return UnreadableError(line, column, message, hint)
    return UnreadableError(
        line, column, "这里的写法不符合 YAML 格式", "请对照旁边的文件检查缩进、冒号和引号。"
    )


def _closed_once_more(text: str, mark: yaml.Mark) -> UnreadableError | None:
    lines = text.split("\n")
    found = lines[mark.line][mark.column : mark.column + 1] if mark.line < len(lines) else ""
    if found not in ("]", "}"):
        return None
    return UnreadableError(mark.line + 1, mark.column + 1, f"这里多了一个“{found}”", "请删去。")


def _full_width_colon(text: str) -> UnreadableError | None:
    for line_number, line in enumerate(text.split("\n"), 1):
        if match := _FULL_WIDTH_COLON.match(line):
            name = match[1].strip(" -")
            message = f"字段名“{name}”后面用了全角冒号"
            return UnreadableError(line_number, match.end(), message, "请改成半角冒号加一个空格（: ）。")
    return None
