"""The records that one data file holds, or what keeps it from being read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeVar

from pydantic import ValidationError

from planbook.build_cache import KeptValues
from planbook.files import field_errors, in_comments, unfinished
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


def record_of(
    file: DataFile, model: type[R], known: KnownIds, kept: KeptValues | None = None
) -> tuple[R | None, list[Problem]]:
    """Return the one record that ``file`` holds; or ``None`` and why it can't be read.

    ``kept`` has the values of files that were read before.
    """
    if records := _of_sound_text(file.text, model, kept, in_list=False):
        return records[0], []
    return None, _what_is_wrong(file, model, known, in_list=False)


def records_of(
    file: DataFile, model: type[R], known: KnownIds, kept: KeptValues | None = None
) -> tuple[tuple[R, ...] | None, list[Problem]]:
    """Return the records of the list that ``file`` holds; or ``None`` and why not all can be read."""
    records = _of_sound_text(file.text, model, kept, in_list=True)
    return records, [] if records is not None else _what_is_wrong(file, model, known, in_list=True)


def _of_sound_text(
    text: str, model: type[R], kept: KeptValues | None, *, in_list: bool
) -> tuple[R, ...] | None:
    """Return the records that ``text`` holds, or ``None`` where anything is wrong with it."""
    if kept is None:
        return _read(text, model, in_list=in_list)
    values = kept.get(f"{model.__name__}\0{text}", lambda: _values(text, model, in_list=in_list))
    return _made(values, model)


@lru_cache(_KEPT_FILES)
def _read(text: str, model: type[R], *, in_list: bool) -> tuple[R, ...] | None:
    """Return the same; what has been read is in memory, and many checks ask for it again."""
    return _made(_values(text, model, in_list=in_list), model)


def _values(text: str, model: type[Record], *, in_list: bool) -> list[Any] | None:
    """Return what each record in ``text`` is made of, or ``None`` where its form is wrong."""
    from planbook.files.causes.recognising import certain_causes  # a build without changes needs none of them

    if certain_causes(text, model, in_list=in_list):
        return None
    try:
        values = read_values(text)
    except UnreadableError:
        return None
    if not in_list:
        return [values]
    return values if isinstance(values, list) else None


def _made(values: list[Any] | None, model: type[R]) -> tuple[R, ...] | None:
    if values is None:
        return None
    try:
        return tuple(map(model.model_validate, values))
    except ValidationError:
        return None


def _what_is_wrong(file: DataFile, model: type[Record], known: KnownIds, *, in_list: bool) -> list[Problem]:
    """Return the mistakes of form in ``file``, or else the fields that do not fit."""
    from planbook.files.causes.recognising import certain_causes, likely_cause
    from planbook.files.causes.rows import pasted_row

    if row := pasted_row(file.text, model, in_list=in_list):
        return [file.caused(row)]
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
        errors = error.errors(include_url=False)
        if swallowed := list(in_comments.swallowed_fields(file, errors, keys)):
            return swallowed
        found = field_errors.problems_of(file, model, error, known, keys)
        is_cut = unfinished.is_unfinished(file.values(), model, errors, keys)
        return [unfinished.cut_short(file, found)] if is_cut else found
    return []
