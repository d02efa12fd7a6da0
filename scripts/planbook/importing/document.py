"""Paragraphs -> the document among them: its head, its body and its end, and what is cut off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from planbook.importing.dates import is_date
from planbook.importing.errors import NotImportableError
from planbook.importing.furniture import is_file_name, is_furniture
from planbook.importing.kinds import (
    has_end,
    is_addressed,
    is_annex,
    is_note,
    is_notice,
    is_number,
    is_office,
    is_title,
    kind_of,
)
from planbook.importing.labels import read_label
from planbook.importing.lines import Paragraph
from planbook.importing.quotes import quoted_titles
from planbook.model.plan import LineKind
from planbook.text.folding import fold

_LONGEST_TITLE = 80
# Of a title in two lines, in characters.
_SHORTEST_LINE, _SHORTEST_FIRST_HALF, _LONGEST_HALF = 4, 6, 30
_LONGEST_ROLE = 12  # characters before the colon of 责任单位：…


@dataclass(frozen=True)
class Document:
    """The parts of the document, in order, and what of the file does not belong to it."""

    notice: Sequence[Paragraph]
    title: Paragraph
    opening: Sequence[Paragraph]
    body: Sequence[Paragraph]
    before: Sequence[Paragraph] = ()
    between: Sequence[Paragraph] = ()
    after: Sequence[Paragraph] = field(default=())

    @property
    def inside(self) -> Sequence[Paragraph]:
        """All that the document is made of, in order."""
        return [*self.notice, self.title, *self.opening, *self.body]


def find_document(paragraphs: Sequence[Paragraph]) -> Document:
    """Return the document that ``paragraphs`` hold; raises ``NotImportableError`` where there is none."""
    paragraphs = _with_whole_titles(paragraphs)
    if not paragraphs:
        raise NotImportableError("这个文件里没有正文。请检查是不是选错了文件。")
    start = _start_of_body(paragraphs)
    title_at, first = _title(paragraphs, start)
    if start is None:
        start = title_at + 1
    end = _end(paragraphs, start)
    kept = range(title_at + 1, end)
    stray = {index for index in kept if _is_stray(paragraphs[index])}
    if first > title_at:  # the page's own title, and furniture between it and the text
        stray |= set(range(title_at + 1, first))
    notice = [paragraphs[index] for index in range(min(first, title_at), title_at)]
    opening = [paragraphs[index] for index in range(title_at + 1, start) if index not in stray]
    body = [paragraphs[index] for index in range(start, end) if index not in stray]
    if not any(paragraph.text for paragraph in (*opening, *body)):
        raise NotImportableError("标题后面没有找到正文。请检查文件是不是完整。")
    return Document(
        notice,
        paragraphs[title_at],
        opening,
        body,
        paragraphs[: min(first, title_at)],
        [paragraphs[index] for index in sorted(stray)],
        paragraphs[end:],
    )


def _start_of_body(paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the first numbered paragraph or row of a table, or the heading without a number above it."""
    start = _first_numbered(paragraphs)
    return next((i for i in range(start or 0) if _is_plain_heading(paragraphs, i, start or 0)), start)


def _is_plain_heading(paragraphs: Sequence[Paragraph], index: int, start: int) -> bool:
    """Whether a paragraph below the title is in a style of headings that the body has more of."""
    own = paragraphs[index]
    return (
        own.heading > 0
        and not is_title(own.text)
        and not is_furniture(own.text)
        and any(is_title(before.text) for before in paragraphs[:index])
        and any(
            after.heading == own.heading and read_label(after.text)[0] is None for after in paragraphs[start:]
        )
    )


def _first_numbered(paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the first numbered paragraph that another follows, or the first row of a table."""
    labels = [read_label(paragraph.text)[0] for paragraph in paragraphs]
    for index, (paragraph, label) in enumerate(zip(paragraphs, labels, strict=True)):
        if paragraph.cells:
            return index
        if label and label.value == 1:
            return index
    return next((index for index, label in enumerate(labels) if label), None)


def _title(paragraphs: Sequence[Paragraph], start: int | None) -> tuple[int, int]:
    """Return the index of the plan's title, and that of the first paragraph of the document.

    The latter is greater where furniture stands between the title and the text.
    """
    stop = len(paragraphs) if start is None else start
    first = stop if start is not None else _first_of_text(paragraphs)
    while first > 0 and _is_of_head(paragraphs, first - 1):
        first -= 1
    if start is None:
        stop = max(first, _first_of_text(paragraphs))
    region = range(first, stop)
    candidates = [index for index in region if is_title(paragraphs[index].text)]
    quoted = quoted_titles([paragraphs[index].text for index in region])
    named = [index for index in region if fold(paragraphs[index].text) in quoted]
    plans = [index for index in candidates if not is_notice(paragraphs[index].text)]
    for found in (named, plans, candidates):
        if found:
            return found[-1], _after_repeats(paragraphs, first, found[-1])
    above = [index for index in range(first) if is_title(paragraphs[index].text)]
    above = [index for index in above if not is_furniture(paragraphs[index].text)] or [
        index for index in range(first) if paragraphs[index].heading == 1
    ]
    if above:
        return above[-1], first
    for index in region:
        text = paragraphs[index].text
        if len(text) <= _LONGEST_TITLE and not has_end(text) and not is_date(text) and not is_number(text):
            return index, _after_repeats(paragraphs, first, index)
    raise NotImportableError(
        "没有找到公文的标题。请在文件里给正文前面加上单独一行标题，例如“某某教育局2019年工作要点”。"
    )


def _first_of_text(paragraphs: Sequence[Paragraph]) -> int:
    """Return where the text begins that numbers nothing: at the first sentence after a title."""
    titles = [index for index, paragraph in enumerate(paragraphs) if is_title(paragraph.text)]
    after = titles[0] + 1 if titles else 0
    quoted = quoted_titles([paragraph.text for paragraph in paragraphs])
    named = [index for index in titles if fold(paragraphs[index].text) in quoted]
    after = named[-1] + 1 if named else after
    found = (index for index in range(after, len(paragraphs)) if has_end(paragraphs[index].text))
    return next(found, len(paragraphs))


def _after_repeats(paragraphs: Sequence[Paragraph], first: int, title: int) -> int:
    """Return where the document begins: a title that the page shows once more does not belong to it."""
    for index in range(title - 1, first - 1, -1):
        words = fold(paragraphs[index].text)
        if any(fold(paragraphs[later].text) == words for later in range(index + 1, title + 1)):
            return index + 1
    return first


def _is_of_head(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a paragraph before the body may be the document's: its notice, its title, its opening."""
    text = paragraphs[index].text
    following = paragraphs[index + 1].text if index + 1 < len(paragraphs) else None
    if is_furniture(text) or paragraphs[index].cells:
        return False
    if is_title(text) or is_number(text) or is_addressed(text) or is_date(text) or is_note(text):
        return True
    if kind_of(text, following) is LineKind.SIGNATURE or text.strip("。") in ("特此通知", "特此函告"):
        return True
    if text.startswith(("（", "(")) and text.endswith(("）", ")")):
        return True
    is_two_line_title = following is not None and is_office(text) and len(text) >= _SHORTEST_LINE
    is_first = index == 0 and not has_end(text) and len(text) >= _SHORTEST_LINE
    return has_end(text) or text.endswith(("：", ":")) or is_two_line_title or is_first


def _end(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Return the index after the document's last paragraph."""
    indexes = range(start + 1, len(paragraphs))
    annex = next((index for index in indexes if is_annex(paragraphs[index].text)), len(paragraphs))
    labels = [
        index
        for index in range(start, annex)
        if paragraphs[index].cells or read_label(paragraphs[index].text)[0]
    ]
    for index in range((labels[-1] if labels else start - 1) + 1, len(paragraphs)):
        text = paragraphs[index].text
        following = paragraphs[index + 1].text if index + 1 < len(paragraphs) else None
        if is_furniture(text) and not text.startswith(("附件：", "附件:")):
            return index
        is_listed = index > annex and read_label(text)[0] is not None and not is_file_name(text)
        is_known = is_note(text) or is_date(text) or is_number(text) or is_listed
        is_signed = kind_of(text, following) is LineKind.SIGNATURE
        is_under_heading = index > start and _is_heading(paragraphs[index - 1].text)
        if not (has_end(text) or is_known or is_signed or is_under_heading or _is_told(text)):
            return index
    return len(paragraphs)


def _is_heading(text: str) -> bool:
    return read_label(text)[0] is not None and not has_end(text)


def _is_told(text: str) -> bool:
    """Whether a line without an end names who is responsible, or stands in a list."""
    return "：" in text.replace(":", "：")[:_LONGEST_ROLE] or text[:1] in "▲△●○◆◇■□★☆—-·•"


def _is_stray(paragraph: Paragraph) -> bool:
    """Whether a paragraph inside the document is furniture all the same."""
    return paragraph.cells is None and is_furniture(paragraph.text) and not is_note(paragraph.text)


def _with_whole_titles(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return ``paragraphs`` with titles in one that were printed in two lines."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        before = found[-1] if found else None
        if before and _is_half_title(before, paragraph, found[-2].text if len(found) > 1 else None):
            found[-1] = replace(before, text=before.text + paragraph.text, last=paragraph.last)
        else:
            found.append(paragraph)
    return found


def _is_half_title(before: Paragraph, paragraph: Paragraph, earlier: str | None) -> bool:
    first, second = before.text, paragraph.text
    if before.cells or paragraph.cells or has_end(first) or has_end(second) or is_furniture(first):
        return False
    if read_label(first)[0] or read_label(second)[0] or len(second) > _LONGEST_HALF or is_date(first):
        return False
    if is_title(second):
        is_signature = earlier is not None and is_date(second)
        return is_office(first) and second[:1] in "12二" and not is_signature and not is_title(first)
    is_begun = not is_title(first) and len(first) >= _SHORTEST_FIRST_HALF and "：" not in first
    return is_begun and is_title(first + second)
