"""One YAML data file: its plain values, and the line and column of each of them.

Every scalar is read as text (the "failsafe" schema of YAML 1.2, section 10.1), so that ``no``,
``2018-09`` or ``1_000`` stay what the editor typed; the model turns text into numbers and dates.
Anchors, aliases and tags are refused: plan data needs none, and they are how YAML bombs are built.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

import yaml
from yaml.cyaml import CParser

from planbook import yaml_errors
from planbook.problem import Problem

Keys = tuple[str | int, ...]
Position = tuple[int, int]

MAXIMUM_DEPTH = 12
MAXIMUM_CHARACTERS = 500_000

START_OF_FILE: Position = (1, 1)

# Unicode general categories of characters that no plan needs and no reader sees.
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class DataFileError(Exception):
    """The file is not readable as YAML data; carries the ``Problem`` to show."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


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
        """Return the content as dicts, lists and strings.

        Raises ``DataFileError`` with the place and reason when the text is not plain YAML, holds
        invisible characters, or is far larger than any plan needs.
        """
        if len(self.text) > MAXIMUM_CHARACTERS:
            raise DataFileError(
                self.problem((), f"文件超过 {MAXIMUM_CHARACTERS} 字", "请检查是否贴错了内容。")
            )
        for line_number, line in enumerate(self.text.split("\n"), 1):
            if problem := _problem_in_line(self.name, line_number, line):
                raise DataFileError(problem)
        return _Reader(self, record_positions=False).read()

    @cached_property
    def _positions(self) -> dict[Keys, Position]:
        reader = _Reader(self, record_positions=True)
        reader.read()
        return reader.positions

    def position(self, keys: Keys) -> Position:
        """Return line and column (from 1) of the value at ``keys``, or of its nearest parent."""
        if not keys:
            return START_OF_FILE
        while keys and keys not in self._positions:
            keys = keys[:-1]
        return self._positions.get(keys, START_OF_FILE)

    def problem(self, keys: Keys, message: str, hint: str = "", *, offset: int = 0) -> Problem:
        """Return a ``Problem`` at the value at ``keys``, ``offset`` characters into it."""
        line, column = self.position(keys)
        if offset and self.text.split("\n")[line - 1][column - 1] in "\"'":
            offset += 1
        return Problem(self.name, line, column + offset, message, hint)


def decode(name: str, content: bytes) -> DataFile:
    """Return the data file made of ``content``.

    Raises ``DataFileError`` when the bytes are not UTF-8 or hold nothing.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        raise DataFileError(
            Problem(
                name,
                line,
                column,
                "文件不是 UTF-8 编码（可能存成了 GBK）",
                "请用编辑器的“另存为”选 UTF-8 再提交。",
            )
        ) from None
    text = text.replace("\r\n", "\n")
    if not text.strip():
        raise DataFileError(Problem(name, 1, 1, "文件是空的", "请补上内容，或删去这个文件。"))
    return DataFile(name, text)


def _problem_in_line(name: str, line_number: int, line: str) -> Problem | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return Problem(
            name,
            line_number,
            indent.index("\t") + 1,
            "行首用了制表符（Tab）缩进",
            "请改用空格，每一级两个。",
        )
    if line.isprintable():
        return None
    for index, character in enumerate(line):
        if unicodedata.category(character) in _INVISIBLE:
            return Problem(
                name,
                line_number,
                index + 1,
                f"有看不见的控制字符 U+{ord(character):04X}",
                "请删去它，多半是从网页或 Word 里带来的。",
            )
    return None


@dataclass
class _Level:
    """A mapping or list being read; ``key`` is the pending key of a mapping."""

    value: dict[str, Any] | list[Any]
    keys: Keys
    key: str | None = None


class _Reader:
    """Builds values from YAML events with a stack of its own, so that no nesting can overflow."""

    def __init__(self, file: DataFile, *, record_positions: bool) -> None:
        self._file = file
        self._record = record_positions
        self._levels: list[_Level] = []
        self._root: Any = None
        self.positions: dict[Keys, Position] = {}

    def read(self) -> Any:
        parser = CParser(self._file.text)
        try:
            while (event := parser.get_event()) is not None:
                self._take(event)
        except yaml.MarkedYAMLError as error:
            raise DataFileError(yaml_errors.explain(self._file.name, self._file.text, error)) from None
        finally:
            parser.dispose()
        if self._root is None or self._root == "":
            raise DataFileError(self._file.problem((), "文件里没有内容", "请补上内容，或删去这个文件。"))
        return self._root

    def _take(self, event: yaml.Event) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._refuse_anchor(event)
            self._take_scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._refuse_anchor(event)
            self._open({} if kind is yaml.MappingStartEvent else [], event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._levels.pop()
        elif kind is yaml.AliasEvent:
            self._fail(event, f"不支持引用（*{event.anchor}）", "请把内容直接写出来。")
        elif kind is yaml.DocumentStartEvent and self._root is not None:
            self._fail(event, "一个文件里只能有一份数据，不能再用 --- 分段", "请删去 --- 以后的部分。")

    def _refuse_anchor(self, event: Any) -> None:
        if event.anchor is not None:
            self._fail(
                event, f"不支持锚点（&{event.anchor}）", "请把内容直接写出来；以 & 开头的文字请加引号。"
            )
        if event.tag is not None:
            self._fail(event, f"不支持标签（{event.tag}）", "以 ! 开头的文字请加引号。")

    def _take_scalar(self, event: Any) -> None:
        level = self._levels[-1] if self._levels else None
        if level is None or not isinstance(level.value, dict) or level.key is not None:
            self._place(event.value, event)
        elif event.value in level.value:
            self._fail(event, f"“{event.value}”写了两遍", "同一层里每个字段只能出现一次，请合并或删去一处。")
        else:
            level.key = event.value

    def _open(self, value: dict[str, Any] | list[Any], event: Any) -> None:
        if self._levels and isinstance(self._levels[-1].value, dict) and self._levels[-1].key is None:
            self._fail(event, "字段名必须是一个词", "请检查这一行的冒号和括号。")
        keys = self._place(value, event)
        self._levels.append(_Level(value, keys))
        if len(self._levels) > MAXIMUM_DEPTH:
            self._fail(event, "层次太深", "请检查缩进和括号。")

    def _place(self, value: Any, event: Any) -> Keys:
        """Put a value where it belongs and return the keys that lead to it."""
        keys: Keys = ()
        if not self._levels:
            self._root = value
        else:
            level = self._levels[-1]
            if isinstance(level.value, dict):
                assert level.key is not None
                keys = (*level.keys, level.key) if self._record else ()
                level.value[level.key] = value
                level.key = None
            else:
                keys = (*level.keys, len(level.value)) if self._record else ()
                level.value.append(value)
        if self._record:
            self.positions[keys] = (event.start_mark.line + 1, event.start_mark.column + 1)
        return keys

    def _fail(self, event: Any, message: str, hint: str) -> None:
        mark = event.start_mark
        raise DataFileError(Problem(self._file.name, mark.line + 1, mark.column + 1, message, hint))
