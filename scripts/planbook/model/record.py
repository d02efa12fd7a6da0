"""What all records of the data are made of: unchangeable, with fields that say what they mean."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


def field(title: str, description: str, **options: Any) -> Any:
    """Return a field with its Chinese name, what it means to an editor, and pydantic's ``options``."""
    return Field(title=title, description=description, **options)


class Record(BaseModel):
    """Base of all data: unchangeable, and no field beyond the declared ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")
