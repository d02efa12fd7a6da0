"""The lines of a data file as an editor sees them: indent, dash, field, value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

# What people write where they have nothing to write, in words of Chinese and of machines.
NOTHING_YET = "无|暂无|略|待补充?|待定|待填写?|…+|—+"
NOTHING = f"~|null|none|n/?a|todo|tbd|x{{2,}}|{NOTHING_YET}"
_NOT_STRIKING = rf"(?![ #'\"|>&*!%@`\[{{?:~-]|(?i:{NOTHING})$)"
# A line that holds nothing to ask about; all others are looked at closely.
_ORDINARY = re.compile(
    r" *(?:#.*|"
    rf"(?!.*: .*: )(?:- )?[a-z_]+:(?: {_NOT_STRIKING}[^#\u00a0\u3000\t]*| \[[^\[\]#*`\t]*\]| '[^'#]*')?|"
    rf"- {_NOT_STRIKING}[^#:：\u00a0\u3000\t]*)?"
)
# What stands for a space, but is none to YAML: no-break, full-width and typographic ones.
ODD_SPACES = "\u00a0\u3000\u2000-\u200a\u202f\u205f\u1680"
_LINE = re.compile(
    rf"(?P<indent>[ \t{ODD_SPACES}]*)(?P<dashes>(?:- +)*)(?:(?P<key>[A-Za-z_]+): *)?(?P<value>.*)"
)
_BLOCK = re.compile(r"[|>][-+0-9]*(?: +#.*)?")


@dataclass(frozen=True)
class Line:
    """A line that is no comment. ``number`` counts from 1, columns from 0.

    ``key`` is the name before a colon, ``value`` what stands after it, after the dash, or in the line.
    ``is_closed_below`` says that a bracket or quotation mark opened here is closed in a later line.
    """

    number: int
    text: str
    indent: str
    dashes: str
    key: str | None
    value: str
    is_closed_below: bool = False

    @property
    def column(self) -> int:
        """Where the field or value begins, after indent and dashes."""
        return len(self.indent) + len(self.dashes)

    @property
    def value_column(self) -> int:
        """Where the value begins."""
        return len(self.text) - len(self.value)

    @property
    def is_plain(self) -> bool:
        """Whether the value is text without quotes or brackets."""
        return self.value != "" and self.value[0] not in "'\"[{|>#"


def parsed(number: int, text: str) -> Line:
    """Return the parts of a line."""
    match = _LINE.match(text)
    assert match is not None
    return Line(number, text, match["indent"], match["dashes"], match["key"], match["value"].rstrip())


def content_lines(text: str) -> Iterator[Line]:
    """Yield every line that is neither empty nor a comment."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield parsed(number, line)


def striking_lines(text: str) -> Iterator[tuple[Line, Line | None]]:
    """Yield each line that is not ordinary with the line of content before it.

    What goes on from an open bracket, quotation mark or block of the line before is passed over.
    """
    inside: _Inside | None = None
    before: tuple[int, str] | None = None
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if inside is not None and not inside.ends_before(line):
            inside = None if inside.ends_in(line) else inside
            continue
        inside = None
        if _ORDINARY.fullmatch(line) is None:
            striking = parsed(number, line)
            inside = _opened(striking)
            if inside is not None and inside.is_closed_in(lines[number:]):
                striking = replace(striking, is_closed_below=True)
            yield striking, parsed(*before) if before else None
        if line.strip() and not line.lstrip().startswith("#"):
            before = number, line


@dataclass(frozen=True)
class _Inside:
    """What a line left open: a bracket, a quotation mark, or a block of text below ``|`` or ``>``."""

    sign: str
    indent: int

    def ends_before(self, line: str) -> bool:
        """Whether ``line`` is no longer part of it: a line that is a field or entry on its own."""
        stripped = line.lstrip(" ")
        is_deeper = len(line) - len(stripped) > self.indent
        if self.sign in "|>":
            return stripped != "" and not is_deeper
        return stripped != "" and (not is_deeper or re.match(r"(?:- )?[a-z_]+:(?: |$)", stripped) is not None)

    def is_closed_in(self, lines: list[str]) -> bool:
        """Whether one of ``lines`` closes it."""
        for line in lines:
            if self.ends_before(line):
                return False
            if self.ends_in(line):
                return True
        return False

    def ends_in(self, line: str) -> bool:
        """Whether it is closed in ``line``."""
        return {"[": "]", "{": "}"}.get(self.sign, self.sign) in line


def _opened(line: Line) -> _Inside | None:
    sign = line.value[:1]
    indent = len(line.indent)
    if sign and sign in "|>":
        return _Inside(sign, indent) if _BLOCK.fullmatch(line.value) else None
    if sign and sign in "'\"":
        return None if closing_quote(line.value) is not None else _Inside(sign, indent)
    if sign and sign in "[{":
        return None if {"[": "]", "{": "}"}[sign] in line.value else _Inside(sign, indent)
    return None


def closing_quote(value: str) -> int | None:
    """Return the index of the quotation mark that closes the one ``value`` begins with, if it is there."""
    pattern = r"'(?:[^']|'')*'" if value[0] == "'" else r'"(?:[^"\\]|\\.)*"'
    match = re.match(pattern, value)
    return match.end() - 1 if match else None
