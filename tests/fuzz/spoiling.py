"""Spoils the files of a data folder at random: by bytes, lines, tokens and whole files."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Files = dict[str, bytes]
Spoil = Callable[[Random, Files], dict[str, bytes | None]]
MOST_SPOILS = 3
MANY = 3000  # more than any nesting, number or line that a reader could take for granted

# What ends, opens or means something in YAML, in names of files, in terminals, or to a program.
_NASTY = (
    *":：#-－'\"[]{},?>|@`\\\t\r\n\0\x1b\x7f\x85①²٣０",
    *"\u00a0\u3000\ufeff\u2028\u200b\u202e\ufffd\ue000\U0010ffff",
    *(": ", " #", "- ", "&a ", "*a", "!a ", "? ", "<<: *a", "!!python/object/apply:os.system [id] "),
    *("\r\n", "\n\n", "\n  ", "\n- ", "|\n", "---\n", "...\n", "%YAML 1.1\n", '"\\u0000"'),
    *("null", "~", "true", "1e999", "0x1f", "2018-02-30", "9" * MANY, "[" * MANY, "- " * MANY, "a: " * 20),
    *("{{ 1 + 1 }}", "{% raw %}", "<script>", "../../x", "/2018/1/", "24/m2", "24/m99", "::error::", "%0A"),
    *("<<<<<<< HEAD\n", "=======\n", ">>>>>>> a\n", "```yaml\n", "text:", "measures:", "quote: ", "id: "),
)
_ENCODINGS = ("gb18030", "utf-16", "utf-8-sig", "utf-32", "big5")
_FOREIGN = (
    b"",
    b"\n",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"%PDF-1.7",
    b"<!DOCTYPE html>",
    b"# x",
    b"\xff\xfe",
    b"- ",
)
_NAMES = (
    "26 (1).yml",
    "026.yml",
    "26.yaml",
    "26.yml~",
    "Items/26.yml",
    "a\nb.yml",
    "x.txt",
    "items/x/1.yml",
    "0.yml",
)


def spoiled(chance: Random, files: Files) -> dict[str, bytes | None]:
    """Return the files that a random mistake writes anew, or, with ``None``, removes."""
    changes: dict[str, bytes | None] = {}
    for _ in range(chance.randint(1, MOST_SPOILS)):
        now = {name: content for name, content in {**files, **changes}.items() if content is not None}
        changes |= chance.choice(_SPOILS)(chance, now)
    return changes


def _bytes(chance: Random, files: Files) -> dict[str, bytes | None]:
    name, content = _file(chance, files)
    start, end = _range(chance, len(content))
    put = chance.choice(
        [
            b"",
            chance.randbytes(chance.randint(1, 6)),
            content[start:end] * 2,
            bytes([chance.randrange(256)]) * MANY,
        ]
    )
    return {name: content[:start] + put + content[end:]}


def _cut(chance: Random, files: Files) -> dict[str, bytes | None]:
    name, content = _file(chance, files)
    return {name: content[: chance.randint(0, len(content))]}


def _encoding(chance: Random, files: Files) -> dict[str, bytes | None]:
    name, content = _file(chance, files)
    return {name: content.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")}


def _lines(chance: Random, files: Files) -> dict[str, bytes | None]:
    name, content = _file(chance, files)
    lines = content.decode("utf-8", "replace").splitlines(keepends=True) or [""]
    start, end = _range(chance, len(lines))
    piece, place = lines[start:end], chance.randint(0, len(lines))
    change = chance.randrange(6)
    if change == 0:
        lines[start:end] = []
    elif change == 1:
        lines[place:place] = piece
    elif change == 2:
        lines[start:end] = [" " * chance.randint(0, 5) + line.lstrip(" ") for line in piece]
    elif change == 3:
        lines[start:end] = ["".join(piece).replace("\n", chance.choice(["", " "])) + "\n"]
    elif change == 4:
        lines[start:end] = chance.sample(piece, len(piece))
    else:
        lines[start:end] = [chance.choice(_NASTY) + line for line in piece]
    return {name: _encoded("".join(lines))}


def _token(chance: Random, files: Files) -> dict[str, bytes | None]:
    """Put something nasty at a place where something begins or ends, or for a whole value."""
    name, content = _file(chance, files)
    text = content.decode("utf-8", "replace")
    edges = [at for at in range(len(text) + 1) if not text[max(at - 1, 0) : at + 1].isalnum()]
    start = chance.choice(edges)
    end = start if chance.random() < 0.5 else chance.choice([at for at in edges if start <= at < start + 40])
    return {name: _encoded(text[:start] + chance.choice(_NASTY) + text[end:])}


def _swap(chance: Random, files: Files) -> dict[str, bytes | None]:
    name, content = _file(chance, files)
    other, others = _file(chance, files)
    folder = name.rpartition("/")[0]
    return chance.choice(
        [
            {name: others},
            {name: others, other: content},
            {name: chance.choice(_FOREIGN)},
            {name: chance.choice(_FOREIGN) + content},
            {name: None},
            {name: None, f"{folder}/{chance.choice(_NAMES)}".lstrip("/"): content},
            {f"{folder}/{chance.choice(_NAMES)}".lstrip("/"): others},
            {name: None, f"{name}/inner.yml": content},
        ]
    )


_SPOILS: tuple[Spoil, ...] = (_bytes, _cut, _encoding, _lines, _lines, _token, _token, _swap)


def _file(chance: Random, files: Files) -> tuple[str, bytes]:
    name = chance.choice(sorted(files))
    return name, files[name]


def _range(chance: Random, length: int) -> tuple[int, int]:
    start = chance.randint(0, length)
    return start, min(length, start + int(chance.expovariate(0.2)))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
