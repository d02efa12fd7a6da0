"""What a file or folder was meant to be called, from what an editor called it."""

from __future__ import annotations

import difflib
import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

# What systems and people add to the name of a copy: “26 (1).yml”, “26 - 副本.yml”, “26_copy.yml”.
_COPY = re.compile(
    r"[\s_-]*(?:\([0-9]+\)|(?:的?副本|复件|拷贝|copy|backup|bak|备份|旧版?|新版?|修改版?|最终版?|old|new)[\s_-]*(?:\([0-9]+\)|[0-9]*))",
    re.IGNORECASE,
)
_OTHER_ENDINGS = re.compile(r"(\.ya?ml)?(\.txt|\.ya?ml|\.bak|\.orig|\.old|\.docx?|~)?$")
_NUMERAL = re.compile("[0-9]+")
_ITEM = re.compile(rf"{_NUMERAL.pattern}\.yml")
_NUMBER = re.compile(r"^number *[:：] *([0-9]{1,5})\s*$", re.MULTILINE)
_LIKE = 0.75
_DIGITS = 2  # of the number in the name of an item's file, as an import writes it


def meant_name(name: str, wanted: Iterable[str]) -> str | None:
    """Return which of the ``wanted`` names ``name`` is a slip or a copy of."""
    names = list(wanted)
    plain = _plain(name)
    if plain in names:
        return plain
    by_stem = {wanted_name.partition(".")[0]: wanted_name for wanted_name in names}
    stem, _, ending = plain.partition(".")
    if stem in by_stem:
        return by_stem[stem]
    same_kind = [known for known, whole in by_stem.items() if ("." in whole) == (ending in ("yml", "txt"))]
    near = difflib.get_close_matches(stem, same_kind, n=1, cutoff=_LIKE)
    return by_stem[near[0]] if near else None


def meant_item(name: str, digits: int = _DIGITS) -> str | None:
    """Return the name of an item's file, such as ``26.yml``, that ``name`` is a slip or a copy of.

    ``digits`` are those that the number has in the names of the folder.
    """
    stem = _plain(name).removesuffix(".yml")
    return item_file(int(stem), digits) if _NUMERAL.fullmatch(stem) else None


def item_file(number: int, digits: int = _DIGITS) -> str:
    """Return the name of the file of an item, where numbers have at least so many ``digits``."""
    return f"{number:0{digits}}.yml"


def digits_of_items(names: Iterable[str]) -> int:
    """Return how many digits numbers have at least in the ``names`` of items' files, as most of them do."""
    stems = [name.removesuffix(".yml") for name in names if _ITEM.fullmatch(name)]

    def fitting(digits: int) -> tuple[int, bool]:
        return sum(stem == f"{int(stem):0{digits}}" for stem in stems), digits == _DIGITS

    return max(sorted({_DIGITS, *map(len, stems)}), key=fitting)


def copied_folder(name: str, folders: Iterable[str]) -> str | None:
    """Return which of the other ``folders`` the folder ``name`` is called a copy of: ``2018 - 副本``."""
    plain = _COPY.sub("", unicodedata.normalize("NFKC", name).lower()).strip(" -_")
    return plain if plain != name and plain in folders else None


def certain_name(path: Path, wanted: Iterable[str]) -> str | None:
    """Return the right name of the file ``path``, where nothing else can be meant and it has another.

    That is a name that differs in width, capitals, ending or a copy's marks, whose own place is free; a file
    of an item must also hold that number, which has as many digits as beside it.
    """
    is_item = path.parent.name == "items"
    digits = digits_of_items(beside.name for beside in path.parent.iterdir()) if is_item else _DIGITS
    meant = meant_item(path.name, digits) if is_item else _plain(path.name)
    if meant is None or meant == path.name or os.path.lexists(path.with_name(meant)):
        return None
    if not is_item:
        return meant if meant in wanted else None
    number = _NUMBER.search(path.read_text(encoding="utf-8", errors="replace"))
    return meant if number and item_file(int(number[1]), digits) == meant else None


def is_same_name(name: str, other: str) -> bool:
    """Whether names differ in nothing but width and capitals."""
    return unicodedata.normalize("NFKC", name).strip().lower() == other


def _plain(name: str) -> str:
    """Return ``name`` in half-width small letters, ending in ``.yml`` or ``.txt``, without a copy's marks."""
    text = unicodedata.normalize("NFKC", name).replace("。", ".").strip().lower()
    stem, ending = text, ""
    if match := _OTHER_ENDINGS.search(text):
        stem = text[: match.start()].strip()
        is_yaml = any(part and part.startswith((".yml", ".yaml")) for part in match.groups())
        ending = ".yml" if is_yaml else (".txt" if match[2] == ".txt" else "")
    return _COPY.sub("", stem).strip() + ending
