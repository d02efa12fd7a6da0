"""How official Chinese is set: where sentences end, which marks are full-width, and where no space stands.

The check goes by these rules, and the import makes its data by them. Source: GB/T 15834-2011.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SENTENCE_END = "。；！？"
CLOSING_QUOTES = "”’」』"
# A bracket may hold others of its kind: （责任单位：安全科（后勤室））.
BRACKET = "|".join(
    rf"{start}(?:[^{start}{end}]|{start}[^{start}{end}]*{end})*{end}"
    for start, end in ("（）", "〔〕", "【】", (r"\[", r"\]"))
)
BRACKETED = re.compile(f"“[^“”]*”|「[^「」]*」|『[^『』]*』|《[^《》]*》|{BRACKET}")
BRACKETS_AT_END = re.compile(
    f"(?:(?<=[{SENTENCE_END}])|(?<=[{SENTENCE_END}][{CLOSING_QUOTES}]))(?:{BRACKET})+$"
)
_ENDS = re.compile(f"[{SENTENCE_END}][{CLOSING_QUOTES}]*$")
_END = re.compile(f"[{SENTENCE_END}][{CLOSING_QUOTES}]*")
_AFTER_END = re.compile(f"(?:{BRACKET})+")
# A bracket that begins what comes after it: （1）, （三）.
_IS_NUMBER = re.compile("[（〔【[]\\s*[0-9一二三四五六七八九十]+\\s*[）〕】\\]]")

# Chinese characters, for a class of a regular expression.
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
CHINESE = f"{HAN}《》“”（）、。"
# Marks and spaces come first in the patterns, because most texts have none and are passed over quickly then.
_BESIDE_CHINESE = f"(?:(?<=[{CHINESE}].)(?!//)|(?=[{CHINESE}]))"
HALF_WIDTH = re.compile(f"[,;:!?()]{_BESIDE_CHINESE}")
STRAIGHT_QUOTE = re.compile(f"[\"']{_BESIDE_CHINESE}")
_SPACES = "[ \u00a0\u3000]"
SPACE = re.compile(f"{_SPACES}(?<=[{CHINESE}，；：].){_SPACES}*(?=[{CHINESE}，；：])")
# Between a character and a number or a letter, where some editors set one, official text has none.
OFFICIAL_SPACE = re.compile(
    f"(?<=[{CHINESE}，；：]){_SPACES}+(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]){_SPACES}+(?=[{CHINESE}，；：])"
)
FULL_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")
_PAIR_OF_BRACKETS = re.compile("[（(]([^（）()]*)[）)]")
# A web address in the middle of a text.
WEB_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+")


def masked(text: str) -> str:
    """Return ``text`` with everything in quotation marks and brackets blotted out, at the same length."""
    return BRACKETED.sub(lambda match: "口" * len(match[0]), text)


def inner_ends(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place and the mark of each end of a sentence after which ``text`` goes on."""
    plain = masked(BRACKETS_AT_END.sub("", text)).rstrip(CLOSING_QUOTES)
    return ((index, character) for index, character in enumerate(plain[:-1]) if character in SENTENCE_END)


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with ``text``, brackets and quotation marks after its end left aside."""
    return _ENDS.search(BRACKETS_AT_END.sub("", text)) is not None


def sentences(text: str) -> list[str]:
    """Return ``text`` cut after each 。；！？ outside quotation marks and brackets.

    A bracket after the end belongs to the sentence before it, as in ``…。（牵头单位：办公室）``,
    unless it is a number, which begins the next one.
    """
    blotted = masked(text)
    found: list[str] = []
    start = 0
    for match in _END.finditer(blotted):
        if match.start() < start:
            continue
        end = match.end()
        after = _AFTER_END.match(text, end)
        if after and not _IS_NUMBER.match(text, end):
            end = after.end()
        found.append(text[start:end])
        start = end
    return [part for part in (sentence.strip() for sentence in [*found, text[start:]]) if part]


def full_width(text: str) -> str:
    """Return ``text`` with the half-width marks that stand in Chinese made full-width, and nothing else.

    Of a pair of brackets both are changed or none. Straight quotation marks stay: nothing tells of them
    which way they should turn.
    """
    before = None
    while before != text:
        before = text
        text = HALF_WIDTH.sub(lambda match: match[0].translate(FULL_WIDTH), text)
        text = _PAIR_OF_BRACKETS.sub(_alike, text)
    return text


def _alike(match: re.Match[str]) -> str:
    pair = match[0][0] + match[0][-1]
    return match[0] if pair in ("()", "（）") else f"（{match[1]}）"
