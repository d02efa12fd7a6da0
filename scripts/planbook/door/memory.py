"""How often Python looks through memory for what was dropped: seldom, for a run keeps nearly all it makes."""

from __future__ import annotations

import gc

_OBJECTS_BEFORE_A_LOOK = 50_000  # some 10 MB; Python's own is for programs that run for days


def keep_what_is_made() -> None:
    """Have Python look seldom, and never in what is there already: it took a tenth of the time of a run."""
    gc.freeze()
    gc.set_threshold(_OBJECTS_BEFORE_A_LOOK)
