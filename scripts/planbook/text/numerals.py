"""Numbers as Chinese documents and Word write them, read and written."""

from __future__ import annotations

import unicodedata

_CHINESE_DIGITS = "〇一二三四五六七八九"
_DIGITS = {digit: value for value, digit in enumerate(_CHINESE_DIGITS)}
_DIGITS |= {"零": 0, "○": 0, "Ｏ": 0, "O": 0, "0": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# From the largest, as they are written one after the other: 4 is IV and not IIII.
_ROMAN_SIGNS = {100: "C", 90: "XC", 50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}

CHINESE_NUMBER = "[一二三四五六七八九十百〇零]+"


def read_number(text: str) -> int | None:
    """Return the value of 28, ２８, 二十八, 二八, ㈡, ② or Ⅱ, or ``None`` where it is no number."""
    plain = unicodedata.normalize("NFKC", text).strip("()（）.")
    if plain.isascii() and plain.isdigit():
        return int(plain)
    if plain and all(character in _ROMAN for character in plain):
        return _read_roman(plain)
    if any(character in _UNITS for character in plain):
        return _read_counted(plain)
    digits = [_DIGITS.get(character) for character in plain]
    if not digits or None in digits:
        return None
    return int("".join(map(str, digits)))


def _read_counted(text: str) -> int | None:
    total, digit = 0, 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        elif character in _DIGITS:
            digit = _DIGITS[character]
        else:
            return None
    return total + digit


def _read_roman(text: str) -> int:
    values = [_ROMAN[character] for character in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def write_digits(number: int) -> str:
    """Return 28 as 二八."""
    return "".join(_CHINESE_DIGITS[int(digit)] for digit in str(number))


def write_chinese(number: int) -> str:
    """Return 28 as 二十八."""
    if not 0 < number < 1000:
        return write_digits(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_CHINESE_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _CHINESE_DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_CHINESE_DIGITS[ones] if ones else "")


def write_roman(number: int) -> str:
    """Return 4 as IV."""
    text = ""
    for value, sign in _ROMAN_SIGNS.items():
        count, number = divmod(number, value)
        text += sign * count
    return text


def write_letters(number: int) -> str:
    """Return 3 as C, and 28 as BB, as Word does."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
