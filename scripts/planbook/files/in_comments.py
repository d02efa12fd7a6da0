"""A field that is missing because it stands at the end of a comment: Backspace joined the two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from pydantic_core import ErrorDetails

from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.problem import Problem
from planbook.text.shortening import shortened


def swallowed_fields(file: DataFile, errors: Sequence[ErrorDetails], base: Keys) -> Iterator[Problem]:
    """Yield where each of the missing fields stands in a comment in its record or below.

    ``base`` leads to the record that ``errors`` are about.
    """
    lines = file.text.split("\n")
    for details in errors:
        if details["type"] != "missing":
            continue
        *record, name = (*base, *details["loc"])
        for number in _lines_about(file, tuple(record), lines):
            if match := re.match(rf"\s*#.*?({name}: *\S.*)", lines[number - 1]):
                yield _told(file, number, match)
                break


def _told(file: DataFile, number: int, match: re.Match[str]) -> Problem:
    return Problem(
        file.name,
        number,
        match.start(1) + 1,
        f"“{shortened(match[1].strip())}”在注释里（# 开头的一行），不起作用",
        "请把它单独写成一行，前面不加 #，和这一条的别的字段对齐。",
    )


def _lines_about(file: DataFile, record: Keys, lines: Sequence[str]) -> range:
    """Return the numbers of the lines of a record, with the comments below it."""
    first, last = file.lines(record)
    below = takewhile(lambda line: not line.strip() or line.lstrip()[0] == "#", lines[last:])
    return range(first, last + sum(1 for _ in below) + 1)
