"""Breaks a text into the lines of a picture, as Chinese is set (GB/T 15834, W3C's Requirements for Chinese).

No line begins with a mark that closes or ends with one that opens; words, numbers with their units, —— and ……
stay whole, and so do titles in 《》 that fit in a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise

import rjieba

_OPEN = "《〈（“‘「『【〔("
_CLOSE = "》〉）”’」』】〕)，。、；：！？…—,.;:!?%％·"
_WHOLE = re.compile(
    r"——|……|[约近超第〔(（]?[0-9A-Za-z〇][0-9A-Za-z.+\-/]*[〕)）]?[多余]?[万亿]?[年月日号元所名人个项次批%％]?"
)
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”|（[^（）]*）")

# A line that ends inside a phrase reads worse than one that leaves so much of its width empty.
_INSIDE_A_PHRASE = 0.15

# How wide a text is.
Measured = Callable[[str], float]


def line_count(text: str, width: float, measured: Measured) -> int:
    """Return how many lines of ``width`` the text takes."""
    return len(_filled(_pieces(text, width, measured), width, measured))


def lines(text: str, width: float, measured: Measured) -> list[str]:
    """Return ``text`` in as few lines as fit into ``width``: about as long as each other, ending at marks."""
    pieces = _pieces(text, width, measured)
    ends = list(accumulate(map(measured, pieces), initial=0.0))
    # The best way to where each line may end, line after line: its cost, and where its lines end.
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for _ in range(len(_filled(pieces, width, measured))):
        longer: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, breaks) in best.items():
            for end in range(start + 1, len(pieces) + 1):
                taken = ends[end] - ends[start]
                if taken > width and end > start + 1:
                    break
                total = cost + _cost(pieces[end - 1], taken / width)
                if end not in longer or total < longer[end][0]:
                    longer[end] = (total, (*breaks, end))
        best = longer
    return ["".join(pieces[start:end]) for start, end in pairwise(best[len(pieces)][1])]


def _cost(last: str, filled: float) -> float:
    """Return how bad a line is whose last piece is ``last``, and which is ``filled`` to that part."""
    return (1 - filled) ** 2 + (0 if last[-1] in _CLOSE else _INSIDE_A_PHRASE)


def _filled(pieces: Sequence[str], width: float, measured: Measured) -> list[str]:
    found: list[str] = []
    for piece in pieces:
        if found and measured(found[-1] + piece) <= width:
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _pieces(text: str, width: float, measured: Measured) -> list[str]:
    """Return what may not be broken; what is wider than a line by itself is, between words if that helps."""
    found = _glued(_words(text))
    for broken in (_plain_words, iter):
        found = [
            part
            for piece in found
            for part in ([piece] if measured(piece) <= width else _glued(list(broken(piece))))
        ]
    return found


@cache
def _words(text: str) -> Sequence[str]:
    found: list[str] = []
    place = 0
    for quoted in _QUOTED.finditer(text):
        found += [*_plain_words(text[place : quoted.start()]), quoted[0]]
        place = quoted.end()
    return [*found, *_plain_words(text[place:])]


def _plain_words(text: str) -> Iterator[str]:
    place = 0
    for whole in _WHOLE.finditer(text):
        yield from rjieba.cut(text[place : whole.start()])
        yield whole[0]
        place = whole.end()
    yield from rjieba.cut(text[place:])


def _glued(words: Sequence[str]) -> list[str]:
    """Return ``words`` with what opens and closes at those that it belongs to."""
    found: list[str] = []
    for word in words:
        if found and (word[0] in _CLOSE or found[-1][-1] in _OPEN):
            found[-1] += word
        else:
            found.append(word)
    return found
