"""Whether ``source.txt`` itself is as it was, and whether ``plan.yml`` names the right lines of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from hashlib import sha256

from planbook.book import Book, LoadedPlan
from planbook.check.comparison import Difference, Sides
from planbook.problem import Problem
from planbook.text.folding import fold_official, fold_official_character
from planbook.text.shortening import shortened

_FINGERPRINT_LENGTH = 16  # hexadecimal digits: no two texts of a bureau meet by chance
_FINGERPRINT = re.compile(f"[0-9a-f]{{{_FINGERPRINT_LENGTH}}}")
_SAME_DIGITS = (
    0.75  # of two fingerprints: by chance they have a quarter in common, in 20,000 pairs at most 0.57
)
_TELLS_APART = 60  # characters at the beginning or end of a document that stand nowhere else
_LINES_PUT_IN = 3  # so many in one place are looked for: an Enter too often, or a line of the page around
_HASHED_AT_MOST = (
    100_000_000  # characters in all, some tenths of a second; larger sources are told at the top
)
_PUT_BACK = "source.txt 是存档的原文，请把它改回原样（在 GitHub 上看 History）"


def fingerprint(text: str) -> str:
    """Return what changes with every change of a source but that of its line ends and last blank lines."""
    return sha256(text.strip().encode()).hexdigest()[:_FINGERPRINT_LENGTH]


def source_changed(loaded: LoadedPlan, both: Sides, found: Sequence[Difference]) -> Problem | None:
    """Return where ``source.txt`` was changed, if it has another fingerprint than ``plan.yml`` keeps."""
    kept, now = loaded.plan.source.fingerprint, fingerprint(loaded.source.text)
    if kept is None or is_slip(kept, now):
        return None
    hint = f"{_PUT_BACK}；确实要换原文的，把 plan.yml 里的 fingerprint 改成 {now}。"
    if not found or _other_first_line(loaded, both):
        if (slip := _line_too_many_or_lost(loaded, kept)) is not None:
            line, what = slip
            return Problem(loaded.source.name, line, 1, f"source.txt 被改动了：{what}", hint)
        where = "公文正文以外的行、空格，或者和 items 里的字一起改了"
        return Problem(loaded.source.name, 1, 1, f"source.txt 被改动了（{where}）", hint)
    first = found[0]
    line, column = _place(loaded, both, first.p1)
    was, is_now = both.written[first.w1 : first.w2], both.published[first.p1 : first.p2]
    return Problem(
        loaded.source.name,
        line,
        column,
        f"source.txt 被改动了：原来是“{shortened(was)}”，现在是“{shortened(is_now)}”",
        hint,
    )


def _line_too_many_or_lost(loaded: LoadedPlan, kept: str) -> tuple[int, str] | None:
    """Return the line at which lines were put in, or an empty one is lost, and which of the two it is."""
    lines = loaded.source.text.split("\n")
    if len(lines) * len(loaded.source.text) > _HASHED_AT_MOST:
        return None
    for count in range(1, _LINES_PUT_IN + 1):
        for start in range(len(lines) - count + 1):
            if fingerprint("\n".join(lines[:start] + lines[start + count :])) == kept:
                is_empty = not "".join(lines[start : start + count]).strip()
                return start + 1, f"这里多了{count}{'个空行' if is_empty else '行'}"
    for start in range(1, len(lines)):
        if fingerprint("\n".join([*lines[:start], "", *lines[start:]])) == kept:
            return start + 1, "这一行前面少了一个空行"
    return None


def is_slip(kept: str, now: str) -> bool:
    """Whether a fingerprint was meant to be ``now``: of another text no digits would be the same."""
    return not _FINGERPRINT.fullmatch(kept) or SequenceMatcher(None, kept, now).ratio() >= _SAME_DIGITS


def fingerprint_is_wrong(book: Book) -> Iterator[Problem]:
    """The fingerprint in ``plan.yml`` is written as the check made it."""
    for loaded in book.plans:
        kept, now = loaded.plan.source.fingerprint, fingerprint(loaded.source.text)
        if kept is not None and kept != now and is_slip(kept, now):
            yield loaded.file.problem(
                ("source", "fingerprint"),
                f"source.txt 的指纹写错了：“{kept}”",
                f"source.txt 没有动过的，请写成 fingerprint: {now}。",
            )


def wrong_lines(loaded: LoadedPlan, both: Sides) -> Problem | None:
    """Return a problem when the document begins or ends at other lines than ``plan.yml`` says."""
    source = loaded.plan.source
    # Where it ends sooner, or begins later in a text nobody vouches for, the data may lack words instead.
    line = _other_first_line(loaded, both)
    is_known = source.fingerprint == fingerprint(loaded.source.text)
    if line and (line < source.first_line or (is_known and both.published.endswith(both.written))):
        return loaded.file.problem(
            ("source", "first_line"),
            f"first_line 写的是{source.first_line}，公文却从 source.txt 的第{line}行开始",
            f"请写成 first_line: {line}。",
        )
    line = _other_last_line(loaded, both)
    if source.last_line is not None and line and line > source.last_line:
        return loaded.file.problem(
            ("source", "last_line"),
            f"last_line 写的是{source.last_line}，公文却到 source.txt 的第{line}行才完",
            f"请写成 last_line: {line}；公文到文件末尾的，删去这一行。",
        )
    return None


def _other_first_line(loaded: LoadedPlan, both: Sides) -> int | None:
    """Return the line where the data's first words stand, if the published text does not begin with them."""
    start = both.written[:_TELLS_APART]
    if both.published.startswith(start):
        return None
    lines = _folded_lines(loaded)
    first_line = loaded.plan.source.first_line
    numbers = [
        number
        for number, line in lines
        if line[:1] == start[:1] and "".join(words for _, words in lines[number - 1 :]).startswith(start)
    ]
    return min(numbers, key=lambda number: abs(number - first_line), default=None)


def _other_last_line(loaded: LoadedPlan, both: Sides) -> int | None:
    end = both.written[-_TELLS_APART:]
    if both.published.endswith(end):
        return None
    lines = _folded_lines(loaded)
    return next(
        (
            number
            for number, line in reversed(lines)
            if line[-1:] == end[-1:] and "".join(words for _, words in lines[:number]).endswith(end)
        ),
        None,
    )


def _folded_lines(loaded: LoadedPlan) -> list[tuple[int, str]]:
    return [(number, fold_official(line)) for number, line in enumerate(loaded.source.text.split("\n"), 1)]


def _place(loaded: LoadedPlan, both: Sides, index: int) -> tuple[int, int]:
    """Return line and column in the file of a published character."""
    lines = loaded.source.text.split("\n")
    if index >= len(both.lines):
        return loaded.plan.source.last_line or len(lines), 1
    number = both.lines[index]
    before = index - both.lines.index(number)
    for column, character in enumerate(lines[number - 1], 1):
        before -= len(fold_official_character(character))
        if before < 0:
            return number, column
    return number, 1
