"""The explained terms: finds them in official text, and lists them with the places that use them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from planbook.addresses import paths
from planbook.link.overview_views import PassageLink, TermGroup, TermView
from planbook.link.plan_views import ItemLink, PlanView
from planbook.link.text_views import Fact, Span
from planbook.model.vocabularies import Term, Topic
from planbook.text.folding import fold, fold_character


class TermFinder:
    """Splits text at terms. Where one term stands inside another, the longer one counts.

    Width and white space do not matter, as everywhere: ``2＋1`` and ``2+1`` are the same term.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = {fold(name): term for term in terms for name in (term.name, *term.aliases)}
        longest_first = sorted(self._terms, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def used(self, *texts: str) -> set[str]:
        """Return the ids of the terms in ``texts``."""
        return {span.term.id for text in texts for span in self.spans(text, set()) if span.term}

    def spans(self, text: str, seen: set[str], facts: Iterable[Fact] = ()) -> list[Span]:
        """Return ``text`` as spans; a term is marked unless its id is in ``seen``, and then added to it.

        ``facts`` are marked where they stand first; what begins first counts, and of two the longer.
        """
        spans: list[Span] = []
        position = 0
        marks: list[tuple[int, int, Term | Fact]] = [*self._terms_in(text), *_places(text, facts)]
        for start, end, mark in sorted(marks, key=_first_and_longest):
            # One character can fold to several, which two terms may share: ㈠ is (一).
            if start < position or (isinstance(mark, Term) and mark.id in seen):
                continue
            if start > position:
                spans.append(Span(text[position:start]))
            if isinstance(mark, Term):
                seen.add(mark.id)
                spans.append(Span(text[start:end], term=mark))
            else:
                spans.append(Span(text[start:end], fact=mark))
            position = end
        if position < len(text):
            spans.append(Span(text[position:]))
        return spans

    def _terms_in(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """Yield the places of all terms in ``text``."""
        origins = [index for index, character in enumerate(text) for _ in fold_character(character)]
        for match in self._pattern.finditer(fold(text)) if self._pattern else ():
            yield origins[match.start()], origins[match.end() - 1] + 1, self._terms[match[0]]


def _places(text: str, facts: Iterable[Fact]) -> Iterator[tuple[int, int, Fact]]:
    """Yield the first place of each of ``facts`` in ``text``."""
    for fact in facts:
        start = text.find(fact.entry.facet.quote)
        if start >= 0:
            yield start, start + len(fact.entry.facet.quote), fact


def _first_and_longest(place: tuple[int, int, object]) -> tuple[int, int]:
    return place[0], -place[1]


def term_groups(
    plans: Sequence[PlanView], terms: Sequence[Term], topics: Sequence[Topic], finder: TermFinder
) -> list[TermGroup]:
    """Return the terms by topic, each with the items that use it, in their titles or their measures.

    A term that no item uses comes with the sections or the paragraphs outside the items that do; one that is
    used nowhere is left out.
    """
    items: dict[str, list[ItemLink]] = defaultdict(list)
    passages: dict[str, list[PassageLink]] = defaultdict(list)
    for plan in plans:
        for view in plan.items:
            # A term inside a fact is not marked there, and explained all the same.
            in_measures = (measure.measure.text for measure in view.measures)
            for identifier in finder.used(view.item.title or "", *in_measures):
                items[identifier].append(view.link)
        for passage, texts in _passages(plan):
            for identifier in finder.used(*texts):
                passages[identifier].append(passage)
    views: dict[str, list[TermView]] = defaultdict(list)
    for term in terms:
        used = items[term.id]
        if used or passages[term.id]:
            views[term.topic].append(TermView(term, used, () if used else passages[term.id]))
    return [TermGroup(topic, views[topic.id]) for topic in topics if views[topic.id]]


def _passages(plan: PlanView) -> Iterator[tuple[PassageLink, Sequence[str]]]:
    """Yield every place with official text outside the items, and its text."""
    link = plan.link
    for section in plan.sections:
        texts = [section.link.heading, *(line.text for line in (*section.lines, *section.closing))]
        yield PassageLink(link, section.link.heading, section.link.path, ""), texts
    for name, anchor, lines in (
        ("正文开头", paths.OPENING_ANCHOR, plan.opening),
        ("印发通知", paths.NOTICE_ANCHOR, plan.notice),
        ("正文结尾", paths.CLOSING_ANCHOR, plan.closing),
    ):
        yield PassageLink(link, name, link.path, anchor), [line.text for line in lines]
    yield PassageLink(link, "公文标题", plan.full_path, ""), [plan.plan.title]
