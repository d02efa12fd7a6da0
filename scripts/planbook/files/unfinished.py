"""A file of which only the first half was pasted: its last record lacks what would come next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic_core import ErrorDetails

from planbook.files.data_file import DataFile
from planbook.files.field_names import record_at
from planbook.files.positions import Keys
from planbook.model.record import Record
from planbook.problem import Problem


def is_unfinished(values: Any, model: type[Record], errors: Sequence[ErrorDetails], base: Keys) -> bool:
    """Whether all that is wrong is that the last records of a file lack fields after their last one.

    ``values`` is what the whole file holds, ``base`` leads to the record of this ``model`` in it.
    """
    last = _last_place(values)
    return all(
        details["type"] == "missing"
        and last[: len(base) + len(details["loc"]) - 1] == (*base, *details["loc"][:-1])
        and _comes_after(details, model)
        for details in errors
    )


def cut_short(file: DataFile, lacking: Sequence[Problem]) -> Problem:
    """Return one problem at the end of ``file`` for all that is ``lacking`` there."""
    lines = file.text.rstrip().split("\n")
    return Problem(
        file.name,
        len(lines),
        len(lines[-1]),
        f"文件像是到这里断了：{'，'.join(problem.message for problem in lacking)}",
        "没有复制完整的，请从原来的文件重新复制；不是的，"
        + "".join(problem.hint.removesuffix("。") + "。" for problem in lacking),
    )


def _last_place(values: Any) -> Keys:
    """Return the keys of the last value of a file."""
    keys: Keys = ()
    while isinstance(values, (dict, list)) and values:
        key = next(reversed(values)) if isinstance(values, dict) else len(values) - 1
        keys, values = (*keys, key), values[key]
    return keys


def _comes_after(details: ErrorDetails, model: type[Record]) -> bool:
    """Whether the missing field stands after the last written one of its record."""
    *keys, missing = details["loc"]
    record = record_at(model, tuple(keys))
    fields = list(record.model_fields) if record else []
    written = list(details["input"])[-1:]
    return all(name in fields and fields.index(name) < fields.index(str(missing)) for name in written)
