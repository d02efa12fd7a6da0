"""The guard of the official text: the data, joined in order, is what was published.

Both sides are folded (NFKC, no white space), because crawled sources carry half-width marks where
official Chinese typography wants full-width ones; nothing else may differ, so ① ² ㎡ Ⅳ ㈠ are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from planbook.book import Book, LoadedPlan
from planbook.check.outline import has_known_places
from planbook.data_file import DataFile
from planbook.folding import fold_official, fold_official_character
from planbook.official import blocks, published_paragraphs
from planbook.positions import Keys
from planbook.problem import Problem

_CONTEXT = 6
_SHOWN = 20  # of texts too long to be compared character by character
_SENTENCE_END = fold_official("。；！？")
_SENTENCE_ENDS = tuple(_SENTENCE_END)
_SENTENCE = re.compile(f"[^{_SENTENCE_END}]*[{_SENTENCE_END}]|[^{_SENTENCE_END}]+")
_COMPARED_AT_MOST = 4_000


@dataclass(frozen=True)
class _Origin:
    """Where one folded character of the data comes from."""

    file: DataFile
    keys: Keys
    offset: int


def source_line_missing(book: Book) -> Iterator[Problem]:
    """The document begins and ends at lines that ``source.txt`` has."""
    for loaded in book.plans:
        source = loaded.plan.source
        last = loaded.source.text.rstrip().count("\n") + 1
        for field, line in (("first_line", source.first_line), ("last_line", source.last_line)):
            if line is not None and line > last:
                yield loaded.file.problem(
                    ("source", field),
                    f"{loaded.source.name} 只有{last}行，没有第{line}行",
                    "请对照原文改正行号。",
                )
        if source.last_line is not None and source.last_line < source.first_line <= last:
            yield loaded.file.problem(
                ("source", "last_line"),
                f"末行{source.last_line}在起始行{source.first_line}前面",
                "请对照原文改正行号。",
            )


def official_text_differs(book: Book) -> Iterator[Problem]:
    """Yield a problem for every stretch in which a plan's data differs from its ``source.txt``."""
    for loaded in book.plans:
        if has_known_places(loaded) and published_paragraphs(loaded):
            yield from _compare(loaded)


def is_as_published(loaded: LoadedPlan) -> bool:
    """Whether the data of a plan, joined in order, is what was published."""
    return _fold_source(loaded)[0] == _fold_blocks(loaded)[0]


def _compare(loaded: LoadedPlan) -> Iterator[Problem]:
    published, lines = _fold_source(loaded)
    written, origins = _fold_blocks(loaded)
    may_lack_items = bool(loaded.unread) or loaded.has_gap
    for p1, p2, w1, w2 in _differences(published, written):
        is_lost = w1 == w2
        if may_lack_items and is_lost and set(_SENTENCE_ENDS).intersection(published[p1:p2]):
            continue  # the rules about numbers and the reader of files tell of missing items
        # What is lost was the end of the words before it, if it ended their line or sentence.
        was_end = _is_end_of_line(lines, p1, p2) or _is_end_lost(published[:p2], written[:w1])
        is_before = is_lost and w1 > 0 and (w1 == len(written) or was_end)
        place = origins[w1 - is_before]
        line = f"第{lines[min(p1, len(lines) - 1)]}行" if p1 < p2 or p1 < len(lines) else "末尾"
        yield place.file.problem(
            place.keys,
            f"{_kind(p2 - p1, w2 - w1)}：原文是“{_excerpt(published, p1, p2)}”，"
            f"这里是“{_excerpt(written, w1, w2)}”（{loaded.source.name} {line}）",
            "【】里是不同之处，请照原文改正。",
            offset=place.offset,
        )


def _differences(published: str, written: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield start and end of each stretch that differs, in ``published`` and in ``written``.

    Sentences are compared first, since lines may be broken anywhere; then the characters of those that
    differ.
    """
    if published == written:
        return
    sentences = _SENTENCE.findall(published), _SENTENCE.findall(written)
    starts = [[0, *accumulate(map(len, parts))] for parts in sentences]
    for tag, *stretch in SequenceMatcher(None, *sentences, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for p1, p2, w1, w2 in _one_by_one(*stretch):
            p_start, w_start = starts[0][p1], starts[1][w1]
            part = published[p_start : starts[0][p2]], written[w_start : starts[1][w2]]
            for p3, p4, w3, w4 in _different_characters(*part):
                yield p_start + p3, p_start + p4, w_start + w3, w_start + w4


def _one_by_one(p1: int, p2: int, w1: int, w2: int) -> list[tuple[int, int, int, int]]:
    """Return each sentence with its own counterpart, where there are as many on both sides."""
    if p2 - p1 != w2 - w1:
        return [(p1, p2, w1, w2)]
    return [(p1 + step, p1 + step + 1, w1 + step, w1 + step + 1) for step in range(p2 - p1)]


def _different_characters(published: str, written: str) -> Iterator[tuple[int, int, int, int]]:
    if max(len(published), len(written)) > _COMPARED_AT_MOST:
        start = next(
            (i for i, (a, b) in enumerate(zip(published, written, strict=False)) if a != b),
            min(len(published), len(written)),
        )
        yield start, min(start + _SHOWN, len(published)), start, min(start + _SHOWN, len(written))
        return
    for tag, p1, p2, w1, w2 in SequenceMatcher(None, published, written, autojunk=False).get_opcodes():
        if tag != "equal":
            yield p1, p2, w1, w2


def _fold_source(loaded: LoadedPlan) -> tuple[str, list[int]]:
    """Return the folded text as published, and the line of each of its characters."""
    folded: list[str] = []
    lines: list[int] = []
    for number, line in published_paragraphs(loaded):
        words = fold_official(line)
        folded.append(words)
        lines += [number] * len(words)
    return "".join(folded), lines


def _fold_blocks(loaded: LoadedPlan) -> tuple[str, list[_Origin]]:
    """Return the folded text of the data, and where each of its characters comes from."""
    folded: list[str] = []
    origins: list[_Origin] = []
    for piece in (piece for block in blocks(loaded) for piece in block.pieces):
        for offset, character in enumerate(piece.words):
            words = fold_official_character(character)
            folded.append(words)
            origins += [_Origin(piece.file, piece.keys, offset)] * len(words)
    return "".join(folded), origins


def _is_end_of_line(lines: list[int], start: int, end: int) -> bool:
    """Whether the published characters from ``start`` to ``end`` are the end, not the whole, of a line."""
    begins_inside = 0 < start < len(lines) and lines[start - 1] == lines[start]
    return begins_inside and (end == len(lines) or lines[end] != lines[end - 1])


def _is_end_lost(published: str, written: str) -> bool:
    """Whether ``written`` lacks the end of its last sentence, rather than what comes after it."""
    return published.endswith(_SENTENCE_ENDS) and written != "" and not written.endswith(_SENTENCE_ENDS)


def _kind(published: int, written: int) -> str:
    """Return in a word what differs, from the numbers of characters on both sides."""
    if not published:
        return "比公文原文多了字"
    return "与公文原文不一致" if written else "比公文原文少了字"


def _excerpt(text: str, start: int, end: int) -> str:
    """Return the differing characters in 【】 with a little of what stands around them."""
    differing = text[start:end] if end - start <= 40 else text[start : start + 40] + "……"
    return f"{text[max(0, start - _CONTEXT) : start]}【{differing}】{text[end : end + _CONTEXT]}"
