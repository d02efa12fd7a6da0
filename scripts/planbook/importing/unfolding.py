"""A document without line breaks -> its paragraphs, cut where a number, a title or a date shows a new one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planbook.importing.dates import DATE, is_date
from planbook.importing.kinds import is_office
from planbook.importing.labels import ANYWHERE, read_label
from planbook.importing.lines import Paragraph
from planbook.text.folding import fold
from planbook.text.numerals import read_number
from planbook.text.typography import CLOSING_QUOTES, SENTENCE_END

_SHORTEST = 300
_SHARE = 0.6  # of the whole text stands in the one line
_FEWEST_LABELS = 2
_LONGEST_HEADING = 60
_ENDS = (*SENTENCE_END, *CLOSING_QUOTES, "）", ")", ";", " ")
_QUOTED = re.compile("《([^《》]+)》")
_NOTICE = re.compile("[\u4e00-\u9fff（）()]*关于(?:《[^《》]*》|[^《。])*?的通知")
_TITLE = re.compile("^[^，。：]{4,60}?(?:要点|计划|意见|任务|清单|方案|安排|规划|分解)(?=[^的》]|$)")
_ADDRESSEES = re.compile("^[^。：:]{4,300}[：:]")
_NOTE = re.compile("(?<=[。）])(?=附件[：:0-9]|[（(]此件|抄送[：:])")


def unfolded(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return ``paragraphs``, the one that holds nearly the whole document cut into its own."""
    total = sum(len(paragraph.text) for paragraph in paragraphs)
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        text = paragraph.text
        starts = _starts(text) if len(text) >= max(_SHORTEST, _SHARE * total) else []
        if paragraph.cells is None and len(starts) >= _FEWEST_LABELS:
            found += [paragraph.part(part.strip()) for part in _cut(text, starts) if part.strip()]
        else:
            found.append(paragraph)
    return found


def _starts(text: str) -> list[int]:
    """Return where labels stand that follow one another: 一、 … 二、 …, each with its own 1. 2. below it."""
    last: dict[int, int] = {}
    starts: list[int] = []
    for match in ANYWHERE.finditer(text):
        form = match.lastindex or 0
        value = read_number(match[form]) or 0
        before = last.get(form, 0)
        restarts = value == 1 and form > 1 and before > 0
        if value != before + 1 and not restarts:
            continue
        near_label = bool(starts) and match.start() - starts[-1] <= _LONGEST_HEADING
        if starts and not text[: match.start()].endswith(_ENDS) and not near_label:
            continue
        last[form] = value
        for finer in range(form + 1, 4):
            if finer in last and form > 1:
                last.pop(finer)
        starts.append(match.start())
    return starts


def _cut(text: str, starts: Sequence[int]) -> Iterator[str]:
    yield from _head(text[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield from _tail(text[start:end]) if end == len(text) else [text[start:end]]


def _head(text: str) -> Iterator[str]:
    """Yield what stands before the first number: notice, addressees, signature, date, title, opening."""
    title = _where_title(text)
    if title:
        yield from _notice(text[: title[0]])
        yield text[title[0] : title[1]]
        yield text[title[1] :]
        return
    match = _TITLE.match(text)
    yield from [text[: match.end()], text[match.end() :]] if match else [text]


def _where_title(text: str) -> tuple[int, int] | None:
    """Return where the title stands that the notice has quoted: in the text, and not in quotation marks."""
    for quoted in _QUOTED.finditer(text):
        at = text.find(quoted[1], quoted.end())
        while at >= 0:
            if text[at - 1] != "《":
                return at, at + len(quoted[1])
            at = text.find(quoted[1], at + 1)
    return None


def _notice(text: str) -> Iterator[str]:
    headings = list(_NOTICE.finditer(text))
    if headings:
        heading = headings[-1]
        yield text[: heading.start()]
        yield heading[0]
        text = text[heading.end() :].strip()
    addressees = _ADDRESSEES.match(text)
    if addressees:
        yield addressees[0]
        text = text[addressees.end() :]
    yield from _signed(text)


def _signed(text: str) -> Iterator[str]:
    """Yield a text, and the signature and the date at its end, where it has them."""
    text = text.strip()
    dates = list(DATE.finditer(text))
    if not dates or not is_date(text[dates[-1].start() :].strip()):
        yield text
        return
    date = dates[-1]
    before = text[: date.start()].strip()
    end = max(before.rfind(mark) for mark in "。；！？") + 1
    office = before[end:].strip()
    if office and is_office(office):
        yield from [before[:end], office, date[0]]
    else:
        yield from [before, date[0]]


def _tail(text: str) -> Iterator[str]:
    first, *notes = _NOTE.split(text)
    label, _ = read_label(first)
    yield from _signed(first) if label and fold(first) else [first]
    for note in notes:
        yield from _signed(note)
