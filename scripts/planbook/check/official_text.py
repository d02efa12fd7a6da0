"""The guard of the official text: the data, joined in order, is what was published."""

from __future__ import annotations

from collections.abc import Iterator

from planbook.book import Book, LoadedPlan
from planbook.check.arrangement import out_of_place
from planbook.check.comparison import SENTENCE_ENDS, Difference, Sides, differences, sides
from planbook.check.excerpt import excerpt
from planbook.check.outline import has_known_places
from planbook.check.source import source_changed, wrong_lines
from planbook.official import published_paragraphs
from planbook.problem import Problem

_LOST, _MEASURE = "漏了", "一条举措"
_LOST_MEASURE = _LOST + _MEASURE
_EITHER = (
    "动过 source.txt 的，把它改回原样。"  # without a fingerprint nothing tells which of the two was changed
)
_MOVED = 4  # characters that are not lost in one place and added in another by chance


def source_line_missing(book: Book) -> Iterator[Problem]:
    """The document begins and ends at lines that ``source.txt`` has."""
    for loaded in book.plans:
        source = loaded.plan.source
        last = loaded.source.text.rstrip().count("\n") + 1
        for field, line in (("first_line", source.first_line), ("last_line", source.last_line)):
            if line is not None and line > last:
                yield loaded.file.problem(
                    ("source", field),
                    f"{loaded.source.name} 只有{last}行，没有第{line}行",
                    "请对照原文改正行号。",
                )
        if source.last_line is not None and source.last_line < source.first_line <= last:
            yield loaded.file.problem(
                ("source", "last_line"),
                f"末行{source.last_line}在起始行{source.first_line}前面",
                "请对照原文改正行号。",
            )


def official_text_differs(book: Book) -> Iterator[Problem]:
    """Yield a problem for every stretch in which a plan's data differs from its ``source.txt``."""
    for loaded in book.plans:
        if has_known_places(loaded) and published_paragraphs(loaded):
            yield from _compare(loaded)


def is_as_published(loaded: LoadedPlan) -> bool:
    """Whether the data of a plan, joined in order, is what was published."""
    both = sides(loaded)
    return both.published == both.written


def _compare(loaded: LoadedPlan) -> Iterator[Problem]:
    both = sides(loaded)
    may_lack_items = bool(loaded.unread) or loaded.has_gap
    found = list(differences(both.published, both.written, is_complete=not may_lack_items))
    if problem := source_changed(loaded, both, found):
        yield problem
        return
    if not found:
        return
    if not may_lack_items and (problem := wrong_lines(loaded, both)):
        yield problem
        return
    misplaced = list(out_of_place(loaded, both))
    yield from misplaced
    if misplaced:
        # What moved is lost in one place and added in another: both are told already.
        found = [difference for difference in found if not _is_moved(both, difference)]
    for difference in found:
        lost = both.published[difference.p1 : difference.p2]
        if may_lack_items and difference.w1 == difference.w2 and set(SENTENCE_ENDS).intersection(lost):
            continue  # the rules about numbers and the reader of files tell of missing items
        yield _problem(loaded, both, difference)


def _is_moved(both: Sides, difference: Difference) -> bool:
    lost = both.published[difference.p1 : difference.p2]
    added = both.written[difference.w1 : difference.w2]
    if lost and added:
        return False
    return len(lost or added) >= _MOVED and (lost in both.written if lost else added in both.published)


def _problem(loaded: LoadedPlan, both: Sides, difference: Difference) -> Problem:
    p1, p2, w1, w2 = difference.p1, difference.p2, difference.w1, difference.w2
    is_lost = w1 == w2
    # What is lost was the end of the words before it, if it ended their line or sentence.
    was_end = _is_end_of_line(both.lines, p1, p2) or _is_end_lost(both.published[:p2], both.written[:w1])
    is_mark = not any(character.isalnum() for character in both.published[p1:p2])
    is_before = is_lost and w1 > 0 and (w1 == len(both.written) or was_end or is_mark)
    # A label written again at the beginning of the title is one too many there.
    is_label_again = (
        p1 == p2 and both.written[w1:w2] == both.written[w2 : 2 * w2 - w1] and _is_label(both, w1)
    )
    place = both.origin(w2 if is_label_again else w1 - is_before)
    line = f"第{both.lines[min(p1, len(both.lines) - 1)]}行" if p1 < len(both.lines) else "末尾"
    is_measure = place.keys[:1] == ("measures",)
    kind = _kind(both, difference, is_measure)
    typed = both.typed(w1) if w2 == w1 + 1 else ""
    message = (
        f"{kind}：原文是“{excerpt(both.published, p1, p2)}”，"
        f"这里是“{excerpt(both.written, w1, w2, typed)}”（{loaded.source.name} {line}）"
    )
    hint = "【】里是不同之处，请照原文改正。" + ("" if loaded.plan.source.fingerprint else _EITHER)
    if is_before and kind == _LOST_MEASURE:
        # It stood below all that is said of the one before it.
        return place.file.problem_at_end(place.keys[:2], message, hint)
    return place.file.problem(place.keys, message, hint, offset=place.offset)


def _kind(both: Sides, difference: Difference, is_measure: bool) -> str:
    """Return in a word what differs."""
    p1, p2, w1, w2 = difference.p1, difference.p2, difference.w1, difference.w2
    part = _MEASURE if is_measure else "一段"
    if p1 == p2:
        ends_piece = w2 == len(both.written) or both.origin(w2).offset == 0
        if not difference.is_whole or both.origin(w1).offset or not ends_piece:
            return "比公文原文多了字"
        is_twice = both.written[w1:w2] in both.published
        return f"{part}写了两遍" if is_twice else f"多了{part}"
    if w1 == w2:
        is_whole = difference.is_whole or _is_whole_lines(both.lines, p1, p2)
        return f"{_LOST}{part}" if is_whole and p2 - p1 > 1 else "比公文原文少了字"
    return "与公文原文不一致"


def _is_label(both: Sides, index: int) -> bool:
    return index < len(both.written) and both.origin(index).keys[-1:] == ("label",)


def _is_end_of_line(lines: list[int], start: int, end: int) -> bool:
    """Whether the published characters from ``start`` to ``end`` are the end, not the whole, of a line."""
    begins_inside = 0 < start < len(lines) and lines[start - 1] == lines[start]
    return begins_inside and (end == len(lines) or lines[end] != lines[end - 1])


def _is_whole_lines(lines: list[int], start: int, end: int) -> bool:
    """Whether the published characters from ``start`` to ``end`` are one or more lines and nothing else."""
    begins_line = start == 0 or lines[start - 1] != lines[start]
    return begins_line and (end == len(lines) or lines[end] != lines[end - 1])


def _is_end_lost(published: str, written: str) -> bool:
    """Whether ``written`` lacks the end of its last sentence, rather than what comes after it."""
    return published.endswith(SENTENCE_ENDS) and written != "" and not written.endswith(SENTENCE_ENDS)
