"""Finds what is wrong with the form of a file, once.

A recogniser knows one mistake. Those in ``CERTAIN`` look at each striking line and are right whatever else
the file holds; those of ``likely_cause`` are asked when the file turned out not to be sound, because only
then is what they see a mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from planbook.files.causes import (
    colons,
    cut_off,
    dashes,
    first_line,
    markup,
    pasted,
    quotes,
    spaces,
    structure,
    swallowed,
    together,
)
from planbook.files.causes.cause import Cause
from planbook.files.causes.lines import Line, striking_lines
from planbook.model.record import Record

Recogniser = Callable[[Line, Line | None], Iterator[Cause]]

# The first that knows a line has it.
CERTAIN: tuple[Recogniser, ...] = (
    pasted.conflict,
    pasted.fence,
    pasted.comparison,
    together.words_of_a_table,
    together.of_a_chat,
    spaces.odd_indent,
    quotes.name_in_quotes,
    dashes.no_space_after_dash,
    dashes.wrong_dash,
    spaces.odd_after_sign,
    colons.wrong_colon,
    dashes.two_dashes,
    colons.list_behind_colon,
    markup.markup,
    swallowed.hash_cuts,
    dashes.no_dash,
    colons.value_on_next_line,
    colons.nothing,
    colons.block_of_text,
    swallowed.continued,
)
_ROUNDS = 4  # more slips than these are not made at the beginning of one line
# These see a mistake only in a file that cannot be read.
_OF_A_LINE: tuple[Recogniser, ...] = (
    swallowed.field_in_chinese,
    together.two_fields,
    together.note_without_sign,
    together.from_a_table,
    quotes.open_quote,
    quotes.quote_closed_early,
    quotes.brackets,
    quotes.open_bracket,
    quotes.empty_place,
    colons.no_colon,
    colons.colon_in_text,
    swallowed.broken_off,
    together.stray_words,
)


def certain_causes(text: str, model: type[Record], *, in_list: bool) -> list[Cause]:
    """Return the mistakes of form in ``text``: of each kind the first, with the number of the others.

    ``model`` is what the file holds, or its entries.
    """
    first: dict[object, Cause] = {}
    counts: dict[object, int] = {}
    for recogniser, cause in _found(text):
        first.setdefault(recogniser, cause)
        counts[recogniser] = counts.get(recogniser, 0) + 1
    if pasted.conflict in first:
        return [first[pasted.conflict]]
    if swallowed.joined_entries in first and len(first) == 1:
        # Where entries join, one of them is out of line: not always the one that YAML joins to the other.
        return [structure.misplaced(text, model, in_list=in_list) or first[swallowed.joined_entries]]
    return [_with_count(cause, counts[recogniser]) for recogniser, cause in first.items()]


def likely_cause(text: str, model: type[Record], *, in_list: bool) -> Cause | None:
    """Return what most likely keeps ``text`` from being read; ``model`` is what it or its entries hold."""
    if cause := first_line.first_line(text) or cut_off.cut_off(text):
        return cause
    of_lines = (
        cause
        for line, before in striking_lines(text)
        for recogniser in _OF_A_LINE
        for cause in recogniser(line, before)
    )
    found = [
        cause
        for cause in (
            swallowed.entry_in_comment(text),
            structure.misplaced(text, model, in_list=in_list),
            next(of_lines, None),
        )
        if cause is not None
    ]
    return min(found, key=lambda cause: cause.line, default=None)


def mend_lines(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Return ``text`` with every mend that is certain, and of each its line and what it did."""
    done: list[tuple[int, str]] = []
    for _ in range(_ROUNDS):
        mends = [(cause.line, cause.mend) for _, cause in _found(text) if cause.mend]
        if not mends:
            break
        lines = text.split("\n")
        for number, mend in mends:
            line = lines[number - 1]
            lines[number - 1] = line[: mend.start] + mend.new + line[mend.end :]
            done.append((number, mend.told))
        text = "\n".join(lines)
    return text, done


def _found(text: str) -> Iterator[tuple[object, Cause]]:
    for line, before in striking_lines(text):
        for recogniser in CERTAIN:
            cause = next(recogniser(line, before), None)
            if cause is not None:
                yield recogniser, cause
                break
    for cause in swallowed.joined_entries(text):
        yield swallowed.joined_entries, cause


def _with_count(cause: Cause, count: int) -> Cause:
    if count == 1:
        return cause
    return replace(cause, message=f"{cause.message}（这个文件里共有{count}处）")
