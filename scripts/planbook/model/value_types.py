"""The types of single values in the data: what a text, an id, a date or a number may look like."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError


def _written_in_digits(value: object) -> object:
    """Refuse ``1.0``, ``0_1`` and ``２６``, which Python would take for numbers."""
    if isinstance(value, str) and not re.fullmatch("-?[0-9]+", value):
        raise PydanticCustomError("int_parsing", "not a number in digits")
    return value


Text = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(?:[^\r\n\t]*\S)?$")]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", max_length=60)]
PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"),
]
FullDate = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$")
]
Url = Annotated[str, StringConstraints(pattern=r'^https?://[^\s"<>]+$')]
Year = Annotated[int, Field(ge=1949, le=2999), BeforeValidator(_written_in_digits)]
ItemNumber = Annotated[int, Field(ge=1, le=99_999), BeforeValidator(_written_in_digits)]
LineNumber = Annotated[int, Field(ge=1), BeforeValidator(_written_in_digits)]

# A heading's layout: each placeholder once, in either order, and no other one.
_START, _BETWEEN, _END = r"(?:[^\s{}][^\r\n\t{}]*)?", r"[^\r\n\t{}]*", r"(?:[^\r\n\t{}]*[^\s{}])?"
_NUMERAL, _NUMBER, _TITLE = r"\{numeral\}", r"\{number\}", r"\{title\}"
SectionLayout = Annotated[
    str,
    StringConstraints(
        pattern=f"^{_START}(?:(?:{_NUMERAL}{_BETWEEN})?{_TITLE}|{_TITLE}{_BETWEEN}{_NUMERAL}){_END}$"
    ),
]
ItemLayout = Annotated[
    str,
    StringConstraints(pattern=f"^{_START}(?:{_NUMBER}{_BETWEEN}{_TITLE}|{_TITLE}{_BETWEEN}{_NUMBER}){_END}$"),
]
