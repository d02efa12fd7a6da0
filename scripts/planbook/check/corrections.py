"""Corrections of the official text: what they say stands in it now does."""

from __future__ import annotations

from collections.abc import Iterator

from planbook.book import Book
from planbook.check.comparison import is_published
from planbook.check.repeats import repeats
from planbook.official import blocks
from planbook.problem import Problem
from planbook.text.folding import fold_official


def correction_not_in_text(book: Book) -> Iterator[Problem]:
    """The words that a correction quotes stand in the official text."""
    for loaded in book.plans:
        if loaded.unread or loaded.has_gap:
            continue
        text = fold_official("".join(block.words for block in blocks(loaded)))
        for index, correction in enumerate(loaded.plan.corrections):
            quote = correction.quote
            # Where the published text has them, the guard tells of what became of them in the data.
            if quote and fold_official(quote) not in text and not is_published(loaded, quote):
                yield loaded.file.problem(
                    ("corrections", index, "quote"),
                    f"公文原文里没有“{quote}”",
                    "请写更正以后的字句，和原文一字不差；删去了字句的，把 quote 这一行删去。",
                )


def correction_twice(book: Book) -> Iterator[Problem]:
    """A correction is recorded once."""
    for loaded in book.plans:
        corrections = enumerate(loaded.plan.corrections)
        for index, first in repeats((index, (each.date, each.what)) for index, each in corrections):
            line, _ = loaded.file.position(("corrections", first))
            yield loaded.file.problem(
                ("corrections", index), f"这条更正写了两遍，另一处在第{line}行", "请删去一处。"
            )
