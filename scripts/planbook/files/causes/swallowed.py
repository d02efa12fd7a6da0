"""What YAML swallows without a word: comments that cut a text, lines that join the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.files.causes.cause import Cause
from planbook.files.causes.colons import no_colon
from planbook.files.causes.fields import BY_TITLE, FIELDS, SINGLE
from planbook.files.causes.levels import INDENT
from planbook.files.causes.lines import Line
from planbook.text.shortening import shortened

# Behind an id, a number or a date a comment cuts nothing.
_SIMPLE = re.compile(r"[a-z0-9./:_#-]+")
# A field by its Chinese name, or by one that there is not.
_OTHER_FIELD = re.compile(r"[^\s:：，。、]{1,8}:(?: |$)")
_JOINED = re.compile(r"^( *)- (?![a-z_]+:(?: |$)|[\[{'\"|>]).*\n(?:[ ]*\n)*(\1 +)- (.*)$", re.MULTILINE)
# An entry in quotation marks: a ``#`` in it begins no comment.
_QUOTED = re.compile(r"""(?<=[\[, ])(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")""")
# An entry at the end of a comment, whose further fields stand below.
_IN_COMMENT = re.compile(r"^ *#.*?(- +([a-z_]+): +\S.*)\n( +)[a-z_]+:(?: |$)", re.MULTILINE)
_KEEP = "要保留就改成全角“＃”，或用单引号把整段括起来；是说明，就另起一行写。"
_NOTE = "请删去备注，只写词语；给同事看的说明另起一行写，以“# ”开头。"
_HEADING = "请删去“#”和它后面的空格，只写文字；给同事看的说明另起一行写。"


def hash_cuts(line: Line, before: Line | None) -> Iterator[Cause]:
    """`` #`` begins a comment: what stands after it is lost."""
    value = _QUOTED.sub(lambda quoted: "口" * len(quoted[0]), line.value)
    place = re.search(r"(?:^|(?<=\s))#", value)
    if place is None or line.value[0] in "'\"":
        return
    kept, lost = value[: place.start()].rstrip(), line.value[place.start() :]
    in_brackets = value[0] == "[" and "]" not in kept
    if value[0] in "[{" and not in_brackets:
        return
    if not kept and not (line.dashes or line.key in SINGLE):
        return
    if kept and not in_brackets and _SIMPLE.fullmatch(kept):
        return
    yield Cause(
        line.number,
        line.value_column + place.start() + 1,
        f"“#”前面是空格，“{shortened(lost)}”会被当成注释丢掉",
        (_KEEP if line.key in SINGLE else _NOTE) if kept else _HEADING,
    )


def continued(line: Line, before: Line | None) -> Iterator[Cause]:
    """A line that stands deeper and is neither field nor entry goes on with the text before it."""
    if before and before.is_plain and _is_bare(line) and len(line.indent) > len(before.indent):
        yield next(no_colon(line, before), None) or _in_chinese(line) or _joined_line(line)


def broken_off(line: Line, before: Line | None) -> Iterator[Cause]:
    """The rest of a text that was broken in two, at the beginning of a line."""
    if before and before.is_plain and before.key in SINGLE and _is_bare(line) and _is_text(line.value):
        yield _in_chinese(line) or _joined_line(line)


def field_in_chinese(line: Line, before: Line | None) -> Iterator[Cause]:
    """A field by its Chinese name, with the colon of an input method."""
    if not line.key and not line.dashes and (cause := _in_chinese(line)):
        yield cause


def _in_chinese(line: Line) -> Cause | None:
    """Return that a field is named as people call it, with the colon of an input method."""
    name, colon, value = line.value.partition("：")
    if not colon or name not in BY_TITLE:
        return None
    names = BY_TITLE[name]
    right = f"{names[0]}: {shortened(value.strip())}".rstrip()
    return Cause(
        line.number,
        line.column + 1,
        f"字段名要写英文，冒号要用半角：“{name}”是 {' 或 '.join(names)}",
        f"请写成 {right}（半角冒号，后面空一格），和上面的字段对齐。",
    )


def _is_bare(line: Line) -> bool:
    if line.key or line.dashes or line.value[:1] in ("", "]", "}", "-"):
        return False
    return _OTHER_FIELD.match(line.value) is None


def _joined_line(line: Line) -> Cause:
    return Cause(
        line.number,
        line.column + 1,
        f"“{shortened(line.value)}”是接着上一行写的，一段文字要写在一行里",
        "请接到上一行的末尾，中间不留空格；是列表里另外的一条，就在前面加“- ”并和别的条目对齐。",
    )


def _is_text(value: str) -> bool:
    return re.search("[\u4e00-\u9fff]", value) is not None


def joined_entries(text: str) -> Iterator[Cause]:
    """An entry that stands deeper than the one before: YAML makes one of the two."""
    for match in _JOINED.finditer(text):
        yield Cause(
            text.count("\n", 0, match.start(2)) + 1,
            len(match[2]) + 1,
            f"“- {shortened(match[3])}”缩进太多，会和上一条连成一条",
            f"请和上一条的“- ”对齐（行首{len(match[1])}个空格）。" if match[1] else "请和上一条的“- ”对齐。",
        )


def entry_in_comment(text: str) -> Cause | None:
    """Return the first entry whose first line was joined to the comment above it."""
    match = next((match for match in _IN_COMMENT.finditer(text) if match[2] in FIELDS), None)
    if match is None:
        return None
    spaces = len(match[3]) - INDENT
    place = f"前面空{spaces}格" if spaces > 0 else "写在行首"
    return Cause(
        text.count("\n", 0, match.start(1)) + 1,
        match.start(1) - match.start() + 1,
        f"“{shortened(match[1])}”在注释里（# 开头的一行），不起作用",
        f"请把它单独写成一行，前面不加 #：“- ”{place}，下一行的字段不动。",
    )
