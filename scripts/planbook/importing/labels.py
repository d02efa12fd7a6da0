"""The numbers that stand before headings and items, in all the forms that offices print them in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planbook.text.numerals import CHINESE_NUMBER, read_number

_ARABIC = "[0-9０-９]{1,3}"
# Form, how deep it usually stands (GB/T 9704-2012: 一、（一）1.（1）; the others where offices put them), and
# what it looks like. The first group is the number.
_FORMS: tuple[tuple[str, float, str], ...] = (
    ("part", 0, rf"第({CHINESE_NUMBER}|{_ARABIC})(?:部分|[章编篇])[、.．:：]?"),
    ("roman", 0.5, r"([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]|[IVX]{1,5})[、.．]"),
    ("chinese", 1, rf"({CHINESE_NUMBER})\s*[、．.]"),
    ("paragraph", 1.5, rf"第({CHINESE_NUMBER}|{_ARABIC})节[、.．:：]?"),
    ("bracketed", 2, rf"(?:[（(〔【\[]\s*({CHINESE_NUMBER})\s*[）)〕】\]]|([㈠-㈩]))[、.．]?"),
    ("article", 3, rf"第({CHINESE_NUMBER}|{_ARABIC})[条项][、.．:：]?"),
    ("decimals", 3.5, r"[0-9]{1,2}(?:[.．][0-9]{1,2}){0,2}[.．]([0-9]{1,2})(?![0-9])[、.．]?(?=\D)"),
    ("arabic", 3, rf"(?:({_ARABIC})\s*[.．、,，](?![0-9])|([⒈-⒛]))"),
    ("one is", 4, r"([一二三四五六七八九十]+)是(?!否)"),
    ("in brackets", 4, rf"(?:[（(〔【\[]\s*({_ARABIC})\s*[）)〕】\]]|([⑴-⒇]))[、.．]?"),
    ("half bracket", 4.5, rf"({_ARABIC}|[一二三四五六七八九十]{{1,3}})[）)]"),
    ("circled", 5, r"([①-⑳㉑-㉟㊱-㊿❶-❿])[、.．]?"),
)
_COMPILED = tuple((form, rank, re.compile(pattern)) for form, rank, pattern in _FORMS)
RANKS = {form: rank for form, rank, _ in _FORMS}
# What is finer than these stands inside an item, unless it stands right below the highest headings.
LOWEST_OF_ITEMS = 3.9

ANYWHERE = re.compile(
    rf"(?<![一二三四五六七八九十百第年月初])({CHINESE_NUMBER})[、．](?!{CHINESE_NUMBER}[、．])"
    rf"|[（(]({CHINESE_NUMBER})[）)]|(?<![0-9.．])([0-9]{{1,3}})[.．、](?![0-9])"
)


@dataclass(frozen=True)
class Label:
    """A number as printed, with its form and its value."""

    form: str
    value: int
    printed: str

    @property
    def rank(self) -> float:
        """How deep its form usually stands."""
        return RANKS[self.form]


def read_label(text: str) -> tuple[Label | None, str]:
    """Return the label at the beginning of a paragraph, if there is one, and what stands after it."""
    for form, _, pattern in _COMPILED:
        match = pattern.match(text)
        number = next((group for group in match.groups() if group), "") if match else ""
        value = read_number(number)
        if match and value and text[match.end() :].strip():
            return Label(form, value, match[0].strip()), text[match.end() :].strip()
    return None, text
