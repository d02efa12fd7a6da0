"""Traditional characters that a reader may type for the simplified ones of the plans."""

from __future__ import annotations

from collections.abc import Set

from planbook.text.traditional import character_pairs


def traditional(simplified: Set[str]) -> str:
    """Return pairs of a traditional character and the one of ``simplified`` that it stands for, joined.

    Characters that are among ``simplified`` themselves stay as they are.
    """
    return "".join(
        source + target
        for source, target in character_pairs()
        if target in simplified and source not in simplified
    )
