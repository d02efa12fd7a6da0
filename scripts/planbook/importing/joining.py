"""Lines -> paragraphs: what a PDF or an editor broke in the middle of a sentence is joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planbook.importing.kinds import has_end
from planbook.importing.labels import read_label
from planbook.importing.lines import Line, Paragraph
from planbook.importing.spacing import columns, without_spaces
from planbook.importing.text_tables import rows_of_text
from planbook.text.typography import CLOSING_QUOTES, SENTENCE_END

_END = re.compile(f"(?:[{SENTENCE_END}!?;：:…][{CLOSING_QUOTES}]*|[）)])$")
# A line that ends so goes on in the next one.
_GOES_ON = ("，", ",", "、", "《", "“", "（", "(", "〔", "—")
_CONTINUES = ("，", "、", "。", "；", "”", "）", "》", "〕")
_NARROWEST = 20  # columns: no page is set in lines of fewer than ten characters
_NEAR_EDGE = 5  # columns: a mark that may not begin a line, or a number, takes characters to the next line
_BROKEN_BEFORE_EDGE = 9  # columns: in print, spaces and numbers are narrower than they count here
_CHARACTER = 2  # columns
_HALF, _MOST = 0.5, 0.8
_INDENTED = 3  # columns
# A text is broken line by line if so many of its lines reach its edge, and so many of these in mid-sentence.
_SHARE_AT_EDGE, _SHARE_IN_SENTENCE, _SHARE_BEYOND = 0.2, 0.5, 0.1
_TOKEN = re.compile(r"[A-Za-z0-9０-９.%]+|.", re.DOTALL)


def paragraphs_of(lines: Sequence[Line], removed: set[int]) -> list[Paragraph]:
    """Return the paragraphs that ``lines`` make; those with an index in ``removed`` are passed over."""
    return list(_Joiner(lines, removed).paragraphs())


@dataclass
class _Part:
    """Lines that make one paragraph."""

    texts: list[str]
    first: int
    last: int
    line: Line


class _Joiner:
    def __init__(self, lines: Sequence[Line], removed: set[int]) -> None:
        self._lines = lines
        self._removed = removed
        self._tables = rows_of_text(lines, removed)
        kept = [
            line
            for index, line in enumerate(lines)
            if line.text.strip() and index not in removed and not line.cells and index not in self._tables
        ]
        self._edge = _edge(kept)
        self._are_indented = _are_indented(kept)
        self._seen: dict[str, int] = {}

    def paragraphs(self) -> Iterator[Paragraph]:
        current: _Part | None = None
        gap = False
        index = 0
        while index < len(self._lines):
            line = self._lines[index]
            if index in self._tables or line.cells:
                if current:
                    yield self._ended(current)
                    current = None
                last, cells = self._tables.get(index, (index, line.cells))
                if any(cells or ()):
                    yield Paragraph("\t".join(cells or ()), index, last, cells=cells)
                index, gap = last + 1, False
                continue
            if index not in self._removed and line.text.strip():
                if current and self._goes_on(current, line, gap):
                    current.texts.append(line.text)
                    current.last, current.line = index, line
                else:
                    if current:
                        yield self._ended(current)
                    current = _Part([line.text], index, index, line)
                    self._see(without_spaces(line.text))
                gap = False
            elif index not in self._removed:
                gap = True
            index += 1
        if current:
            yield self._ended(current)

    def _ended(self, part: _Part) -> Paragraph:
        text = _joined(part.texts)
        first = self._lines[part.first]
        return Paragraph(text, part.first, part.last, first.heading, first.bold)

    def _goes_on(self, part: _Part, line: Line, gap: bool) -> bool:
        """Whether ``line`` is the rest of the paragraph that ``part`` has so far."""
        before = without_spaces(part.line.text)
        text = without_spaces(line.text)
        if line.heading or self._lines[part.first].heading:
            return False
        if self._is_next_label(text) and not _is_open(_joined(part.texts)):
            return False
        if before.endswith(_GOES_ON) or text.startswith(_CONTINUES) or _is_open(_joined(part.texts)):
            return True
        if has_end(_joined(part.texts)) and not _END.search(before):
            return True  # running text that stops in the middle of a sentence
        if self._edge is None or line.is_whole or gap or line.indent >= part.line.indent + _INDENTED:
            return False
        if line.indent >= _INDENTED and len(part.texts) > 1:
            return False
        if self._are_indented and line.indent < _INDENTED and part.line.width > _HALF * self._edge:
            return True
        may_be_heading = len(part.texts) == 1 and read_label(before)[0] is not None
        return self._reaches_edge(part.line, text, may_be_heading)

    def _see(self, text: str) -> None:
        label, _ = read_label(text)
        if label:
            self._seen[label.form] = label.value

    def _is_next_label(self, text: str) -> bool:
        """Whether a number begins ``text`` that may follow those before it."""
        label, _ = read_label(text)
        if label is None:
            return False
        return label.value == 1 or label.value - 1 in (self._seen.get(label.form), *self._seen.values())

    def _reaches_edge(self, line: Line, following: str, may_be_heading: bool) -> bool:
        """Whether the next word had no room any more; text that ends in mid-sentence may be shorter."""
        assert self._edge is not None
        if not may_be_heading and not _END.search(without_spaces(line.text)):
            return line.width > self._edge - _BROKEN_BEFORE_EDGE
        word = _TOKEN.match(following)
        needed = columns(word[0]) if word else _CHARACTER
        if word and following[word.end() :].startswith(_CONTINUES):
            needed += _CHARACTER  # a mark never begins a line
        return line.width + min(needed, _BROKEN_BEFORE_EDGE) > self._edge - _CHARACTER


def _joined(texts: Sequence[str]) -> str:
    joined = texts[0].strip()
    for text in texts[1:]:
        follows_latin = joined[-1:].isascii() and text.strip()[:1].isascii()
        joined += (" " if follows_latin and joined[-1:].isalpha() else "") + text.strip()
    return without_spaces(joined)


def _is_open(text: str) -> bool:
    """Whether a title or quotation begins in ``text`` and does not end there."""
    return text.count("《") > text.count("》") or text.count("“") > text.count("”")


def _are_indented(lines: Sequence[Line]) -> bool:
    """Whether paragraphs begin further in than their other lines, as far as numbers show where they begin."""
    numbered = [line for line in lines if read_label(without_spaces(line.text))[0]]
    indented = sum(line.indent >= _INDENTED for line in numbered)
    return len(numbered) > 1 and indented >= _MOST * len(numbered)


def _edge(lines: Sequence[Line]) -> float | None:
    """Return the column at which a text is broken line by line, or ``None`` where lines are paragraphs."""
    widths = Counter(round(line.width) for line in lines)
    best = None
    for width in sorted(widths, reverse=True):
        near = [place for place, line in enumerate(lines) if width - _NEAR_EDGE < round(line.width) <= width]
        beyond = sum(count for other, count in widths.items() if other > width)
        if beyond > _SHARE_BEYOND * len(lines) or width < _NARROWEST:
            break
        inside = sum(not _END.search(without_spaces(lines[place].text)) for place in near)
        if len(near) >= max(2, _SHARE_AT_EDGE * len(lines)) and inside >= _SHARE_IN_SENTENCE * len(near):
            best = float(width)
            break
    return best
