"""The numbers that Word makes itself (ECMA-376, part 1, 17.9): they are printed, so they count as text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from planbook.text.numerals import write_chinese, write_digits, write_letters, write_roman

_FULL_WIDTH_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_FINANCIAL = str.maketrans("一二三四五六七八九十百", "壹贰叁肆伍陆柒捌玖拾佰")
_LAST_IN_CIRCLE = 20
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def _in_circle(number: int) -> str:
    return chr(ord("①") + number - 1) if 1 <= number <= _LAST_IN_CIRCLE else str(number)


# Number formats (ST_NumberFormat, 17.18.59); decimal where it is none of these.
_WRITTEN: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "japaneseCounting",
            "koreanCounting",
        ),
        write_chinese,
    ),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), write_digits),
    "chineseLegalSimplified": lambda number: write_chinese(number).translate(_FINANCIAL),
    "ideographLegalTraditional": lambda number: write_chinese(number).translate(_FINANCIAL),
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH_DIGITS),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH_DIGITS),
    "decimalZero": lambda number: f"{number:02}",
    **dict.fromkeys(
        ("decimalEnclosedCircle", "decimalEnclosedCircleChinese"),
        _in_circle,
    ),
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "ideographEnclosedCircle": lambda number: chr(0x3280 + number - 1) if number <= 10 else str(number),
    "upperRoman": write_roman,
    "lowerRoman": lambda number: write_roman(number).lower(),
    "upperLetter": write_letters,
    "lowerLetter": lambda number: write_letters(number).lower(),
    "none": lambda number: "",
}


@dataclass(frozen=True)
class _Level:
    format: str
    text: str
    start: int
    restarts_after: int | None


class Numbering:
    """Counts the numbered paragraphs of a document, from first to last."""

    def __init__(self, definitions: Any) -> None:
        """Read ``definitions``, the root of numbering.xml, or nothing where there is none."""
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._abstract_of: dict[str, str] = {}
        self._overrides: dict[str, dict[int, _Level]] = defaultdict(dict)
        self._restarts: dict[str, dict[int, int]] = defaultdict(dict)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()
        for element in definitions if definitions is not None else ():
            if element.tag == qn("w:abstractNum"):
                levels = {_place(level): _level(level) for level in element.findall(qn("w:lvl"))}
                self._abstract[_attribute(element, "abstractNumId")] = levels
            elif element.tag == qn("w:num"):
                self._read_number(element)

    def _read_number(self, element: Any) -> None:
        number = _attribute(element, "numId")
        self._abstract_of[number] = _attribute(element.find(qn("w:abstractNumId")), "val")
        for override in element.findall(qn("w:lvlOverride")):
            place = _place(override)
            start, level = override.find(qn("w:startOverride")), override.find(qn("w:lvl"))
            if start is not None:
                self._restarts[number][place] = _whole(_attribute(start, "val"), 1)
            if level is not None:
                self._overrides[number][place] = _level(level)

    def next_label(self, number: str, place: int) -> str:
        """Count a paragraph of list ``number`` at level ``place``, and return what Word prints before it."""
        abstract = self._abstract_of.get(number, "")
        levels = {**self._abstract.get(abstract, {}), **self._overrides[number]}
        level = levels.get(place)
        if level is None:
            return ""
        counts = self._counts[abstract]
        if number not in self._begun:
            self._begun.add(number)
            for restarted, start in self._restarts[number].items():
                counts[restarted] = start - 1
        counts[place] = counts.get(place, level.start - 1) + 1
        for deeper, other in levels.items():
            if deeper > place and other.restarts_after != 0:
                counts.pop(deeper, None)
        if level.format == "bullet":
            return _PRIVATE.sub("", level.text)
        return self._filled_in(level, levels, counts)

    @staticmethod
    def _filled_in(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
        def count(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            known = levels.get(other)
            if known is None:
                return ""
            return _WRITTEN.get(known.format, str)(counts.get(other, known.start))

        return re.sub("%([1-9])", count, level.text)


def _level(element: Any) -> _Level:
    def value(name: str, default: str) -> str:
        child = element.find(qn(f"w:{name}"))
        return default if child is None else _attribute(child, "val")

    restart = value("lvlRestart", "")
    return _Level(
        value("numFmt", "decimal"),
        value("lvlText", ""),
        _whole(value("start", "1"), 1),
        _whole(restart, 0) if restart else None,
    )


def _place(element: Any) -> int:
    return _whole(_attribute(element, "ilvl"), 0)


def _attribute(element: Any, name: str) -> str:
    return "" if element is None else element.get(qn(f"w:{name}"), "")


def _whole(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() else default
