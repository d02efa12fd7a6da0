"""Many short texts, searched all at once: to ask each of them takes many times as long."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate


class Joined:
    """Texts that stand one below another, so that a single search goes through all of them."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = "\n".join(texts)
        self._starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))

    def may_hold(self, patterns: Iterable[re.Pattern[str]]) -> list[int]:
        """Return in order the places of the texts in which any of ``patterns`` may find something.

        All in which one does are among them. A few others may be, since a pattern may find what begins in one
        text and ends in the next. None of ``patterns`` may refuse what stands beside a line break.
        """
        return sorted(
            {
                place
                for pattern in patterns
                for match in _of_lines(pattern).finditer(self._text)
                for place in range(self._place(match.start()), self._place(match.end()) + 1)
            }
        )

    def _place(self, index: int) -> int:
        return bisect_right(self._starts, index) - 1


@cache
def _of_lines(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return what takes each line for a text of its own, with its beginning and its end."""
    has_ends = "^" in pattern.pattern or "$" in pattern.pattern
    return re.compile(pattern.pattern, pattern.flags | re.MULTILINE) if has_ends else pattern
