"""The valid id that is nearest to what an editor wrote in its place."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

# How alike two words must be, as difflib counts: a slip or two in an id, one character of two in a name.
_LIKE_ID, _LIKE_NAME = 0.6, 0.5
_LOOKS_LATIN = re.compile("[\u0370-\u052f]")  # Greek and Cyrillic: а for a
_QUOTES = " \t“”‘’\"'"


@dataclass(frozen=True)
class Choice:
    """An id that may be written, and what people call what it stands for."""

    id: str
    names: tuple[str, ...]


def nearest(written: str, choices: Sequence[Choice]) -> Choice | None:
    """Return the choice that ``written`` most likely means: by its name, or by an id that looks like it."""
    plain = re.sub(r"[\s_]+", "-", unicodedata.normalize("NFKC", written).strip(_QUOTES).lower())
    by_id = {choice.id: choice for choice in choices}
    by_name = {name: choice for choice in choices for name in choice.names}
    if plain in by_id or written in by_name:
        return by_id.get(plain) or by_name[written]
    for names, likeness, word in ((by_id, _LIKE_ID, plain), (by_name, _LIKE_NAME, written)):
        if near := difflib.get_close_matches(word, names, n=1, cutoff=likeness):
            return names[near[0]]
    return None


def advice(written: str, choices: Sequence[Choice], file: str) -> str:
    """Return what to write instead of an unknown id, or where to write it first."""
    if near := nearest(written, choices):
        foreign = "".join(_LOOKS_LATIN.findall(written))
        if foreign:
            return f"“{foreign}”看着像英文字母，其实不是。请删去整个编号，用键盘重打：{near.id}。"
        return f"是不是 {near.id}（{near.names[0]}）？请写编号 {near.id}。"
    if not choices:
        return f"请先把它写进 {file}，或删去。"
    return f"可以写：{'、'.join(sorted(choice.id for choice in choices))}。"
