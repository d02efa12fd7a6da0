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
_OTHER_ENDINGS = re.compile(r"(\.ya?ml)?(\.txt|\.ya?ml|\.bak|\.orig|\.old|\.docx?)?$")
_ITEM = re.compile(r"[0-9]+\.yml")
_NUMBER = re.compile(r"^number *[:：] *([0-9]{1,5})\s*$", re.MULTILINE)
_LIKE = 0.75


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


def meant_item(name: str) -> str | None:
    """Return the name of an item's file, such as ``26.yml``, that ``name`` is a slip or a copy of."""
    plain = _plain(name)
    if plain.isdigit():
        plain = f"{plain}.yml"
    return plain if _ITEM.fullmatch(plain) else None


def copied_folder(name: str, folders: Iterable[str]) -> str | None:
    """Return which of the other ``folders`` the folder ``name`` is called a copy of: ``2018 - 副本``."""
    plain = _COPY.sub("", unicodedata.normalize("NFKC", name).lower()).strip(" -_")
    return plain if plain != name and plain in folders else None


def certain_name(path: Path, wanted: Iterable[str]) -> str | None:
    """Return the right name of the file ``path``, where nothing else can be meant and it has another.

    That is a name that differs in width, capitals, ending or a copy's marks, whose own place is free; a file
    of an item must also hold that number.
    """
    plain = _plain(path.name)
    if plain.isdigit():
        plain = f"{plain}.yml"
    if plain == path.name or os.path.lexists(path.with_name(plain)):
        return None
    if plain in wanted:
        return plain
    if path.parent.name != "items" or not _ITEM.fullmatch(plain):
        return None
    number = _NUMBER.search(path.read_text(encoding="utf-8", errors="replace"))
    return plain if number and int(number[1]) == int(plain.removesuffix(".yml")) else None


def _plain(name: str) -> str:
    """Return ``name`` in half-width small letters, ending in ``.yml`` or ``.txt``, without a copy's marks."""
    text = unicodedata.normalize("NFKC", name).replace("。", ".").strip().lower()
    stem, ending = text, ""
    if match := _OTHER_ENDINGS.search(text):
        stem = text[: match.start()].strip()
        is_yaml = any(part and part.startswith((".yml", ".yaml")) for part in match.groups())
        ending = ".yml" if is_yaml else (".txt" if match[2] == ".txt" else "")
    return _COPY.sub("", stem).strip() + ending
