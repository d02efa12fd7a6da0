"""What all records of the data are made of: unchangeable, with fields that say what they mean."""

from __future__ import annotations

from typing import Any, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field


def field(title: str, description: str, **options: Any) -> Any:
    """Return a field with its Chinese name, what it means to an editor, and pydantic's ``options``."""
    return Field(title=title, description=description, **options)


def example(**values: Any) -> ConfigDict:
    """Return the settings of a record whose example has ``values``, for fields that it shares with others."""
    return ConfigDict(json_schema_extra={"examples": [values]})


class Record(BaseModel):
    """Base of all data: unchangeable, and no field beyond the declared ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def record_title(record: type[Record]) -> str:
    """Return the Chinese name of a kind of record: ``条目`` of its docstring ``条目: an item of …``."""
    return (record.__doc__ or "").partition(":")[0]


def record_type(annotation: Any) -> type[Record] | None:
    """Return the record class inside ``tuple[Record, ...]``, ``Record | None`` or ``Record``."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_type(part))), None)


def is_list(annotation: Any) -> bool:
    """Whether the value of a field with ``annotation`` is a list."""
    return get_origin(annotation) is tuple
