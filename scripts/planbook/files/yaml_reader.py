"""YAML text -> plain values, and the line and column of each of them.

Every scalar is read as text (the "failsafe" schema of YAML 1.2, section 10.1), so that ``no``,
``2018-09`` or ``1_000`` stay what the editor typed; the model turns text into numbers and dates.
Anchors, aliases and tags are refused: plan data needs none, and they are how YAML bombs are built.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import cyaml

from planbook.files import yaml_errors
from planbook.files.positions import Keys, Position, Positions
from planbook.files.yaml_errors import UnreadableError

MAXIMUM_DEPTH = 12
MAXIMUM_CHARACTERS = 500_000

# Unicode general categories of characters that no plan needs and no reader sees.
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def read_values(text: str) -> Any:
    """Return the content of ``text`` as dicts, lists and strings.

    Raises ``UnreadableError`` with place and reason when the text is not plain YAML, holds invisible
    characters, or is far larger than any plan needs.
    """
    if len(text) > MAXIMUM_CHARACTERS:
        raise UnreadableError(1, 1, f"文件超过 {MAXIMUM_CHARACTERS} 字", "请检查是否贴错了内容。")
    for line_number, line in enumerate(text.split("\n"), 1):
        _refuse_unwanted_characters(line_number, line)
    return _Reader(text, record_positions=False).read()


def read_positions(text: str) -> Positions:
    """Return where everything in ``text`` stands; ``text`` must be one that ``read_values`` accepts."""
    reader = _Reader(text, record_positions=True)
    reader.read()
    return reader.positions


def _refuse_unwanted_characters(line_number: int, line: str) -> None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        column = indent.index("\t") + 1
        raise UnreadableError(line_number, column, "行首用了制表符（Tab）缩进", "请改用空格，每一级两个。")
    if line.isprintable():
        return
    for column, character in enumerate(line, 1):
        if character == "\t":
            raise UnreadableError(line_number, column, "这里有制表符（Tab）", "请改成空格，或删去。")
        if _is_invisible(character):
            message = f"有看不见的字符 U+{ord(character):04X}"
            raise UnreadableError(line_number, column, message, "请删去它，多半是从网页或 Word 里带来的。")


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in _INVISIBLE


@dataclass
class _Level:
    """A mapping or list being read; ``key`` is the pending key of a mapping, ``lines`` has each key's."""

    value: dict[str, Any] | list[Any]
    keys: Keys
    key: str | None = None
    lines: dict[str, int] = field(default_factory=dict)


class _Reader:
    """Builds values from YAML events with a stack of its own, so that no nesting can overflow."""

    def __init__(self, text: str, *, record_positions: bool) -> None:
        self._text = text
        self._record = record_positions
        self._levels: list[_Level] = []
        self._root: Any = None
        self._end: Position = (1, 1)
        self.positions = Positions({}, {}, {})

    def read(self) -> Any:
        parser = cyaml.CParser(self._text)  # type: ignore[attr-defined]
        try:
            while (event := parser.get_event()) is not None:
                self._take(event)
        except yaml.MarkedYAMLError as error:
            raise yaml_errors.explain(self._text, error) from None
        finally:
            parser.dispose()
        if self._root is None or self._root == "":
            raise UnreadableError(1, 1, "文件里没有内容", "请补上内容，或删去这个文件。")
        return self._root

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._refuse_anchor(event)
            self._refuse_escapes(event)
            self._take_scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._refuse_anchor(event)
            self._open({} if kind is yaml.MappingStartEvent else [], event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._close(event)
        elif kind is yaml.AliasEvent:
            _fail(event, f"不支持引用（*{event.anchor}）", "请把内容直接写出来；以 * 开头的文字请加引号。")
        elif kind is yaml.DocumentStartEvent and self._root is not None:
            _fail(
                event,
                "一个文件里只能有一份数据，不能再用 --- 分段",
                "请删去 --- 这一行；它下面是重复的内容的，一起删去。",
            )

    def _refuse_anchor(self, event: Any) -> None:
        if event.anchor is not None:
            _fail(event, f"不支持锚点（&{event.anchor}）", "请把内容直接写出来；以 & 开头的文字请加引号。")
        if event.tag is not None:
            _fail(event, f"不支持标签（{event.tag}）", "以 ! 开头的文字请加引号。")

    def _refuse_escapes(self, event: Any) -> None:
        """Refuse invisible characters written as escapes in double quotes."""
        for character in event.value if event.style == '"' else "":
            if _is_invisible(character) and character != "\n":
                message = f"双引号里用反斜线写了看不见的字符 U+{ord(character):04X}"
                _fail(event, message, "请删去它；要写反斜线本身，请改用单引号。")

    def _take_scalar(self, event: Any) -> None:
        level = self._levels[-1] if self._levels else None
        if level is None or not isinstance(level.value, dict) or level.key is not None:
            self._place(event.value, event)
        elif event.value in level.value:
            _fail(
                event,
                f"“{event.value}”写了两遍，前一处在第{level.lines[event.value]}行",
                "同一层里每个字段只能出现一次，请合并或删去一处。",
            )
        else:
            level.key = event.value
            level.lines[event.value] = event.start_mark.line + 1
            if self._record:
                self.positions.names[*level.keys, event.value] = _position(event)

    def _open(self, value: dict[str, Any] | list[Any], event: Any) -> None:
        if self._levels and isinstance(self._levels[-1].value, dict) and self._levels[-1].key is None:
            _fail(event, "字段名必须是一个词", "请检查这一行的冒号和括号。")
        if len(self._levels) >= MAXIMUM_DEPTH:
            _fail(event, "层次太深", "请检查缩进和括号。")
        self._levels.append(_Level(value, self._place(value, event)))

    def _close(self, event: Any) -> None:
        level = self._levels.pop()
        if self._record:
            # Without brackets a list or mapping has no end of its own: it ends with its last value.
            if event.start_mark.index != event.end_mark.index:
                self._end = event.end_mark.line + 1, event.end_mark.column + 1
            self.positions.ends[level.keys] = self._end

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
            self.positions.values[keys] = _position(event)
            if type(event) is yaml.ScalarEvent:
                self.positions.ends[keys] = self._end = self._end_of(event)
        return keys

    def _end_of(self, event: Any) -> Position:
        """Return the place right after a scalar, without the line breaks that a block of text takes along."""
        if event.start_mark.line == event.end_mark.line:
            return event.end_mark.line + 1, event.end_mark.column + 1
        written = self._text[event.start_mark.index : event.end_mark.index].rstrip()
        breaks = written.count("\n")
        column = len(written) - written.rfind("\n") - 1
        line, start = _position(event)
        return line + breaks, column + 1 if breaks else start + column


def _position(event: Any) -> Position:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _fail(event: Any, message: str, hint: str) -> None:
    raise UnreadableError(*_position(event), message, hint)
