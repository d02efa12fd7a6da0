"""Plain text, in the encodings in which offices keep it."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from planbook.importing.lines import Line
from planbook.importing.spacing import columns, indent_of, visible

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# So much of what is not ASCII in a Chinese text is characters; the rest is marks and signs.
_LEAST_CHINESE = 0.4


def read_text(content: bytes) -> list[Line]:
    """Return the lines of a plain text."""
    return lines_of(decoded(content))


def lines_of(text: str) -> list[Line]:
    """Return the lines of ``text`` as they are."""
    return [
        Line(line, width=columns(line.rstrip()), indent=indent_of(line)) for line in visible(text).split("\n")
    ]


def decoded(content: bytes) -> str:
    """Return ``content`` as text: by its mark, as UTF-8, UTF-16, GB 18030, or what it is most like."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for encoding in ("utf-8", *_utf_16(content), "gb18030"):
        text = _in(encoding, content)
        if text is not None and is_chinese(text):
            return text
    best = from_bytes(content[:100_000], cp_isolation=["utf_8", "gb18030", "big5", "big5hkscs"]).best()
    return content.decode(best.encoding if best else "utf-8", "replace")


def _utf_16(content: bytes) -> tuple[str, ...]:
    """Return the byte order of what may be UTF-16 without a mark: Chinese text has line breaks and digits."""
    if len(content) % 2 or b"\x00" not in content:
        return ()
    zeros_first = content[::2].count(0) > content[1::2].count(0)
    return ("utf-16-be",) if zeros_first else ("utf-16-le",)


def _in(encoding: str, content: bytes) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def is_chinese(text: str) -> bool:
    """Whether ``text`` holds Chinese words, and not what bytes of another kind happen to look like."""
    if any(character < " " and not character.isspace() for character in text):
        return False
    foreign = [character for character in text if character > "\x7f" and not character.isspace()]
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in foreign)
    private = sum("\ue000" <= character <= "\uf8ff" or character > "\uffff" for character in foreign)
    return chinese > _LEAST_CHINESE * len(foreign) and private * 20 <= len(foreign)
