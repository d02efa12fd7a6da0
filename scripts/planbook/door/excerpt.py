"""The line of a file that a problem tells of, with a mark under the place."""

from __future__ import annotations

import unicodedata

BEFORE, AFTER = 24, 30  # characters around the place: a line of a terminal, also in Chinese
_INDENT = "    "
_MARK = "^"


def excerpt(text: str, line: int, column: int) -> list[str]:
    """Return the line of ``text`` around a place and, below, its mark; nothing where the line is empty.

    ``line`` and ``column`` count from 1. Below a wide character stands a wide space, so that the mark keeps
    its place in any type in which Chinese characters are as wide as each other.
    """
    lines = text.split("\n")
    if not 1 <= line <= len(lines) or not lines[line - 1].strip():
        return []
    shown = "".join(c if c.isprintable() else " " for c in lines[line - 1].rstrip("\r"))
    place = min(column - 1, len(shown))
    start, end = max(0, place - BEFORE), place + AFTER
    head = ("…" if start else "") + shown[start:place]
    tail = shown[place:end] + ("…" if end < len(shown) else "")
    under = "".join("\u3000" if unicodedata.east_asian_width(c) in "WF" else " " for c in head)
    return [f"{_INDENT}{head}{tail}", f"{_INDENT}{under}{_MARK}"]
