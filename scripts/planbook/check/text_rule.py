"""A rule that one text alone keeps or breaks, as data: the check goes by it, and the form for editors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

# So many characters on each side tell an editor where something stands.
AROUND = 2


@dataclass(frozen=True, eq=False)  # each is itself alone
class TextRule:
    """What a text may not hold: what ``pattern`` finds, in words that Python and JavaScript read alike.

    ``message`` and ``hint`` are for editors. In them ``{found}`` stands for what was found, ``{around}`` for
    that with what is beside it, ``{text}`` for the text, ``{length}`` for its length, ``{better}`` for what
    to write: each character found as ``better`` has it, else in its usual form (NFKC).
    """

    pattern: re.Pattern[str]
    message: str
    hint: str
    better: Mapping[str, str] = field(default_factory=dict)

    def told(self, match: re.Match[str]) -> tuple[str, str]:
        """Return message and hint for what was found."""
        values = {
            "{found}": match[0],
            "{text}": match.string,
            "{length}": str(len(match.string)),
            "{around}": around(match),
            "{better}": "".join(self.better.get(c) or unicodedata.normalize("NFKC", c) for c in match[0]),
        }
        return _filled(self.message, values), _filled(self.hint, values)


def around(match: re.Match[str]) -> str:
    """Return what was found with the characters before and after it."""
    return match.string[max(0, match.start() - AROUND) : match.end() + AROUND]


def first_broken(rules: tuple[TextRule, ...], text: str) -> tuple[TextRule, re.Match[str]] | None:
    """Return the first of ``rules`` that ``text`` breaks, and what it found there."""
    return next(((rule, match) for rule in rules if (match := rule.pattern.search(text))), None)


def _filled(words: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\{[a-z]+\}", lambda name: values.get(name[0], name[0]), words)
