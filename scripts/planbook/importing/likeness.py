"""How alike texts are: what is known of the measures of other plans can then be proposed for new ones."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from planbook.text.folding import fold

# So alike, between 0 and 1, that one measure may stand for the other. In the plan of 2018, no two measures of
# different items are more alike than 0.25.
ALIKE = 0.3


class Likeness:
    """Texts to compare with: pairs of characters, weighed by how rare they are (cosine of tf-idf)."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [pairs_of(text) for text in texts]
        spread = Counter(pair for pairs in counted for pair in pairs)
        self._rare = {pair: math.log(1 + len(texts) / count) for pair, count in spread.items()}
        self._unknown = math.log(1 + len(texts))
        self._lengths = [self._length(pairs) for pairs in counted]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for index, pairs in enumerate(counted):
            for pair in pairs:
                self._holders[pair].append(index)

    def nearest(self, text: str) -> tuple[int, float] | None:
        """Return the text most like ``text``, by its index, and how alike they are."""
        return max(self.scores(text).items(), key=lambda score: (score[1], -score[0]), default=None)

    def scores(self, text: str) -> Mapping[int, float]:
        """Return by their indexes how alike the texts are that share anything with ``text``."""
        pairs = pairs_of(text)
        shared: dict[int, float] = defaultdict(float)
        for pair in pairs:
            for index in self._holders.get(pair, ()):
                shared[index] += self._rare[pair] ** 2
        length = self._length(pairs)
        return {index: weight / (length * self._lengths[index]) for index, weight in shared.items()}

    def _length(self, pairs: Iterable[str]) -> float:
        return math.sqrt(sum(self._rare.get(pair, self._unknown) ** 2 for pair in pairs)) or 1.0


def in_common(one: frozenset[str], other: frozenset[str]) -> float:
    """Return what share of their pairs two texts have in common, however rare: 1 if all, 0 if none."""
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of ``text``, without marks."""
    folded = "".join(character for character in fold(text) if character.isalnum())
    return frozenset(folded[place : place + 2] for place in range(len(folded) - 1))
