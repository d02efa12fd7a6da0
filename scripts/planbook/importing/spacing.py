"""White space: what a line keeps of it."""

from __future__ import annotations

import re
import unicodedata

from planbook.text.typography import CHINESE, HAN

# Invisible in print: marks of byte order, of joining and of where a word may be broken.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACES = re.compile(r"\s+")
_WIDE = f"{CHINESE}，；：！？〔〕【】—…·"
_BESIDE_CHINESE = re.compile(f"(?<=[{_WIDE}]) | (?=[{_WIDE}])")
# Two halves of a motto: “爱文明家园 做文明市民”.
_HALVES = re.compile(f"(?<=“)([{HAN}]{{3,}}) ([{HAN}]{{3,}})(?=”)")
_KEPT = "\ue0ff"


def visible(text: str) -> str:
    """Return ``text`` without what no reader sees, its line breaks all alike."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    return _NOT_TEXT.sub("", _INVISIBLE.sub("", text))


def without_spaces(text: str) -> str:
    """Return ``text`` in one line, without the spaces that stand inside Chinese words and around them."""
    text = _SPACES.sub(" ", text).strip()
    text = _HALVES.sub(rf"\1{_KEPT}\2", text)
    return _BESIDE_CHINESE.sub("", text).replace(_KEPT, " ")


def columns(text: str) -> int:
    """Return how many half-width columns ``text`` takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def indent_of(text: str) -> int:
    """Return the columns of white space at the beginning of ``text``."""
    return columns(text[: len(text) - len(text.lstrip())].replace("\t", "    "))
