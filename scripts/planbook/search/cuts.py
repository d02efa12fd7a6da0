"""Where the words of a text begin and end, so that 高中 is not found in 提高中小学 as if it stood there.

rjieba cuts well where it knows the words; the data knows more of them. ``browser/cuts.js`` reads the result.
"""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from functools import cache, cached_property
from importlib import metadata
from itertools import accumulate, pairwise
from pathlib import Path
from types import ModuleType

from planbook.build_cache import KeptValues, kept_values
from planbook.search.plain import plain

SHORTEST = 2  # A single character is a piece of something more often than a word.
LONGEST_MET = 4  # So many characters may make a word that the text does not say.
LONGEST_WHOLE = 3  # A known word up to so long is one word (十九大); a longer one is several.
NEGATING = "未非不无"  # 成年人 is no part of 未成年人, which says the opposite.
COUNTING = "多"  # 多层次 says of 层次 that there are many, and nothing of 多层.
DOER = "者"  # 朗读者 is who does 朗读, and no 读者.
# What the cuts depend on beside the text and the code: which words the language has.
DICTIONARY = repr((metadata.version("rjieba"), unicodedata.unidata_version))


class Cutter:
    """Cuts text into words, among them those that are ``known``; ``kept`` is what it packed before."""

    def __init__(self, known: Iterable[str], kept: KeptValues | None = None) -> None:
        self._words = set(known)
        self._kept = kept or KeptValues({})
        self._inner_edges: dict[str, set[int]] = {}

    def packed(self, *texts: str) -> str:
        """Return for each UTF-16 unit of the plain ``texts``, joined, a bit: whether a word begins there."""
        return self._kept.get(repr(texts), lambda: self._packed(texts))

    def _packed(self, texts: Sequence[str]) -> str:
        bits = "".join("1" if is_start else "0" for text in texts for is_start in self._in_plain(text))
        size = -(-len(bits) // 8)
        return b64encode(int(bits.ljust(8 * size, "0") or "0", 2).to_bytes(size)).decode()

    def words(self, text: str) -> list[str]:
        """Return ``text`` in pieces."""
        edges = sorted(self._edges(text))
        return [text[start:end] for start, end in pairwise(edges)]

    @cached_property
    def _lengths(self) -> Mapping[str, Sequence[int]]:
        """How long the known words are that begin with two characters, the longest first."""
        lengths: dict[str, set[int]] = defaultdict(set)
        for word in self._words:
            if len(word) >= SHORTEST:
                lengths[word[:SHORTEST]].add(len(word))
        return {start: sorted(several, reverse=True) for start, several in lengths.items()}

    def _in_plain(self, text: str) -> Iterator[bool]:
        for word in self.words(text):
            units = len(plain(word).encode("utf-16-le")) // 2
            yield from (place == 0 for place in range(units))

    def _edges(self, text: str) -> set[int]:
        whole = set(accumulate(map(len, _cut(text)), initial=0))
        edges = self._edges_of(text)
        for start, end in self._known_in(text, whole):
            word = text[start:end]
            edges = edges - set(range(start, end)) | {start + edge for edge in self._inner(word)}
            whole |= {start, end}
            # 人为 is none of 立德树人|为|根本.
            if {end - 1, end + 1} <= edges and is_word(text[end - 1 : end + 1]):
                edges.discard(end - 1)
        for start, end in pairwise(sorted(whole & edges)):
            inner = edges & set(range(start + 1, end))
            if any(_leads_astray(text, seam, (start, end), edges) for seam in inner):
                edges -= inner
            # 市 and 中 of 威海市|中小学生 are a piece of each and make no word.
            if end - 1 in inner and end + 1 in edges - whole:
                edges.discard(end - 1)
        return edges

    def _inner(self, word: str) -> set[int]:
        """Return the edges of a known word, which may stand in many texts."""
        if word not in self._inner_edges:
            is_one = len(word) <= LONGEST_WHOLE
            self._inner_edges[word] = self._edges_of_one(word) if is_one else self._edges_of(word)
        return self._inner_edges[word]

    def _edges_of(self, text: str) -> set[int]:
        words = _cut(text)
        starts = list(accumulate(map(len, words), initial=0))
        return {
            *starts,
            *(start + seam for start, word in zip(starts, words, strict=False) for seam in self._seams(word)),
        } - _beside_unsaid(words)

    def _edges_of_one(self, word: str) -> set[int]:
        """Return the edges of a short known word, with one inside before a known one, as 桌椅 of 课桌椅 is.

        There is one as well where the beginning is no word: 大班额.
        """
        length = len(word)
        has_inner = self._is_known(word[1:]) or length - 1 in _beside_unsaid(_cut(word))
        return {0, *([1] if has_inner else []), length}

    def _seams(self, word: str) -> Iterable[int]:
        """Return where a word may be taken apart; 带头人 is 带头 and 人, not 带 and 头人.

        Of parts that overlap, those are words that the data know: 小学生 is 小学 and 学生, but 党组织 is no
        党组, and 提高效率 no 高效率.
        """
        seams = _seams(word)
        if word[0] in COUNTING and is_word(word[1:]):
            return seams[:1]
        if len(seams) < SHORTEST or word[0] in NEGATING or not self._pieces:
            return seams
        known = [seam for seam in seams if self._is_known(word[:seam]) or self._is_known(word[seam:])]
        halves = [seam for seam in seams if is_word(word[:seam]) and is_word(word[seam:])]
        return known or halves or seams[1:]

    def _is_known(self, part: str) -> bool:
        return part in self._pieces and is_word(part)

    @cached_property
    def _pieces(self) -> Set[str]:
        """The words that the known ones are made of."""
        return {piece for word in self._words for piece in _cut(word)}

    def _known_in(self, text: str, whole: set[int]) -> Iterator[tuple[int, int]]:
        """Yield where known words stand, the longest first of those that begin in one place."""
        start = 0
        while start < len(text):
            lengths = self._lengths.get(text[start : start + SHORTEST], ())
            words = (word for length in lengths if (word := text[start : start + length]) in self._words)
            ends = (start + len(word) for word in words)
            end = next((end for end in ends if _leaves_words(text, start, end, whole)), None)
            if end:
                yield start, end
            start = end or start + 1


@contextmanager
def kept_cutter(known: Iterable[str], folder: Path | None) -> Iterator[Cutter]:
    """Give a cutter that keeps what it packs in ``folder``, for the next one with the same words."""
    words = sorted(set(known))
    version = repr((DICTIONARY, words))
    with kept_values(folder, "cuts.json", version) as kept:
        yield Cutter(words, kept)


def words_of(text: str, folder: Path | None) -> list[str]:
    """Return the words of a text that stands outside the plans, kept in ``folder`` for the next time."""
    with kept_values(folder, "names.json", DICTIONARY) as kept:
        return kept.get(text, lambda: "\n".join(Cutter(()).words(text))).split("\n")


@cache
def _dictionary() -> ModuleType:
    """Return the module that knows the language's words; to load them takes a tenth of a small build."""
    import rjieba

    return rjieba


def _cut(text: str) -> list[str]:
    # Without guesses at words that are in no dictionary: 高危 of 提高危机意识 is one of them.
    words = list(_dictionary().cut(text, hmm=False))
    for place in range(1, len(words)):
        before = words[place - 2] if place > 1 else ""
        words[place - 1 : place + 1] = _parted(before, *words[place - 1 : place + 1])
    return words


def _parted(before: str, one: str, other: str) -> tuple[str, str]:
    """Return two words that follow the one ``before``, parted anew where the dictionary goes wrong.

    朗|读者 is 朗读|者, and 小手|拉大|手 is 小手|拉|大手, of which the second half is made like the first.
    """
    if len(one) == 1 and other[1:] == DOER and is_word(one + other[0]):
        return one + other[0], DOER
    if len(one) == len(other) + 1 == SHORTEST and before.endswith(other) and is_word(one[1] + other):
        return one[0], one[1] + other
    return one, other


def _beside_unsaid(words: Sequence[str]) -> set[int]:
    """Return the edges behind two characters that make a word which the dictionary sees nowhere there.

    大班 is none in 大|班|额: without the second edge it does not end with a word.
    """
    starts = list(accumulate(map(len, words), initial=0))
    return {
        starts[place + 2]
        for place in range(len(words) - 2)
        if _are_signs(words[place : place + 3]) and is_word("".join(words[place : place + 2]))
    }


def _are_signs(words: Sequence[str]) -> bool:
    return all(len(word) == 1 and word.isalnum() for word in words)


@cache
def _seams(word: str) -> tuple[int, ...]:
    """Return where a long word may be taken apart: 小学 of 中小学 is a word, and so is 幼儿 of 幼儿园."""
    if word[0] in NEGATING and is_word(word[1:]):
        return tuple(range(SHORTEST, len(word)))
    return tuple(place for place in range(1, len(word)) if is_word(word[:place]) or is_word(word[place:]))


def _leads_astray(text: str, seam: int, word: tuple[int, int], edges: Set[int]) -> bool:
    """Whether one character of a ``word``, cut off at ``seam``, makes another with a piece beside it.

    年青 of 年|青少年 is no word of the text, nor are 化为 of 实体化|为 and 政府办 of 政府|办公室; but 高
    of 提高|中小学 is no piece.
    """
    start, end = word
    before = (text[place:seam] for place in range(max(0, seam - LONGEST_MET), start) if place in edges)
    after = (text[seam:place] for place in range(end + 1, seam + LONGEST_MET + 1) if place in edges)
    return (seam == start + 1 and any(map(is_word, before))) or (seam == end - 1 and any(map(is_word, after)))


def is_word(text: str) -> bool:
    """Return whether ``text``, of several characters, is a word that the dictionary has."""
    return len(text) >= SHORTEST and bool(_dictionary().has_word(text))


def _leaves_words(text: str, start: int, end: int, whole: set[int]) -> bool:
    """Whether a word from ``start`` to ``end`` leaves whole words of those that it is cut out of.

    校车 leaves 中小学 of 中小学校|车, and is a word there; 大学 would leave 加 and 生 of 加大|学生.
    A word so long as 立德树人 is itself wherever it stands.
    """
    if end - start > LONGEST_WHOLE:
        return True
    before = text[max(edge for edge in whole if edge <= start) : start]
    after = text[end : min(edge for edge in whole if edge >= end)]
    return all(not part or is_word(part) for part in (before, after))
