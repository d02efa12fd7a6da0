"""An item's paragraphs -> its title and its measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planbook.importing.draft import MeasureDraft
from planbook.importing.tree import Node
from planbook.text.typography import BRACKETED, CLOSING_QUOTES, full_width, sentences

_LONGEST_TITLE = 45
_SHORT_TITLE = 30
_LEAD_IN = 20
_HALF, _MOST = 0.5, 0.8
_BEFORE_COLON = re.compile("[^，。；：！？（“]{2,14}：(?=.)")
_TITLE_ENDS = "。！？"
_BULLETS = "▲△●○◆◇■□★☆—-–·•"


def texts_of(node: Node) -> list[str]:
    """Return the paragraphs of an item without its number; what is numbered inside it keeps its numbers."""
    texts = [node.text, *(paragraph.text for paragraph in node.paragraphs)]
    for child in node.inner():
        texts += [child.paragraph.text, *(paragraph.text for paragraph in child.paragraphs)]
    return [full_width(text) for text in texts]


def have_titles_in_line(all_texts: Iterable[Sequence[str]]) -> bool:
    """Whether the first sentences of items are titles: they are short where items have several sentences."""
    firsts = [parts[0] for texts in all_texts if len(parts := sentences(texts[0])) > 1]
    short = sum(_is_title(first, _SHORT_TITLE) for first in firsts)
    return short >= _HALF * len(firsts)


def have_titles_before_colon(all_texts: Iterable[Sequence[str]]) -> bool:
    """Whether items begin with a title and a colon, as ``作业管理：控制作业总量。`` does."""
    firsts = [texts[0] for texts in all_texts]
    return len(firsts) > 1 and sum(map(_has_colon, firsts)) >= _MOST * len(firsts)


def _has_colon(text: str) -> bool:
    return _BEFORE_COLON.match(text) is not None


def title_and_measures(
    texts: Sequence[str], *, in_line: bool, before_colon: bool = False
) -> tuple[str | None, list[MeasureDraft]]:
    """Return the title of an item, if it has one, and its measures.

    The title stands on a line of its own, or is the first sentence, where items have titles ``in_line``,
    or ends in a colon, where they have them ``before_colon``.
    """
    first, *others = texts
    parts = sentences(first)
    title: str | None = None
    colon = _BEFORE_COLON.match(first) if before_colon else None
    if others and len(parts) == 1 and _is_heading(parts[0]):
        title, parts = parts[0], []
    elif colon:
        title, parts = colon[0], sentences(first[colon.end() :])
    elif in_line and len(parts) > 1 and _is_title(parts[0], _LONGEST_TITLE):
        title, *parts = parts
    measures = [MeasureDraft(part) for part in parts]
    for text in others:
        for place, part in enumerate(sentences(text)):
            measures.append(MeasureDraft(part, new_line=place == 0))
    return title, measures


def is_like_titled(text: str) -> bool:
    """Whether a paragraph without a number looks like items whose titles are their first sentences."""
    parts = sentences(full_width(text))
    return len(parts) > 1 and _is_title(parts[0], _LEAD_IN)


def _is_heading(sentence: str) -> bool:
    plain = BRACKETED.sub("", sentence)
    if plain.endswith("；") or plain[:1] in _BULLETS:
        return False
    return len(plain) <= (_LEAD_IN if plain.endswith("：") else _LONGEST_TITLE)


def _is_title(sentence: str, longest: int) -> bool:
    plain = BRACKETED.sub("", sentence).rstrip(CLOSING_QUOTES)
    return len(plain) <= longest and plain.endswith(tuple(_TITLE_ENDS)) and plain[:1] not in _BULLETS
