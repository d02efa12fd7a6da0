"""What editors could add, most useful first. Nothing here is a mistake: a plan is sound without it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.book import Book, LoadedItem
from planbook.check.facets import lists_of_facets, not_quoted
from planbook.model.facet_kinds import FACET_FIELDS
from planbook.model.item import item_address
from planbook.official import blocks
from planbook.problem import Problem, gathered
from planbook.text.folding import fold

ENOUGH_SEARCH_WORDS = 10

# How useful it is for readers, before the length of the item is counted: a summary helps everybody who opens
# the page, an audience or topic those who look through lists, and so on down to what only tidies up.
_ISSUER, _SITE, _SUMMARY, _AUDIENCES, _TOPICS, _CONTINUES, _SEARCH_WORDS, _FACET, _RELATED, _UNUSED = (
    8000,
    7500,
    7000,
    6000,
    5000,
    4500,
    4000,
    3000,
    2000,
    0,
)
_DOCUMENT = re.compile("《[^《》]+》")
_NUMBER = re.compile("[0-9]+")

Suggestion = tuple[int, Problem]


def suggestions(book: Book) -> list[Problem]:
    """Return what could be added to a sound ``book``, what helps most readers first."""
    found = [
        *_issuers(book),
        *_sites(book),
        *(one for entry in book.items() for one in _of_item(book, entry)),
        *_proposed_facets(book),
        *_facets(book),
        *_unused(book),
    ]
    return gathered(problem for _, problem in sorted(found, key=lambda one: (-one[0], one[1])))


def _issuers(book: Book) -> Iterator[Suggestion]:
    """Yield the plans whose issuer nobody has named: their words do not, so every page goes without."""
    for loaded in book.plans:
        if loaded.plan.issuer is None:
            yield (
                _ISSUER,
                loaded.file.problem(
                    ("title",), "还没有写是哪个单位发的", "请在 title 下面加上 issuer: …，写单位的全称。"
                ),
            )


def _sites(book: Book) -> Iterator[Suggestion]:
    """Yield the plans of which nobody has said where they were published: the about page would tell."""
    for loaded in book.plans:
        if loaded.plan.source.site is None:
            yield (
                _SITE,
                loaded.file.problem(
                    ("source",),
                    "还没有写公文在哪里发布的",
                    "请在 source 下面加上 site: …，例如某某区教育局网站；有网址的再加上 url: …。",
                ),
            )


def _of_item(book: Book, entry: LoadedItem) -> Iterator[Suggestion]:
    """Yield what an item lacks; it weighs more, the more readers it concerns and the longer it is."""
    item = entry.item
    weight = 10 * len(item.audiences) + min(len(item.measures), 9)
    name = f"第{item.number}项（{item.name}）"
    if not item.summary:
        yield (
            _SUMMARY + weight,
            entry.file.problem(
                ("title",), f"{name}还没有一句话说明", "请加上 summary: …，写这一项对读者意味着什么。"
            ),
        )
    yield from _proposed_lists(book, entry, weight)
    if not (item.audiences or item.proposed_audiences) and book.audiences.records:
        yield (
            _AUDIENCES + weight,
            entry.file.problem(
                ("title",), f"{name}还没有写和谁有关", "请加上 audiences: […]，关系最直接的在前。"
            ),
        )
    if not (item.all_topics or item.proposed_topics) and book.topics.records:
        yield (
            _TOPICS + weight,
            entry.file.problem(("title",), f"{name}还没有主题", "请加上 topics: […]，或给每条举措加上。"),
        )
    if len(item.search_words) < ENOUGH_SEARCH_WORDS:
        count = len(item.search_words)
        yield (
            _SEARCH_WORDS + weight - count,
            entry.file.problem(
                ("search_words",) if count else ("title",),
                f"{name}的常用叫法{f'只有{count}个' if count else '还没有写'}",
                f"家长和老师会怎么说，就写在 search_words 里，{ENOUGH_SEARCH_WORDS}个左右；想不出就不写。",
            ),
        )
    if not item.related and _has_others(book, entry):
        yield (
            _RELATED + weight,
            entry.file.problem(
                ("title",), f"{name}还没有相关条目", "有该一起看的，请在两边的 related 里都写上，各写理由。"
            ),
        )


def _proposed_lists(book: Book, entry: LoadedItem, weight: int) -> Iterator[Suggestion]:
    """Yield the audiences and topics that an import proposed for an item, and what it may continue."""
    item = entry.item
    earlier = [_named(book, written) for written in item.proposed_continues]
    for field, ids, name, worth in (
        ("audiences", item.proposed_audiences, "读者", _AUDIENCES),
        ("topics", item.proposed_topics, "主题", _TOPICS),
        ("continues", earlier, "延续", _CONTINUES),
    ):
        if ids:
            yield (
                worth + weight,
                entry.file.problem(
                    (f"proposed_{field}",),
                    f"第{item.number}项（{item.name}）有提议的{name}：{'、'.join(ids)}",
                    f"对的，把 proposed_{field} 改成 {field}；不对的，从方括号里删去。",
                ),
            )


def _named(book: Book, written: str) -> str:
    """Return the address of an item of an earlier plan with the item's name."""
    address = item_address(written)
    names = (
        entry.item.name
        for loaded in book.plans
        for entry in loaded.items
        if (loaded.folder, entry.item.number) == address
    )
    return "".join([written, *(f"（{name}）" for name in names)])


def _proposed_facets(book: Book) -> Iterator[Suggestion]:
    """Yield the facets that an import proposed."""
    for file, facets in lists_of_facets(book):
        for keys, facet in facets:
            if facet.proposed:
                yield (
                    _FACET + 2,
                    file.problem(
                        (*keys, "proposed"),
                        f"提议列进 {keys[-2]}：“{facet.quote}”",
                        "对就删去 proposed: true 这一行，不对就整条删去。",
                    ),
                )


def _has_others(book: Book, entry: LoadedItem) -> bool:
    """Whether the plan of an item has other items that it may be related to."""
    return any(entry in loaded.items and len(loaded.items) > 1 for loaded in book.plans)


def _facets(book: Book) -> Iterator[Suggestion]:
    """Yield the documents and numbers that the text names and no facet quotes."""
    for entry, keys, match in not_quoted(book, _DOCUMENT, ("policies",)):
        yield (
            _FACET + 1,
            entry.file.problem(
                keys,
                f"提到了{match[0]}，还没有列在这句的 policies 里",
                "可以补上 quote、what 和 role。",
                offset=match.start(),
            ),
        )
    for entry, keys, match in not_quoted(book, _NUMBER, FACET_FIELDS):
        yield (
            _FACET,
            entry.file.problem(
                keys,
                f"数字{match[0]}还没有列进 {'、'.join(FACET_FIELDS[:-1])} 或 {FACET_FIELDS[-1]}",
                "可以在合适的一类里补上。",
                offset=match.start(),
            ),
        )


def _unused(book: Book) -> Iterator[Suggestion]:
    """Yield the terms and official words of the thesaurus that no plan's text has."""
    official = "\n".join(fold(block.words) for loaded in book.plans for block in blocks(loaded))
    for index, term in enumerate(book.terms.records):
        for keys, name in (
            ((index, "name"), term.name),
            *(((index, "aliases", place), alias) for place, alias in enumerate(term.aliases)),
        ):
            if fold(name) not in official:
                yield (
                    _UNUSED,
                    book.terms.file.problem(
                        keys, f"现在的要点里都没有名词“{name}”", "写错了请照原文改；不是就留着，以后用得上。"
                    ),
                )
    for index, word in enumerate(book.words.records):
        meanings = [
            ((index, field, place), meant)
            for field in ("means", "near")
            for place, meant in enumerate(getattr(word, field))
        ]
        for keys, meant in meanings:
            if fold(meant) not in official:
                yield (
                    _UNUSED,
                    book.words.file.problem(
                        keys, f"现在的要点里都没有“{meant}”", "写错了请照原文改；不是就留着，以后用得上。"
                    ),
                )
