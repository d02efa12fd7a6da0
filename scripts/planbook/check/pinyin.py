"""Letters that an input method left where characters were meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from planbook.book import Book
from planbook.check.text_rule import TextRule
from planbook.check.texts import sources, texts_holding
from planbook.problem import Problem
from planbook.text.readings import syllables
from planbook.text.typography import HAN

# A letter alone is a name (e家), as is what has capitals (AI); what goes on with these is an address.
_LETTERS = "A-Za-z0-9@._/:-"
# The table of syllables takes long to load, and few texts have small letters beside a character.
_MAY_BE = re.compile(f"(?<=[{HAN}])[a-z]{{2}}|[a-z]{{2}}(?=[{HAN}])")


@cache
def left_by_input_method() -> TextRule:
    """Return what tells syllables beside a character; their table is read where it is asked for."""
    run = f"(?:{'|'.join(syllables())})+"
    alone = f"(?<![{_LETTERS}])(?=[a-z]{{2}}){run}(?![{_LETTERS}])"
    return TextRule(
        re.compile(f"(?<=[{HAN}]){alone}|{alone}(?=[{HAN}])"),
        "“{found}”像是输入法留下的拼音",
        "请改成汉字；不是拼音的，第一个字母改成大写。",
    )


def pinyin_in_text(book: Book) -> Iterator[Problem]:
    """Beside the characters that editors write stand no syllables, unless the published text has them."""
    published = sources(book)
    for home, text in texts_holding(book, (_MAY_BE,)):
        if text.is_editors:
            yield from home.broken(text, (left_by_input_method(),), published)
