"""Characters that are not what they look like, and what is left of those that were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from planbook.book import Book
from planbook.check.text_rule import TextRule
from planbook.check.texts import sources, texts_breaking
from planbook.problem import Problem
from planbook.text.traditional import simplified_by_traditional

# U+FFFD, and what text becomes that was read in the wrong encoding: 锟斤拷 is U+FFFD itself, read as GBK.
BROKEN = tuple(
    TextRule(
        re.compile(pattern),
        f"这里有乱码（{shown}），原来的字已经丢了",
        "请照原来的文字重新输入这几个字。",
    )
    for pattern, shown in (
        ("\ufffd+", "U+FFFD"),
        ("锟斤拷|烫烫烫|(?:[ÃÂâåäæçè][\u0080-\u00ff€™œ]){2,}", "“{found}”"),
    )
)
# Unicode's EquivalentUnifiedIdeograph.txt, for the radicals that NFKC leaves alone.
_RADICALS = dict(
    zip(
        "⺀⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰",
        "丷民母虎西见角贝车长门青页风飞食马骨鬼鱼鸟卤麦黄齐齿龙",
        strict=True,
    )
)
_CYRILLIC = dict(
    zip("АВЕЗКМНОРСТУХаеорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABE3KMHOPCTYXaeopcyxABEZHIKMNOPTYXo", strict=True)
)
_DOTS = dict.fromkeys("ㆍ･・∙•‧⋅", "·")

# Kangxi and CJK radicals, which PDF files put in the place of characters; full-width letters and digits;
# letters of other alphabets that look like Latin ones.
LOOKALIKES = (
    TextRule(
        re.compile("[\u2e80-\u2fdf]+"),
        "“{found}”是部首符号，不是汉字，搜索时找不到",
        "请改成汉字“{better}”，多半是从 PDF 里复制来的。",
        _RADICALS,
    ),
    TextRule(re.compile("[０-９Ａ-Ｚａ-ｚ]+"), "“{found}”是全角的", "请改成半角的“{better}”。"),
    # At the beginning it is a bullet, which ``marks`` tells of.
    TextRule(
        re.compile(f"(?<=.)[{''.join(_DOTS)}]"), "“{found}”不是中文的间隔号", "请改成“{better}”。", _DOTS
    ),
    TextRule(
        re.compile("[\u0400-\u052fΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]+"),
        "“{found}”看上去是英文字母，其实是俄文或希腊文字母",
        "请在英文输入法下重新输入“{better}”。",
        _CYRILLIC,
    ),
)

# Emoji, and what makes them: they show differently on each phone, and nobody searches for them.
PICTURE = TextRule(
    re.compile("[\u2600-\u27bf\u2b50-\u2b55\ufe0f\U0001f000-\U0001faff]+"),
    "“{found}”是表情或图形符号，不是文字",
    "请删去，只写文字。",
)


@cache
def traditional() -> TextRule:
    """Return what tells traditional characters; their table is read where it is asked for."""
    simplified = simplified_by_traditional()
    pattern = re.compile(f"[{''.join(simplified)}]+")
    return TextRule(pattern, "“{found}”是繁体字", "请改成“{better}”。", simplified)


def character_is_a_picture(book: Book) -> Iterator[Problem]:
    """Editors write words: no emoji, ticks or stars, except where the published text has the same."""
    published = sources(book)
    for home, text in texts_breaking(book, (PICTURE,)):
        yield from home.broken(text, (PICTURE,), published)


def character_is_traditional(book: Book) -> Iterator[Problem]:
    """Editors write simplified characters, except where the published text has the same."""
    published, rules = sources(book), (traditional(),)
    for home, text in texts_breaking(book, rules):
        if text.is_editors:
            yield from home.broken(text, rules, published)


def character_broken(book: Book) -> Iterator[Problem]:
    """No text holds what is left of lost characters."""
    for home, text in texts_breaking(book, BROKEN):
        yield from home.broken(text, BROKEN)


def character_looks_like_another(book: Book) -> Iterator[Problem]:
    """Characters are those that they look like, except where the published text has the same."""
    published = sources(book)
    for home, text in texts_breaking(book, LOOKALIKES):
        yield from home.broken(text, LOOKALIKES, published)
