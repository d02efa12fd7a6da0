"""Which items of an earlier plan the items of a new one continue, as far as their words tell: by likeness."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from planbook.book import Book, LoadedPlan
from planbook.importing.draft import PlanDraft
from planbook.importing.likeness import Likeness, in_common, pairs_of
from planbook.model.item import Measure
from planbook.text.folding import fold

# So alike, between 0 and 1, that one item is the other reworded: no two items of the plan of 2018 are more
# alike than 0.11. Few words are alike by chance: an item of less than so many pairs must be more so.
_REWORDED, _REWORDED_FEW, _FEW_PAIRS = 0.25, 0.6, 30
# Less is enough where the titles have this share in common; where they are the same, nothing more is needed.
_SAME_THEME, _TITLES_ALIKE = 0.12, 0.7
# So alike that a sentence was taken over from another item, and the share of an item that then came or went.
_TAKEN_OVER, _MOST = 0.5, 0.5
# Shorter ones, such as 每月一次, stand in any item.
_SENTENCE_PAIRS = 8
# Cells that do not say what is to be done.
_BESIDE_THE_TASK = re.compile("单位|部门|科室|处室|责任|领导|时限|时间|期限|进度|序号")


class _Words:
    """An item's title, the sentences that say what is to be done, and both as one text."""

    def __init__(self, title: str | None, measures: Sequence[tuple[str, str | None]]) -> None:
        self.title = fold(title or "")
        column: str | None = None
        self.sentences: list[str] = []
        for text, own in measures:
            column = own or column
            is_beside = column is not None and _BESIDE_THE_TASK.search(column)
            if not is_beside and not Measure(text=text).is_unit_line:
                self.sentences.append(text)
        self.text = (title or "") + "".join(self.sentences)
        self.title_pairs, self.pair_count = pairs_of(title or ""), len(pairs_of(self.text))


def earlier_plan(book: Book, plan: PlanDraft, year: int) -> LoadedPlan | None:
    """Return the newest plan of an earlier year, one of the same issuer if there is any."""
    earlier = [loaded for loaded in book.plans if loaded.plan.year < year]
    same = [loaded for loaded in earlier if plan.issuer and loaded.plan.issuer == plan.issuer]
    return next(iter(same or earlier), None)


def continued_items(plan: PlanDraft, earlier: LoadedPlan) -> list[list[int]]:
    """Return for each item of ``plan`` the numbers of the items of ``earlier`` that it seems to continue."""
    numbers = [entry.item.number for entry in earlier.items]
    old = [
        _Words(entry.item.title, [(each.text, each.column) for each in entry.item.measures])
        for entry in earlier.items
    ]
    new = [_Words(item.title, [(each.text, each.column) for each in item.measures]) for item in plan.items]
    found = _one_to_one(old, new)
    continuing = {place for places in found.values() for place in places}
    _add_parted(old, new, found, [place for place in range(len(new)) if place not in found])
    joined: dict[int, set[int]] = defaultdict(set)
    _add_parted(new, old, joined, [place for place in range(len(old)) if place not in continuing])
    for before, places in joined.items():
        for place in places:
            found.setdefault(place, set()).add(before)
    return [[numbers[before] for before in sorted(found.get(place, ()))] for place in range(len(new))]


def _one_to_one(old: Sequence[_Words], new: Sequence[_Words]) -> dict[int, set[int]]:
    """Return for the items of ``new`` that have one the item of ``old`` that is the same, each once."""
    alike = Likeness([words.text for words in old])
    ranked = sorted(
        (
            (-likeness, before, place)
            for place, words in enumerate(new)
            for before, likeness in _candidates(words, old, alike.scores(words.text))
        ),
    )
    found: dict[int, set[int]] = {}
    taken: set[int] = set()
    for _, before, place in ranked:
        if place not in found and before not in taken:
            found[place] = {before}
            taken.add(before)
    return found


def _candidates(
    words: _Words, old: Sequence[_Words], scores: Mapping[int, float]
) -> Iterator[tuple[int, float]]:
    """Yield the items of ``old`` that may be the same, with how sure that is."""
    for before, other in enumerate(old):
        likeness, titles = scores.get(before, 0.0), in_common(words.title_pairs, other.title_pairs)
        is_short = min(words.pair_count, other.pair_count) < _FEW_PAIRS
        is_same_title = words.title != "" and words.title == other.title
        if (
            likeness >= (_REWORDED_FEW if is_short else _REWORDED)
            or (titles >= _TITLES_ALIKE and likeness >= _SAME_THEME)
            or is_same_title
        ):
            yield before, likeness + titles


def _add_parted(
    sources: Sequence[_Words], parts: Sequence[_Words], found: dict[int, set[int]], left: Sequence[int]
) -> None:
    """Add to ``found``, for the ``parts`` that are ``left``, the one of ``sources`` that has most of each."""
    places = [place for place, words in enumerate(sources) for _ in words.sentences]
    alike = Likeness([sentence for words in sources for sentence in words.sentences])
    for part in left:
        lengths: dict[int, int] = defaultdict(int)
        for sentence in parts[part].sentences:
            nearest = alike.nearest(sentence)
            if nearest and nearest[1] >= _TAKEN_OVER and len(pairs_of(sentence)) >= _SENTENCE_PAIRS:
                lengths[places[nearest[0]]] += len(sentence)
        most = max(lengths, key=lambda place: lengths[place], default=None)
        if most is not None and lengths[most] >= _MOST * sum(map(len, parts[part].sentences)):
            found.setdefault(part, set()).add(most)
