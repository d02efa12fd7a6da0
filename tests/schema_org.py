"""The shapes of https://schema.org that pages use: for each type its properties and what they may hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

Holds = Callable[[Any], bool]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value) and value == value.strip()


def _is_url(value: Any) -> bool:
    return isinstance(value, str) and urlsplit(value).scheme == "https" and urlsplit(value).netloc != ""


def _is_date(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value) is not None


def _is_position(value: Any) -> bool:
    return isinstance(value, int) and value > 0


def _is_language(value: Any) -> bool:
    return bool(value == "zh-Hans-CN")  # BCP 47


def _is_a(*types: str) -> Holds:
    return lambda value: isinstance(value, dict) and str(value.get("@type")) in types


def _are(*types: str) -> Holds:
    is_one = _is_a(*types)
    return lambda value: isinstance(value, list) and value != [] and all(map(is_one, value))


_THING: dict[str, Holds] = {"name": _is_text, "url": _is_url}
_WORK: dict[str, Holds] = {
    **_THING,
    "inLanguage": _is_language,
    "dateCreated": _is_date,
    "datePublished": _is_date,
    "isPartOf": _is_a("CreativeWork"),
    "position": _is_position,
    "publisher": _is_a("Organization"),
}
SHAPES: dict[str, dict[str, Holds]] = {
    "Answer": {"text": _is_text},
    "BreadcrumbList": {"itemListElement": _are("ListItem")},
    "CreativeWork": _WORK,
    "FAQPage": {"mainEntity": _are("Question")},
    "ListItem": {"position": _is_position, "name": _is_text, "item": _is_url},
    "Organization": _THING,
    "Question": {"name": _is_text, "acceptedAnswer": _is_a("Answer")},
    "WebSite": _WORK,
}
# Without these a type tells nothing.
REQUIRED = {
    "Answer": {"text"},
    "BreadcrumbList": {"itemListElement"},
    "CreativeWork": {"name", "url"},
    "FAQPage": {"mainEntity"},
    "ListItem": {"position", "name", "item"},
    "Organization": {"name"},
    "Question": {"name", "acceptedAnswer"},
    "WebSite": {"name", "url"},
}


def faults(value: Any) -> Iterator[str]:
    """Yield what in JSON-LD, an object of the graph, is not of these shapes."""
    kind = value.get("@type")
    shape = SHAPES.get(kind)
    if shape is None:
        yield f"{kind} is no known type"
        return
    yield from (f"{kind} lacks {name}" for name in REQUIRED[kind] - value.keys())
    for name, held in value.items():
        if name == "@type":
            continue
        if name not in shape or not shape[name](held):
            yield f"{kind}.{name} can't be {held!r}"
        for part in held if isinstance(held, list) else [held]:
            if isinstance(part, dict):
                yield from faults(part)
