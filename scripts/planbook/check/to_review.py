"""What may be right, but only a person can say so: questions to the reviewer, not mistakes.

A question is a ``Problem`` that fails no check.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from planbook.book import Book
from planbook.check.copying_questions import character_is_a_slip, quotation_marks_are_lost
from planbook.check.facets import lists_of_facets
from planbook.check.not_published import (
    alias_not_published,
    amount_not_published,
    contact_not_published,
    numerals_not_published,
    office_not_published,
    target_not_published,
    term_not_published,
)
from planbook.check.plan_questions import (
    group_stands_alone,
    issuer_not_published,
    line_is_of_another_kind,
    site_is_an_address,
)
from planbook.check.text_rule import TextRule
from planbook.check.texts import published_text, texts_breaking
from planbook.problem import TO_REVIEW, Problem
from planbook.text.folding import fold
from planbook.text.typography import WEB_ADDRESS

_ITEM = re.compile("第([0-9]+)项")
_ADDRESSES = {"url", "site"}
_NO_LINK = TextRule(
    WEB_ADDRESS, f"{TO_REVIEW}：文字里有网址“{{found}}”，读者点不开", "要说的话请直接写出来，网址删去。"
)
_LONGEST_MEETING = 3  # So few characters may only meet: 提高中小学 does not say 高中.


def near_word_is_published(book: Book) -> Iterator[Problem]:
    """Of an everyday word that is only near, readers are told that the document lacks it."""
    official = published_text(book)
    # Most words do not even begin as something there does: to know that takes less than to look for each.
    meeting = {official[start : start + _LONGEST_MEETING] for start in range(len(official))}
    for index, word in enumerate(book.words.records):
        for place, said in enumerate(word.say if word.near else ()):
            folded = fold(said)
            if len(folded) > _LONGEST_MEETING and folded[:_LONGEST_MEETING] in meeting and folded in official:
                yield book.words.file.problem(
                    (index, "say", place),
                    f"{TO_REVIEW}：“{said}”这个词公文里就有",
                    "near 是公文没有直接写的说法。原文有的词不用写，照样搜得到：请删去。",
                )


def summary_copies_text(book: Book) -> Iterator[Problem]:
    """A summary says in other words what the item means; the text itself stands below it."""
    for entry in book.items():
        summary = entry.item.summary
        if summary and fold(summary.rstrip("。")) in fold(entry.item.official_text):
            yield entry.file.problem(
                ("summary",),
                f"{TO_REVIEW}：一句话和原文一样",
                "请用读者听得懂的话来写；原文就在它下面，读者会看到。",
            )


def what_copies_quote(book: Book) -> Iterator[Problem]:
    """What a facet is about is said in more words than those it quotes, beside which it stands."""
    for file, facets in lists_of_facets(book):
        for keys, facet in facets:
            if facet.what == facet.quote:
                yield file.problem(
                    (*keys, "what"),
                    f"{TO_REVIEW}：“{facet.what}”和 quote 一样，读者看到的是同一句话",
                    "请写它是什么、要做什么；说不出别的，把 what 这一行删去。",
                )


def web_address_in_text(book: Book) -> Iterator[Problem]:
    """A web address in a text is no link, and leads readers away."""
    for home, text in texts_breaking(book, (_NO_LINK,)):
        if text.is_editors and text.field not in _ADDRESSES:
            yield from home.broken(text, (_NO_LINK,))


def reason_names_another_item(book: Book) -> Iterator[Problem]:
    """The reason of a link is about the item that it leads to."""
    for entry in book.items():
        for index, related in enumerate(entry.item.related):
            named = list(_ITEM.finditer(related.reason))
            if not named or related.item in map(_number, named):
                continue
            # The item's own number is often right beside that of the other.
            wrong = min(named, key=lambda match: _number(match) == entry.item.number)
            is_own = _number(wrong) == entry.item.number
            written = f"{wrong[0]}，就是本项" if is_own else wrong[0]
            yield entry.file.problem(
                ("related", index, "reason"),
                f"{TO_REVIEW}：这里连的是第{related.item}项，理由里写的是{written}",
                "请核对是哪一项；" + ("说的就是本项，请写“本项”。" if is_own else "没写错的，不用改。"),
                offset=wrong.start(),
            )


QUESTIONS: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    amount_not_published,
    numerals_not_published,
    office_not_published,
    term_not_published,
    alias_not_published,
    target_not_published,
    near_word_is_published,
    summary_copies_text,
    what_copies_quote,
    web_address_in_text,
    contact_not_published,
    issuer_not_published,
    site_is_an_address,
    line_is_of_another_kind,
    group_stands_alone,
    reason_names_another_item,
    character_is_a_slip,
    quotation_marks_are_lost,
)


def to_review(book: Book) -> list[Problem]:
    """Return what the reviewer of ``book`` should be asked, in the order of the files."""
    return sorted({question for questions in QUESTIONS for question in questions(book)})


def _number(named: re.Match[str]) -> int:
    return int(named[1])
