"""The guard of the official text: the data, joined in order, is what was published.

Both sides are folded (NFKC, no white space), because crawled sources carry half-width marks where
official Chinese typography wants full-width ones; nothing else may differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from planbook.book import Book, LoadedPlan
from planbook.data_file import DataFile
from planbook.folding import fold, fold_character
from planbook.official import Block, blocks, published_paragraphs
from planbook.positions import Keys
from planbook.problem import Problem

_CONTEXT = 6
_SENTENCE_END = fold("。；！？")
_COMPARED_AT_MOST = 4_000


@dataclass(frozen=True)
class _Origin:
    """Where one folded character of the data comes from."""

    file: DataFile
    keys: Keys
    offset: int


def official_text_differs(book: Book) -> Iterator[Problem]:
    """Yield a problem for every stretch in which a plan's data differs from its ``source.txt``."""
    for loaded in book.plans:
        known = {section.id for section in loaded.plan.sections}
        if loaded.items and all(entry.item.section in known for entry in loaded.items):
            yield from _compare(loaded)


def _compare(loaded: LoadedPlan) -> Iterator[Problem]:
    source = published_paragraphs(loaded)
    data = list(blocks(loaded))
    published = [fold(text) for _, text in source]
    written = [fold(block.words) for block in data]
    if "".join(published) == "".join(written):
        return
    matcher = SequenceMatcher(None, published, written, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal" or (tag == "delete" and (loaded.unread or loaded.has_gap)):
            continue
        pairs = [(slice(first, last), slice(start, end))]
        if last - first == end - start:
            pairs = [
                (slice(first + i, first + i + 1), slice(start + i, start + i + 1))
                for i in range(last - first)
            ]
        for source_part, data_part in pairs:
            yield from _compare_part(
                loaded, source[source_part], data[data_part], data[start - 1 : start] if start else data[:1]
            )


def _compare_part(
    loaded: LoadedPlan, source: list[tuple[int, str]], data: list[Block], before: list[Block]
) -> Iterator[Problem]:
    published, lines = _fold_source(source)
    written, origins = _fold_blocks(data)
    if published == written:
        return
    end_of_data = origins[-1] if origins else _fold_blocks(before)[1][-1]
    for p1, p2, w1, w2 in _differences(published, written):
        is_end_lost = w1 == w2 and _is_end_lost(published[:p2], written[:w1])
        place = origins[w1 - is_end_lost] if w1 - is_end_lost < len(origins) else end_of_data
        line = lines[min(p1, len(lines) - 1)] if lines else None
        where = f"{loaded.source.name} 第{line}行" if line else f"{loaded.source.name} 里没有这一段"
        yield place.file.problem(
            place.keys,
            f"{_kind(p2 - p1, w2 - w1)}：原文是“{_excerpt(published, p1, p2)}”，"
            f"这里是“{_excerpt(written, w1, w2)}”（{where}）",
            "【】里是不同之处，请照原文改正。",
            offset=place.offset,
        )


def _is_end_lost(published: str, written: str) -> bool:
    """Whether ``written`` lacks the end of its last sentence, rather than what comes after it."""
    return published[-1] in _SENTENCE_END and written != "" and written[-1] not in _SENTENCE_END


def _differences(published: str, written: str) -> Iterator[tuple[int, int, int, int]]:
    if max(len(published), len(written)) > _COMPARED_AT_MOST:
        start = next(
            (i for i, (a, b) in enumerate(zip(published, written, strict=False)) if a != b),
            min(len(published), len(written)),
        )
        yield start, min(start + 20, len(published)), start, min(start + 20, len(written))
        return
    for tag, p1, p2, w1, w2 in SequenceMatcher(None, published, written, autojunk=False).get_opcodes():
        if tag != "equal":
            yield p1, p2, w1, w2


def _fold_source(source: list[tuple[int, str]]) -> tuple[str, list[int]]:
    folded, lines = "", []
    for number, line in source:
        words = fold(line)
        folded += words
        lines += [number] * len(words)
    return folded, lines


def _fold_blocks(data: list[Block]) -> tuple[str, list[_Origin]]:
    folded, origins = "", []
    for piece in (piece for block in data for piece in block.pieces):
        for offset, character in enumerate(piece.words):
            words = fold_character(character)
            folded += words
            origins += [_Origin(piece.file, piece.keys, offset)] * len(words)
    return folded, origins


def _kind(published: int, written: int) -> str:
    """Return in a word what differs, from the numbers of characters on both sides."""
    if not published:
        return "比公文原文多了字"
    return "与公文原文不一致" if written else "比公文原文少了字"


def _excerpt(text: str, start: int, end: int) -> str:
    """Return the differing characters in 【】 with a little of what stands around them."""
    differing = text[start:end] if end - start <= 40 else text[start : start + 40] + "……"
    return f"{text[max(0, start - _CONTEXT) : start]}【{differing}】{text[end : end + _CONTEXT]}"
