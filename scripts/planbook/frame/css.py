"""A style sheet in pieces, each as it is written: its rules, and what their selectors and declarations are.

Nothing is looked at but what pieces begin and end with, which counts in no quotes, comments and brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_COMMENT = r"/\*.*?\*/"
_BETWEEN = re.compile(rf"(?:\s|{_COMMENT})*", re.DOTALL)
_TOKEN = re.compile(
    rf"""{_COMMENT}|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\\.|[^"'\\{{}}()\[\];,/]+|.""", re.DOTALL
)
_DEPTHS = {**dict.fromkeys("({[", 1), **dict.fromkeys(")}]", -1)}
_KEYWORD = re.compile(r"@([\w-]+)")


@dataclass(frozen=True)
class Rule:
    """What stands before braces, and what in them; ``None`` where there are none, as of ``@charset``."""

    head: str
    body: str | None = None

    @property
    def text(self) -> str:
        """The rule as it is written."""
        return self.head if self.body is None else f"{self.head}{{{self.body}}}"

    @property
    def keyword(self) -> str:
        """The word after the @ with which the rule begins, in small letters; empty where there is none."""
        found = _KEYWORD.match(self.head)
        return found[1].lower() if found else ""

    @property
    def selectors(self) -> list[str]:
        """What the rule is for, one by one."""
        return list(_split(self.head, ","))

    @property
    def declarations(self) -> list[str]:
        """What the rule sets, one by one, without comments between them."""
        parts = (_begun(part).rstrip() for part in _split(self.body or "", ";"))
        return [part for part in parts if part]


def rules(sheet: str) -> Iterator[Rule]:
    """Yield the rules of a sheet, or of what stands in the braces around others, without comments between."""
    start = depth = 0
    brace: int | None = None
    for token in _TOKEN.finditer(sheet):
        sign = token[0]
        if sign == "{" and depth == 0:
            brace = token.start()
        depth = max(0, depth + _DEPTHS.get(sign, 0))
        if depth == 0 and sign == "}" and brace is not None:
            yield Rule(_begun(sheet[start:brace]), sheet[brace + 1 : token.start()])
            start, brace = token.end(), None
        elif depth == 0 and sign == ";":
            yield Rule(_begun(sheet[start : token.end()]))
            start = token.end()
    if rest := _begun(sheet[start:]):
        yield Rule(rest)


def _split(text: str, mark: str) -> Iterator[str]:
    """Yield the parts of ``text`` between the marks that stand in no brackets."""
    start = depth = 0
    for token in _TOKEN.finditer(text):
        depth = max(0, depth + _DEPTHS.get(token[0], 0))
        if depth == 0 and token[0] == mark:
            yield text[start : token.start()]
            start = token.end()
    yield text[start:]


def _begun(text: str) -> str:
    """Return ``text`` without the spaces and comments at its beginning."""
    found = _BETWEEN.match(text)
    return text[found.end() :] if found else text
