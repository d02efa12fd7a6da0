"""Two texts -> what they share and what each has of its own: the one place that compares word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, takewhile

# Below that share of common words, two texts one after the other read better than a patchwork.
_PATCHWORK = 0.4
# So few characters in common between two longer changes only break up what changed.
_BREAKS_UP = 2


@dataclass(frozen=True)
class Stretch:
    """A stretch of two texts: the ``same`` in both, or what only the ``old`` and only the ``new`` has."""

    same: str = ""
    old: str = ""
    new: str = ""


def word_changes(old: str, new: str) -> list[Stretch]:
    """Return the stretches of two texts in order; one that is wholly another where they share little.

    What is ``same`` and ``old`` joined is the old text, and with ``new`` the new one.
    """
    import rjieba  # its dictionary takes a tenth of a second, and few builds compare anything

    before, after = rjieba.cut(old), rjieba.cut(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _PATCHWORK:
        return [Stretch(old=old, new=new)] if old or new else []
    stretches = [
        Stretch(same="".join(before[a1:a2]))
        if tag == "equal"
        else Stretch(old="".join(before[a1:a2]), new="".join(after[b1:b2]))
        for tag, a1, a2, b1, b2 in matcher.get_opcodes()
    ]
    return list(_joined(each for stretch in _whole(stretches) for each in _narrowed(stretch)))


def _whole(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return ``stretches`` with changes made one that only a scrap of common text keeps apart."""
    found: list[Stretch] = []
    for place, stretch in enumerate(stretches):
        is_between = 0 < place < len(stretches) - 1
        if is_between and stretch.same and _breaks_up(found[-1], stretch, stretches[place + 1]):
            found.append(Stretch(old=stretch.same, new=stretch.same))
        else:
            found.append(stretch)
    return list(_joined(found))


def _breaks_up(before: Stretch, scrap: Stretch, after: Stretch) -> bool:
    changes = (max(len(each.old), len(each.new)) for each in (before, after))
    return len(scrap.same) <= _BREAKS_UP and len(scrap.same) < min(changes)


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield ``stretches`` with neighbours of one kind made one."""
    for _, group in groupby(stretches, key=lambda stretch: bool(stretch.same)):
        parts = list(group)
        yield Stretch(*("".join(getattr(part, name) for part in parts) for name in ("same", "old", "new")))


def _narrowed(stretch: Stretch) -> Iterator[Stretch]:
    """Yield a change without what both have, where only one of them has more: 骨干教师, 骨干全体教师."""
    start = _same_start(stretch.old, stretch.new)
    old, new = stretch.old[len(start) :], stretch.new[len(start) :]
    end = _same_start(old[::-1], new[::-1])[::-1]
    old, new = old.removesuffix(end), new.removesuffix(end)
    if stretch.same or (old and new):
        yield stretch
    else:
        yield from (
            each for each in (Stretch(start), Stretch("", old, new), Stretch(end)) if each != Stretch()
        )


def _same_start(one: str, other: str) -> str:
    return "".join(
        pair[0] for pair in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )
