"""The data of a plan beside its ``source.txt``: where the two differ, character by character.

Both sides are folded (NFKC, no white space), because crawled sources carry half-width marks where
official Chinese typography wants full-width ones; nothing else may differ, so ① ² ㎡ Ⅳ ㈠ are left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import accumulate

from planbook.book import LoadedItem, LoadedPlan
from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.official import Piece, blocks, published_paragraphs
from planbook.text.folding import fold_official, fold_official_character
from planbook.text.typography import inner_ends

SENTENCE_END = fold_official("。；！？")
SENTENCE_ENDS = tuple(SENTENCE_END)
_SENTENCE = re.compile(f"[^{SENTENCE_END}]*[{SENTENCE_END}]|[^{SENTENCE_END}]+")
_COMPARED_AT_MOST = 4_000
_SHOWN = 20  # of texts too long to be compared character by character
_SAME_SENTENCE = 0.6  # how alike two sentences are of which one was made from the other
_SAME_TEXT = 0.8  # the same for a stretch of sentences whose number differs, as where a full stop was lost
_AROUND = 8  # characters before and after an item that tell whether it is whole
_SAME_SLIP = 4  # characters between two differences that are told as one


@dataclass(frozen=True)
class Origin:
    """Where one folded character of the data comes from."""

    file: DataFile
    keys: Keys
    offset: int


@dataclass(frozen=True)
class Sides:
    """Both texts, folded; the line of each published and the pieces of the written one."""

    published: str
    lines: list[int]
    written: str
    pieces: list[Piece]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each piece begins in the written text, and at last where that ends."""
        return list(accumulate((len(fold_official(piece.words)) for piece in self.pieces), initial=0))

    def origin(self, index: int) -> Origin:
        """Return where the written character at ``index``, from 0 to before the end, comes from."""
        piece, offset = self._place(index)
        return Origin(piece.file, piece.keys, offset)

    def typed(self, index: int) -> str:
        """Return the written character at ``index`` as the data has it, not folded."""
        piece, offset = self._place(index)
        return piece.words[offset]

    def _place(self, index: int) -> tuple[Piece, int]:
        place = bisect_right(self._starts, index) - 1
        piece = self.pieces[place]
        offsets = [
            offset for offset, character in enumerate(piece.words) for _ in fold_official_character(character)
        ]
        return piece, offsets[index - self._starts[place]]


@dataclass(frozen=True)
class Difference:
    """A stretch of the published and one of the written text that differ; one of them may be empty.

    ``is_whole`` is set where whole sentences are only on one side.
    """

    p1: int
    p2: int
    w1: int
    w2: int
    is_whole: bool = False


def sides(loaded: LoadedPlan) -> Sides:
    """Return the text of a plan as published and as the data has it."""
    published, lines = _fold_source(loaded)
    pieces = [piece for block in blocks(loaded) for piece in block.pieces]
    return Sides(published, lines, "".join(fold_official(piece.words) for piece in pieces), pieces)


def is_published(loaded: LoadedPlan, words: str) -> bool:
    """Whether ``words`` stand in ``source.txt`` just as the data has them."""
    return fold_official(words) in fold_official(loaded.source.text)


def is_item_as_published(loaded: LoadedPlan, entry: LoadedItem) -> bool:
    """Whether an item stands in ``source.txt`` just as the data has it, and between the same words.

    Where it doesn't, or where two of its measures were made one, what editors wrote beside it is no mistake
    of its own.
    """
    if joins_measures(entry):
        return False
    own = fold_official(entry.item.official_text)
    whole = fold_official("".join(block.words for block in blocks(loaded)))
    start = whole.find(own)
    around = whole[max(0, start - _AROUND) : start + len(own) + _AROUND]
    return around in fold_official("".join(line for _, line in published_paragraphs(loaded)))


def joins_measures(entry: LoadedItem) -> bool:
    """Whether a measure of an item holds two sentences."""
    return any(True for measure in entry.item.measures for _ in inner_ends(measure.text))


def differences(published: str, written: str, *, is_complete: bool = True) -> Iterator[Difference]:
    """Yield each stretch that differs.

    Sentences are compared first, since lines may be broken anywhere; then the characters of those that
    differ. ``is_complete`` is false where whole items lack: then no sentence is sought for another.
    """
    if published == written:
        return
    parts = _SENTENCE.findall(published), _SENTENCE.findall(written)
    starts = [[0, *accumulate(map(len, sentences))] for sentences in parts]
    for tag, *bounds in SequenceMatcher(None, *parts, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        first, last, start, end = bounds
        for p1, p2, w1, w2 in _one_by_one(*parts, (first, last, start, end), is_complete):
            p_start, p_end, w_start, w_end = starts[0][p1], starts[0][p2], starts[1][w1], starts[1][w2]
            if p1 == p2 or w1 == w2:
                yield Difference(p_start, p_end, w_start, w_end, is_whole=True)
                continue
            for p3, p4, w3, w4 in _characters(published[p_start:p_end], written[w_start:w_end]):
                yield Difference(p_start + p3, p_start + p4, w_start + w3, w_start + w4)


def _one_by_one(
    published: list[str], written: list[str], stretch: tuple[int, int, int, int], is_complete: bool
) -> Iterator[tuple[int, int, int, int]]:
    """Yield each sentence with its own counterpart, and those between that have none."""
    p1, p2, w1, w2 = stretch
    if p2 - p1 == w2 - w1:
        yield from ((p1 + step, p1 + step + 1, w1 + step, w1 + step + 1) for step in range(p2 - p1))
        return
    if p1 == p2 or w1 == w2 or _likeness("".join(published[p1:p2]), "".join(written[w1:w2])) >= _SAME_TEXT:
        yield p1, p2, w1, w2
        return
    # One sentence for many: what is left when whole items lack.
    pairs = _pairs(published[p1:p2], written[w1:w2]) if is_complete and w2 - w1 > 1 else []
    if not pairs:
        yield p1, p2, w1, w2
        return
    p, w = p1, w1
    for p_pair, w_pair in pairs:
        if p < p1 + p_pair or w < w1 + w_pair:
            yield p, p1 + p_pair, w, w1 + w_pair
        p, w = p1 + p_pair + 1, w1 + w_pair + 1
        yield p - 1, p, w - 1, w
    if p < p2 or w < w2:
        yield p, p2, w, w2


def _pairs(published: list[str], written: list[str]) -> list[tuple[int, int]]:
    """Return which sentences are most likely the same, in order."""
    pairs: list[tuple[int, int]] = []
    for w, sentence in enumerate(written):
        after = pairs[-1][0] + 1 if pairs else 0
        likeness = {p: _likeness(published[p], sentence) for p in range(after, len(published))}
        best = max(likeness, key=lambda p: likeness[p], default=None)
        if best is not None and likeness[best] >= _SAME_SENTENCE:
            pairs.append((best, w))
    return pairs


def _likeness(one: str, other: str) -> float:
    """Return how much two texts have in common, from 0 to 1; 0 for what is too long to be compared."""
    if max(len(one), len(other)) > _COMPARED_AT_MOST:
        return 0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _characters(published: str, written: str) -> Iterator[tuple[int, int, int, int]]:
    if max(len(published), len(written)) > _COMPARED_AT_MOST:
        start = next(
            (i for i, (a, b) in enumerate(zip(published, written, strict=False)) if a != b),
            min(len(published), len(written)),
        )
        yield start, min(start + _SHOWN, len(published)), start, min(start + _SHOWN, len(written))
        return
    found: list[tuple[int, int, int, int]] = []
    for tag, p1, p2, w1, w2 in SequenceMatcher(None, published, written, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if found and p1 - found[-1][1] <= _SAME_SLIP:
            before = found.pop()
            p1, w1 = before[0], before[2]
        found.append((p1, p2, w1, w2))
    yield from found


def _fold_source(loaded: LoadedPlan) -> tuple[str, list[int]]:
    """Return the folded text as published, and the line of each of its characters."""
    folded: list[str] = []
    lines: list[int] = []
    for number, line in published_paragraphs(loaded):
        words = fold_official(line)
        folded.append(words)
        lines += [number] * len(words)
    return "".join(folded), lines
