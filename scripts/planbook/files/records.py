"""The records that one data file holds, or what keeps it from being read."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from pydantic import ValidationError

from planbook.files import field_errors
from planbook.files.causes import certain_causes, likely_cause
from planbook.files.data_file import DataFile
from planbook.files.field_errors import KnownIds
from planbook.files.positions import Keys
from planbook.files.yaml_errors import UnreadableError
from planbook.files.yaml_reader import read_values
from planbook.model.record import Record
from planbook.problem import Problem

R = TypeVar("R", bound=Record)

# More files than any data folder has; what they hold is in memory anyway while a site is made.
_KEPT_FILES = 32_768


def record_of(file: DataFile, model: type[R], known: KnownIds) -> tuple[R | None, list[Problem]]:
    """Return the one record that ``file`` holds; or ``None`` and why it can't be read."""
    if records := _of_sound_text(file.text, model, in_list=False):
        return records[0], []
    return None, _what_is_wrong(file, model, known, in_list=False)


def records_of(file: DataFile, model: type[R], known: KnownIds) -> tuple[tuple[R, ...] | None, list[Problem]]:
    """Return the records of the list that ``file`` holds; or ``None`` and why not all can be read."""
    records = _of_sound_text(file.text, model, in_list=True)
    return records, [] if records is not None else _what_is_wrong(file, model, known, in_list=True)


@lru_cache(_KEPT_FILES)
def _of_sound_text(text: str, model: type[R], *, in_list: bool) -> tuple[R, ...] | None:
    """Return the records that ``text`` holds, or ``None`` where anything is wrong with it.

    They are kept: a preview reads again only the files that changed.
    """
    if certain_causes(text, model, in_list=in_list):
        return None
    try:
        values = read_values(text)
        if in_list and not isinstance(values, list):
            return None
        return tuple(model.model_validate(value) for value in (values if in_list else [values]))
    except (UnreadableError, ValidationError):
        return None


def _what_is_wrong(file: DataFile, model: type[Record], known: KnownIds, *, in_list: bool) -> list[Problem]:
    """Return the mistakes of form in ``file``, or else the fields that do not fit."""
    if causes := certain_causes(file.text, model, in_list=in_list):
        return [file.caused(cause) for cause in causes]
    cause = likely_cause(file.text, model, in_list=in_list)
    try:
        values = file.values()
    except UnreadableError as error:
        return [file.caused(cause) if cause else file.unreadable(error)]
    if cause:
        return [file.caused(cause)]
    if not in_list:
        return _misfits(file, model, known, (), values)
    if not isinstance(values, list):
        return [file.problem((), "这个文件应当是一个列表", "每一条以“- ”开头。")]
    return [
        found for index, value in enumerate(values) for found in _misfits(file, model, known, (index,), value)
    ]


def _misfits(
    file: DataFile, model: type[Record], known: KnownIds, keys: Keys, value: object
) -> list[Problem]:
    """Return the fields of ``value``, which stands at ``keys``, that do not fit."""
    try:
        model.model_validate(value)
    except ValidationError as error:
        return field_errors.problems_of(file, model, error, known, keys)
    return []
