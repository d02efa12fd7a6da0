"""Long texts by their first words."""

from __future__ import annotations

ELLIPSIS = "……"
_SHOWN = 16  # characters: enough to know a text by


def shortened(text: str, longest: int = _SHOWN) -> str:
    """Return ``text``, or its first ``longest`` characters with …… where it has more."""
    return text if len(text) <= longest else text[:longest] + ELLIPSIS
