"""One item -> one flat list of strings: what the search shows of it and looks through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planbook.link.library import Library
from planbook.link.plan_views import ItemView
from planbook.model.item import Item, Measure
from planbook.model.vocabularies import Word
from planbook.search.cuts import Cutter
from planbook.search.plain import plain

Value = int | str

_UNITS = "责任单位"
_BETWEEN = "\0"  # no text of the data holds it


def joined(words: Iterable[str]) -> str:
    """Return ``words`` as one string, which compresses better than a list."""
    return _BETWEEN.join(words).replace("|", "｜").replace(";", "；").replace(_BETWEEN, "|")


@dataclass(frozen=True)
class IndexedItem:
    """An item as the search knows it.

    ``values`` go to the browser; ``title`` and ``text`` are plain, for the directory of blocks. ``plan``
    is the place of the item's plan, ``number`` the item's number in it.
    """

    plan: int
    number: int
    values: Sequence[Value]
    title: str
    text: str


def records(library: Library, words: Iterable[Word], cutter: Cutter) -> list[IndexedItem]:
    """Return a record for every item, in the order of the plans."""
    thesaurus = {plain(said): [plain(meant) for meant in word.means] for word in words for said in word.say}
    topics = {view.topic.id: index for index, view in enumerate(library.topics)}
    audiences = {view.audience.id: index for index, view in enumerate(library.audiences)}
    sections = _section_numbers(library)
    return [
        _record(view, place, _section(view, place, sections), topics, audiences, thesaurus, cutter)
        for place, plan in enumerate(library.plans)
        for view in plan.items
    ]


def _section(view: ItemView, plan: int, numbers: dict[tuple[int, str], int]) -> int:
    """Return the place of an item's section among all sections, or -1."""
    return numbers[plan, view.item.section] if view.item.section else -1


def _section_numbers(library: Library) -> dict[tuple[int, str], int]:
    """Return the place of every section, by the plan's place and the section's id."""
    keys = [(year, view.section.id) for year, plan in enumerate(library.plans) for view in plan.sections]
    return {key: number for number, key in enumerate(keys)}


def _record(
    view: ItemView,
    plan: int,
    section: int,
    topics: dict[str, int],
    audiences: dict[str, int],
    thesaurus: dict[str, list[str]],
    cutter: Cutter,
) -> IndexedItem:
    item = view.item
    title = plain(item.title or "")
    official = plain(item.official_text)
    texts = [measure.text for measure in item.measures]
    own = [
        word
        for word in item.search_words
        # The thesaurus says the same and knows the official word besides: once is enough.
        if not any(meant in official for meant in thesaurus.get(plain(word), ()))
    ]
    values: list[Value] = [
        plan,
        item.number,
        section,
        " ".join(str(topics[identifier]) for identifier in item.all_topics),
        " ".join(str(audiences[identifier]) for identifier in _concerned(item)),
        view.link.label,
        view.link.name,
        int(item.title is not None),
        view.link.summary,
        joined(own),
        cutter.packed(item.title or "", *texts, view.link.summary),
        joined(map(_called, item.measures)).rstrip("|"),
        *texts,
    ]
    # The space keeps pairs of neighbours from reaching over from one text into the next.
    text = " ".join([official, plain(view.link.summary), *map(plain, own)])
    return IndexedItem(plan, item.number, values, title, text)


def _called(measure: Measure) -> str:
    """Return what a result calls a measure instead of by its number: a cell by its column."""
    return measure.column or (_UNITS if measure.is_unit_line else "")


def _concerned(item: Item) -> dict[str, None]:
    """Return the audiences of an item and of its measures, each once, as the pages for them list it."""
    of_measures = (identifier for measure in item.measures for identifier in measure.audiences)
    return dict.fromkeys((*item.audiences, *of_measures))
