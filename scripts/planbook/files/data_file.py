"""One data file, and how to point at a place in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from pathlib import PurePosixPath
from typing import Any

from planbook.files.causes.cause import Cause
from planbook.files.causes.foreign import foreign_file
from planbook.files.positions import Keys, Position, Positions
from planbook.files.yaml_errors import UnreadableError
from planbook.files.yaml_reader import read_positions, read_values
from planbook.problem import Problem

START_OF_FILE: Position = (1, 1)


@dataclass(frozen=True)
class DataFile:
    """A decoded data file. ``name`` is the path shown to editors, ``text`` its content."""

    name: str
    text: str = field(repr=False)

    @property
    def stem(self) -> str:
        """The file's name without folders and ending: ``07`` of ``data/2018/items/07.yml``."""
        return PurePosixPath(self.name).stem

    def values(self) -> Any:
        """Return the YAML content as dicts, lists and strings; raises ``UnreadableError``."""
        return read_values(self.text)

    @cached_property
    def _positions(self) -> Positions:
        return read_positions(self.text)

    def position(self, keys: Keys) -> Position:
        """Return line and column (from 1) of the value at ``keys``, or of its nearest parent."""
        if not keys:
            return START_OF_FILE
        places = self._positions.values
        while keys and keys not in places:
            keys = keys[:-1]
        return places.get(keys, START_OF_FILE)

    def lines(self, keys: Keys) -> tuple[int, int]:
        """Return the first and the last line (from 1) of what stands at ``keys``, with the field's name."""
        if not keys:
            return 1, self.text.rstrip().count("\n") + 1
        place = self._positions.names.get(keys) or self.position(keys)
        return place[0], self._positions.ends.get(keys, place)[0]

    def span(self, keys: Keys) -> tuple[int, int]:
        """Return the start and the end in ``text`` of the value at ``keys``, which must be there."""
        return self._index(self._positions.values[keys]), self._index(self._positions.ends[keys])

    def start_of_name(self, keys: Keys) -> int:
        """Return the start in ``text`` of the name of the field at ``keys``, which must be there."""
        return self._index(self._positions.names[keys])

    def has_field(self, keys: Keys) -> bool:
        """Whether the field at ``keys`` is written in the file."""
        return keys in self._positions.names

    def _index(self, position: Position) -> int:
        return self._line_starts[position[0] - 1] + position[1] - 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))

    def line_of(self, keys: Keys) -> str:
        """Return how a message names the place of the value at ``keys``: ``terms.yml 第12行``."""
        return f"{PurePosixPath(self.name).name} 第{self.position(keys)[0]}行"

    def problem(self, keys: Keys, message: str, hint: str = "", *, offset: int = 0) -> Problem:
        """Return a ``Problem`` at the value at ``keys``, ``offset`` characters into it."""
        line, column = self.position(keys)
        if offset:
            lines = self.text.split("\n")
            start = sum(len(text) + 1 for text in lines[: line - 1]) + column - 1
            line, column = _position_at(self.text, _index_inside(self.text, start, offset))
        return Problem(self.name, line, column, message, hint)

    def problem_at_end(self, keys: Keys, message: str, hint: str) -> Problem:
        """Return a ``Problem`` at the last character of what stands at ``keys``."""
        line, column = self._positions.ends.get(keys, self.position(keys))
        return Problem(self.name, line, max(1, column - 1), message, hint)

    def problem_with_name(self, keys: Keys, message: str, hint: str) -> Problem:
        """Return a ``Problem`` at the name of the field at ``keys``; at the start where there is none."""
        place = self._positions.names.get(keys, START_OF_FILE) if keys else START_OF_FILE
        return Problem(self.name, *place, message, hint)

    def caused(self, cause: Cause) -> Problem:
        """Return the ``Problem`` that names what is wrong with the form of this file."""
        return Problem(self.name, cause.line, cause.column, cause.message, cause.hint)

    def unreadable(self, error: UnreadableError) -> Problem:
        """Return the ``Problem`` that says why this file can't be read."""
        return Problem(self.name, error.line, error.column, error.message, error.hint)


def _index_inside(text: str, start: int, offset: int) -> int:
    """Return the index in ``text`` of character ``offset`` of the value that begins at ``start``.

    Counts as YAML reads: without quotes, ``''`` as one, a line break and the next indent as one.
    """
    style = text[start]
    index = start
    if style in "|>":
        index = _end_of_white_space(text, text.find("\n", start))
    elif style in "\"'":
        index += 1
    for _ in range(offset):
        if text[index : index + 1] == "\n":
            index = _end_of_white_space(text, index)
        elif style in "\"'" and text[index : index + 2] in ("''", "\\\\", '\\"'):
            index += 2
        else:
            index += 1
    return min(index, len(text))


def _end_of_white_space(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())


def _position_at(text: str, index: int) -> Position:
    before = text[:index]
    return before.count("\n") + 1, index - before.rfind("\n")


def decode(name: str, content: bytes) -> DataFile:
    """Return the data file made of ``content``.

    Raises ``UnreadableError`` when the bytes are not UTF-8 or hold nothing.
    """
    if foreign := foreign_file(content):
        raise UnreadableError(foreign.line, foreign.column, foreign.message, foreign.hint)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        raise UnreadableError(
            before.count(b"\n") + 1,
            column,
            "文件不是 UTF-8 编码（可能存成了 GBK）",
            "请用编辑器的“另存为”选 UTF-8 再提交。",
        ) from None
    text = text.replace("\r\n", "\n")
    if not text.strip():
        raise UnreadableError(1, 1, "文件是空的", "请补上内容，或删去这个文件。")
    return DataFile(name, text)
