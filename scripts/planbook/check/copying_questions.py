"""What the reviewer is asked about words copied from the document: characters alike, lost quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.book import Book
from planbook.check.facets import lists_of_facets
from planbook.check.texts import published_text, texts_holding
from planbook.problem import TO_REVIEW, Problem
from planbook.text.folding import fold

# Characters that scanners and tired eyes take for each other.
_PAIRS = (
    "末未 己已 已巳 己巳 土士 日曰 人入 千干 千于 干于 拔拨 侯候 戊戌 戌戍 住往 辩辨 大太"
    " 天夭 今令 治冶 师帅 折拆 母毋 贷货 晴睛 竞竟 崇祟 茶荼 刺剌"
)
_LIKE = {
    each: "".join(pair.replace(each, "") for pair in _PAIRS.split() if each in pair)
    for each in set(_PAIRS.replace(" ", ""))
}
_MAY_BE = re.compile(f"[{''.join(sorted(_LIKE))}]")
_AROUND = 2  # so many characters on each side that are the document's show that the words are copied


def character_is_a_slip(book: Book) -> Iterator[Problem]:
    """Words that the document has but for one character that looks like its own are copied wrongly."""
    official = published_text(book)
    for home, text in texts_holding(book, (_MAY_BE,)):
        for match in _MAY_BE.finditer(text.words):
            start, end = max(0, match.start() - _AROUND), match.end() + _AROUND
            before, after = text.words[start : match.start()], text.words[match.end() : end]
            if len(before) + len(after) < 2 * _AROUND or fold(before + match[0] + after) in official:
                continue
            right = next((each for each in _LIKE[match[0]] if fold(before + each + after) in official), None)
            if right:
                yield home.problem(
                    text,
                    f"{TO_REVIEW}：“{match[0]}”像是“{right}”，公文里是“{before}{right}{after}”",
                    "看错了的，请照公文改；没写错的，不用改。",
                    offset=match.start(),
                )


def quotation_marks_are_lost(book: Book) -> Iterator[Problem]:
    """Straight quotation marks around a quotation are the file's, and those of the document are lost."""
    official = published_text(book)
    for file, facets in lists_of_facets(book):
        for keys, facet in facets:
            is_straight = file.text[file.span((*keys, "quote"))[0]] == '"'
            if is_straight and fold(f"“{facet.quote}”") in official:
                yield file.problem(
                    (*keys, "quote"),
                    f"{TO_REVIEW}：两边的半角引号不算在引文里，摘下来的是没有引号的 {facet.quote}",
                    f"要连引号一起摘，请写成 quote: “{facet.quote}”；不要引号的，把两边的半角引号删去。",
                )
