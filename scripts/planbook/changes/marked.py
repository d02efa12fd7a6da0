"""Two texts -> one line of Markdown, as GitHub shows it, in which the changed words are marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planbook.text.shortening import ELLIPSIS, shortened
from planbook.text.word_changes import word_changes

_WORD = re.compile(r"\w")
# What is the same is shown so far on either side of a change: enough to know the sentence.
_AROUND = 24
_LONGEST = 400
_SIGNS = re.compile(r"[\\`*_~\[\]<>|&$]")
# A comment in between keeps GitHub from calling people (@name) and naming its own threads (#12).
_CALLS = re.compile(r"(?<=@)(?=[\w-])|(?<=#)(?=[0-9])")


def escape(text: str) -> str:
    """Return ``text`` as GitHub's Markdown that reads as typed, calls nobody and stays on one line."""
    return _CALLS.sub("<!-- -->", _SIGNS.sub(r"\\\g<0>", re.sub(r"\s+", " ", text)))


def marked(old: str, new: str) -> str:
    """Return ``new`` with the words that it lacks struck out and those that are its own in bold.

    Texts that have little in common stand one after the other.
    """
    stretches = word_changes(old, new)
    if not any(stretch.same for stretch in stretches):
        return f"{struck(old)} → {bold(new)}"
    return "".join(
        _the_same(stretch.same, is_first=place == 0, is_last=place == len(stretches) - 1)
        if stretch.same
        else struck(stretch.old) + bold(stretch.new)
        for place, stretch in enumerate(stretches)
    )


def listed(texts: Iterable[str], most: int) -> str:
    """Return ``texts`` as a list in a sentence that says how many more there are."""
    all_of_them = list(texts)
    more = f"……共{len(all_of_them)}个" if len(all_of_them) > most else ""
    return "、".join(all_of_them[:most]) + more


def _the_same(text: str, *, is_first: bool, is_last: bool) -> str:
    """Return what both texts have, without what is far from any change."""
    before = "" if is_first else text[:_AROUND]
    after = "" if is_last else text[-_AROUND:]
    if len(text) <= len(before) + len(after) + len(ELLIPSIS):
        return escape(text)
    return escape(before + ELLIPSIS + after)


def struck(text: str) -> str:
    """Return ``text`` struck out."""
    return _marked_with("~~", "del", text)


def bold(text: str) -> str:
    """Return ``text`` in bold."""
    return _marked_with("**", "b", text)


def _marked_with(sign: str, tag: str, text: str) -> str:
    """Mark ``text`` by ``sign``, or by ``tag`` where Markdown would not see the sign.

    Beside a mark of punctuation a sign only counts after white space (CommonMark 0.31, section 6.2), which
    Chinese lacks.
    """
    if not text:
        return ""
    shown = escape(shortened(text, _LONGEST))
    if _WORD.match(text[0]) and _WORD.match(text[-1]):
        return f"{sign}{shown}{sign}"
    return f"<{tag}>{shown}</{tag}>"
