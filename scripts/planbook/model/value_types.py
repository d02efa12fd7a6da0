"""The types of single values in the data: what they may look like, and what to tell whose value does not."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError


def _written_in_digits(value: object) -> object:
    """Refuse ``1.0``, ``0_1`` and ``２６``, which Python would take for numbers."""
    if isinstance(value, str) and not re.fullmatch("-?[0-9]+", value):
        raise PydanticCustomError("int_parsing", "not a number in digits")
    return value


def _form(hint: str, pattern: str) -> str:
    """Return ``pattern``, and keep what an editor is told whose value does not match it."""
    HINTS[pattern] = hint
    return pattern


# What an editor is told, by the pattern that a value does not match.
HINTS: dict[str, str] = {}

TEXT_FORM = r"^\S(?:[^\r\n\t]*\S)?$"
_IDENTIFIER = r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"
_PLACE = "^[1-9][0-9]*/m[1-9][0-9]*$"
LAST_MONTH = 12
# Of plans: from the founding of the republic, and far enough on.
FIRST_YEAR, LAST_YEAR = 1949, 2999
_MONTH, _DAY = "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])"
_DATE = rf"^[0-9]{{4}}(?:-{_MONTH}(?:-{_DAY})?)?$"
_FULL_DATE = rf"^[0-9]{{4}}-{_MONTH}-{_DAY}$"

Text = Annotated[
    str,
    StringConstraints(
        min_length=1,
        pattern=_form("一段文字写在一行里，首尾不留空格。", TEXT_FORM),
    ),
]
Identifier = Annotated[
    str,
    StringConstraints(
        max_length=60,
        pattern=_form("编号用小写英文字母、数字和连字符，例如 campus-safety。", _IDENTIFIER),
    ),
]
# A plan's folder, which its address is: 2018, 2018-city.
PlanName = Annotated[
    str,
    StringConstraints(
        max_length=60,
        pattern=_form(
            "请写文件夹名，用小写英文字母、数字和连字符，例如 2018-city。", r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
        ),
    ),
]
_EARLIER = "^[a-z0-9]+(?:-[a-z0-9]+)*/[1-9][0-9]{0,4}$"
# An item of an earlier plan: item 26 of 2018.
EarlierItem = Annotated[
    str,
    StringConstraints(
        max_length=66,
        pattern=_form(
            "请写成 2018/26 这样：那份要点的文件夹名，斜线，第几项。",
            _EARLIER,
        ),
    ),
]
# A measure of the same plan: measure 4 of item 27.
MeasurePlace = Annotated[
    str,
    StringConstraints(pattern=_form("请写成 27/m4 这样：条目的次序，斜线，m 和第几条举措。", _PLACE)),
]
_PAGE = "/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*"
_ANCHOR = "[a-z0-9]+(?:[-_][a-z0-9]+)*"
_ADDRESS_HINT = "请写成 /2018/26/ 或 /2018/26/#m3 这样：从斜线写起，不带网站名。"
# A page of the site, seen from its root.
PageAddress = Annotated[str, StringConstraints(pattern=_form("请写成 /2018/26/ 这样。", f"^{_PAGE}$"))]
# A place in a page: what stands behind the # of an address.
Anchor = Annotated[str, StringConstraints(pattern=_form("请写成 m3 这样，不带井号。", f"^{_ANCHOR}$"))]
SiteAddress = Annotated[str, StringConstraints(pattern=_form(_ADDRESS_HINT, f"^{_PAGE}(?:#{_ANCHOR})?$"))]
PartialDate = Annotated[
    str,
    StringConstraints(pattern=_form("请写成 2018、2018-09 或 2018-09-01。", _DATE)),
]
FullDate = Annotated[
    str,
    StringConstraints(pattern=_form("请写成 2018-09-01：年、月、日都要。", _FULL_DATE)),
]
Url = Annotated[
    str,
    StringConstraints(
        pattern=_form(
            "请从浏览器的地址栏复制，以 https:// 或 http:// 开头，中间没有空格和引号。",
            r'^https?://[^\s"<>]+$',
        )
    ),
]


# What a value of digits has letters in the place of.
_OF_DIGITS = (_DATE, _FULL_DATE, _PLACE, _EARLIER)
_LOOKALIKES = str.maketrans("OoIl", "0011")


def _true_or_false(value: object) -> object:
    """Refuse ``yes``, ``on`` and ``1``, which pydantic would take for true."""
    if value not in ("true", "false", True, False):
        raise PydanticCustomError("bool_parsing", "neither true nor false")
    return value


Flag = Annotated[bool, BeforeValidator(_true_or_false)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR), BeforeValidator(_written_in_digits)]
ItemNumber = Annotated[int, Field(ge=1, le=99_999), BeforeValidator(_written_in_digits)]
LineNumber = Annotated[int, Field(ge=1), BeforeValidator(_written_in_digits)]
# GB/T 9704-2012 knows four levels of headings; an item stands below at most so many.
Level = Annotated[int, Field(ge=1, le=4), BeforeValidator(_written_in_digits)]


def letters_for_digits(value: str) -> tuple[str, str] | None:
    """Return the first letter of ``value`` that looks like a digit, and ``value`` with digits in their place.

    ``None`` where it has none, or no digit beside it.
    """
    letter = re.search("[OoIl]", value)
    is_number = re.search("[0-9]", value) is not None
    return (letter[0], value.translate(_LOOKALIKES)) if letter and is_number else None


def told_of_letter(letter: str, right: str) -> str:
    """Return the hint for a letter that stands in the place of a digit."""
    return f"“{letter}”是字母，请写数字 {letter.translate(_LOOKALIKES)}：{right}。"


def written_right(pattern: str, value: str) -> str:
    """Return the hint for a value that does not match ``pattern``, with what was meant where it is clear."""
    in_digits = letters_for_digits(value)
    if in_digits and pattern in _OF_DIGITS and re.match(pattern, in_digits[1]):
        return told_of_letter(*in_digits)
    numbers = re.findall("[0-9]+", unicodedata.normalize("NFKC", value))
    if pattern == _PLACE and 1 <= len(numbers) <= 2:
        item, measure = int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else 1
        return f"请写成 {item}/m{measure}：条目的次序，斜线，m 和第几条举措。"
    if pattern == _EARLIER and len(numbers) == 2:
        return f"请写成 {numbers[0]}/{int(numbers[1])}：那份要点的文件夹名，斜线，第几项。"
    if pattern == _FULL_DATE and len(numbers) == len(("year", "month", "day")):
        right = "-".join(f"{int(number):02}" for number in numbers)
        return f"请写成 {right}。" if re.match(pattern, right) else HINTS[pattern]
    if pattern == _DATE and numbers and len(numbers[0]) == len("2018") and len(numbers) <= 3:
        right = "-".join(f"{int(number):02}" for number in numbers)
        if re.match(_DATE, right):
            return f"请写成 {right}；年、年-月或年-月-日，例如 2018、2018-09 或 2018-09-01。"
        if len(numbers) > 1 and not 1 <= int(numbers[1]) <= LAST_MONTH:
            return f"一年里没有{int(numbers[1])}月，请核对。{HINTS[pattern]}"
        return f"这个月里没有这一天，请核对。{HINTS[pattern]}"
    if pattern == _IDENTIFIER and re.match(_IDENTIFIER, right := _as_identifier(value)):
        return f"请写成 {right}：编号用小写英文字母、数字和连字符。"
    return HINTS[pattern]


def _as_identifier(value: str) -> str:
    """Return what an id is meant to be: without tones, capitals, full-width letters, spaces."""
    letters = (c for c in unicodedata.normalize("NFKD", value) if not unicodedata.combining(c))
    return re.sub(r"[\s_–—-]+", "-", "".join(letters).strip().lower())
