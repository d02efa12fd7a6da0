"""Which everyday words find which items: what editors look at to mend the search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from planbook.link.interest import foremost
from planbook.link.overview_views import ItemWords, SharedWord, WordsView
from planbook.link.plan_views import ItemLink, PlanView
from planbook.model.vocabularies import Audience, Word
from planbook.text.folding import fold

# Below that an item is poor in words: ten readers think of some three each.
FEW_WORDS = 30
# A page that lists more is read by nobody; the items poorest in words and the most shared words remain.
MOST_ITEMS = 200
MOST_SHARED = 100
EXAMPLES = 3


def search_words(plans: Sequence[PlanView], words: Sequence[Word]) -> WordsView:
    """Return the words of every item, its own and those of the thesaurus, and what is remarkable in them."""
    thesaurus = _Thesaurus(words)
    items = [
        ItemWords(view.link, view.item.search_words, thesaurus.said_of(fold(view.item.official_text)))
        for plan in plans
        for view in plan.items
    ]
    poorest = sorted(items, key=_count)[:MOST_ITEMS]
    return WordsView(
        items=items if len(items) <= MOST_ITEMS else poorest,
        item_count=len(items),
        poor=[item for item in poorest if _count(item) < FEW_WORDS],
        shared=_shared(items)[:MOST_SHARED],
    )


def examples(plan: PlanView, audiences: Sequence[Audience]) -> list[str]:
    """Return a few words to search for: the first of items spread evenly over the plan.

    Items that concern the first-named audience most speak a reader's language best.
    """
    worded = [view for view in plan.items if view.item.search_words]
    own = [view for view in worded if view.item.audiences[:1] == (foremost(audiences),)]
    items = own if len(own) >= EXAMPLES else worded
    if not items:
        return []
    chosen = (items[(2 * step + 1) * len(items) // (2 * EXAMPLES)] for step in range(EXAMPLES))
    return list(dict.fromkeys(view.item.search_words[0] for view in chosen))


class _Thesaurus:
    """Finds the official words of the thesaurus in a text, in one pass over it."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._meanings: dict[str, list[tuple[str, Word]]] = defaultdict(list)
        for word in words:
            for meant in map(fold, word.official):
                self._meanings[meant[:2]].append((meant, word))

    def said_of(self, text: str) -> Sequence[str]:
        """Return the everyday words that stand for something in folded ``text``, each once."""
        found = dict.fromkeys(
            said
            for start in range(len(text))
            for beginning in (text[start : start + 2], text[start])
            for meant, word in self._meanings.get(beginning, ())
            if text.startswith(meant, start)
            for said in word.say
        )
        return list(found)


def _count(item: ItemWords) -> int:
    return len(set(item.own) | set(item.said))


def _shared(items: Iterable[ItemWords]) -> list[SharedWord]:
    """Return the words that lead to several items, those that lead to the most first."""
    found: dict[str, list[ItemLink]] = defaultdict(list)
    for item in items:
        for word in dict.fromkeys((*item.own, *item.said)):
            found[word].append(item.item)
    shared = [SharedWord(word, links) for word, links in found.items() if len(links) > 1]
    return sorted(shared, key=lambda word: len(word.items), reverse=True)
