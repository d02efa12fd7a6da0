"""Punctuation and markup in the editors' words (GB/T 15834-2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from planbook.book import Book
from planbook.check.text_rule import TextRule
from planbook.check.texts import ENTRIES, Text, odd_texts, texts_breaking
from planbook.problem import Problem
from planbook.text.typography import HAN

_CHINESE = f"{HAN}《》“”（）、。，；：？！"
PAIRS = {"“": "”", "‘": "’", "《": "》", "（": "）", "【": "】", "〔": "〕"}
_CLOSING = {end: start for start, end in PAIRS.items()}
_FULL_BRACKETS = str.maketrans("()", "（）")
# Inside a pair of these there is none of the same kind: the first was left open, or a mark turned round.
NOT_NESTED = "“‘《"
_CALLED = {**dict.fromkeys("《》", "书名号"), **dict.fromkeys("（）【】〔〕", "括号")}
_ANGLE = re.compile("[<>＜＞]")  # for 《》: told by ``sign_is_foreign``
# What a round bracket follows is a link of Markdown: told as markup.
_OF_CHATS = re.compile("\\[[\u4e00-\u9fff]{1,4}\\](?!\\()")
# 一、二年级 begins with no ordinal, nor does 2.5 or A、B两校.
_NUMERALS = "一二三四五六七八九十"
ORDINAL = re.compile(
    f"^(?:第[{_NUMERALS}]+、(?!第)|[{_NUMERALS}]+ *[、.．](?![{_NUMERALS}])|[（(][{_NUMERALS}0-9]+[）)]"
    "|[0-9]+ *[.、．)）](?![0-9])|[①-⑳⑴-⒛][、.．]?"
    "|[A-Za-zⅠ-Ⅻ] *[、.．)）](?=[ \u3000\u4e00-\u9fff]))[ \u3000]*"
)
DOT = "[ㆍ･・∙•‧⋅·●▪◦○■◆]"
# 目的的确 and 和和美美 are words.
_TWICE = re.compile("(?<![目有])的的(?!确)|(?<!和)和和(?![美气睦])|与与|及及|或或")
_FOOTNOTE = re.compile(rf"\[[0-9]+(?:[-,][0-9]+)?\](?!\()|(?<=[{_CHINESE}])[¹²³⁰⁴-⁹]+|[①-⑳](?=[。，；]|$)")
# What chat programs put beside a sender's name; sentences have neither seconds nor days with strokes.
_SENT = re.compile(
    "[0-9]+[-/][0-9]+(?:[-/][0-9]+)? *[0-9]{1,2}(?:[:：][0-9]{2}){1,2}|[0-9]{1,2}(?:[:：][0-9]{2}){2}"
)
# Of which one may be half-width: to make that full-width would leave two.
TWO_MARKS = "[。，、；：,;:][，、；：,;:]+"
TWO_WITH_STOP = re.compile("[，、；：？！,;:。]。|。[，、；：？！,;:]")
SENT = TextRule(_SENT, "“{found}”像是聊天记录里谁在几点说的", "请删去说话的人和时间，只留要写的字。")
WRONG = (
    SENT,
    TextRule(_FOOTNOTE, "文字里有注释号“{found}”", "注释没有跟着过来，请删去。"),
    TextRule(_OF_CHATS, "文字里有聊天里的表情“{found}”", "请删去，只写文字。"),
    TextRule(ORDINAL, "开头多了序号“{found}”", "网页上不用序号，请删去。"),
    TextRule(re.compile(f"^{DOT}[ \u3000]*"), "开头多了符号“{found}”", "请删去。"),
    TextRule(_TWICE, "“{found}”多打了一个字", "请删去一个。"),
    TextRule(re.compile("^[，。、；：？！）》”’…—]+"), "开头多了“{found}”", "请删去；前面漏了字的，请补上。"),
    *(
        TextRule(re.compile(pattern), "标点“{found}”不对", hint)
        for pattern, hint in (
            (r"\.{2,}|。{3,}|…(?!…)(?<!……)", "省略号请写成“……”。"),
            (rf"(?<!-)-{{2,3}}(?!-)|(?<=[{_CHINESE}])—(?=[{_CHINESE}])", "破折号请写成“——”。"),
            (
                rf"！{{2,}}|？{{2,}}|。{{2}}(?!。)|{TWO_MARKS}|[，、；：][。？！]|。[？！]|[？！]。",
                "请只留一个标点。",
            ),
            (rf"(?<=[{_CHINESE}])\.(?![0-9.])", "请改成全角的“。”。"),
        )
    ),
)
_MARKUP = re.compile(
    r"\*\*|__|~~|`|</?[A-Za-z][^>]*>|!?\[[^\]]*\]\([^)]*\)|&(?:[a-z]+|#[0-9]+);|^#+ |\\[nrt]"
)
MARKUP = TextRule(_MARKUP, "文字里有排版记号“{found}”，会原样印出来", "这里只写文字，请删去记号。")
_KEPT_TEXTS = 131_072  # more than any data folder has


def mark_is_wrong(book: Book) -> Iterator[Problem]:
    """Marks are those of Chinese, one at a time."""
    for home, text in texts_breaking(book, WRONG, _is_sentence):
        yield from home.broken(text, WRONG)


def mark_has_no_partner(book: Book) -> Iterator[Problem]:
    """Quotation marks and brackets come in pairs, the opening one first."""
    for home, text in odd_texts(book, _lacks_partner):
        if (place := _unpaired(text.words)) is not None:
            mark = text.words[place]
            if turned := _turned_round(text.words, place):
                kind = _CALLED.get(mark, "引号")
                yield home.problem(text, f"{kind}的方向写反了", f"应是{turned}。", offset=place)
                continue
            partner = PAIRS.get(mark) or _CLOSING[mark]
            side = "后面没有" if mark in PAIRS else "前面没有"
            yield home.problem(
                text,
                f"“{mark}”不成对：{side}配对的“{partner}”",
                f"请补上“{partner}”，或删去这一个；左右写反了的，请换过来。",
                offset=place,
            )


def markup_in_text(book: Book) -> Iterator[Problem]:
    """Texts are printed as they are: no Markdown and no HTML."""
    for home, text in texts_breaking(book, (MARKUP,), _is_sentence):
        yield from home.broken(text, (MARKUP,))


def _is_sentence(text: Text) -> bool:
    """Whether editors wrote a text that is no entry of a list of words."""
    return text.is_editors and text.field not in ENTRIES


def _lacks_partner(text: Text) -> bool:
    if not (_is_sentence(text) or text.field == "quote") or _ANGLE.search(text.words):
        return False
    place = _unpaired(text.words)
    return place is not None and not _is_half_width_pair(text.words, place)


def _is_half_width_pair(words: str, place: int) -> bool:
    """Whether a bracket has its partner, but a half-width one: told by ``half_width_punctuation``."""
    return words[place] in "（）" and _unpaired(words.translate(_FULL_BRACKETS)) is None


def _turned_round(words: str, place: int) -> str | None:
    """Return what two marks of a kind are about, with the marks as they should be, if that is all."""
    start = words[place] if words[place] in PAIRS else _CLOSING[words[place]]
    end = PAIRS[start]
    other = next((index for index in range(place + 1, len(words)) if words[index] in (start, end)), None)
    if other is None:
        return None
    turned = f"{start}{words[place + 1 : other]}{end}"
    return turned if _unpaired(words[:place] + turned + words[other + 1 :]) is None else None


@lru_cache(_KEPT_TEXTS)
def _unpaired(words: str) -> int | None:
    """Return the index of the first mark without its partner."""
    open_marks: list[int] = []
    for index, character in enumerate(words):
        if character in PAIRS:
            if character in NOT_NESTED and open_marks and words[open_marks[-1]] == character:
                return open_marks[-1] if character in "“‘" else index
            open_marks.append(index)
        elif character in _CLOSING:
            if not open_marks or words[open_marks[-1]] != _CLOSING[character]:
                return open_marks[-1] if open_marks else index
            open_marks.pop()
    return open_marks[-1] if open_marks else None
