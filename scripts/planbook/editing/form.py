"""What the form for editors can change: its kinds, and the fields of each as the model declares them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from planbook.check.texts import ENTRIES
from planbook.editing.rules import asked_of, limits, rule_data, rules_of
from planbook.model.item import Item
from planbook.model.question import Question
from planbook.model.record import Record
from planbook.model.value_types import HINTS
from planbook.model.vocabularies import Term, Word
from planbook.schema import one_value

# Fields that are chosen, not written.
_CHOSEN = {"audience": "audience", "see": "measures"}
# What the model says of these is for whoever writes them into the file.
_HINTS = {
    "audience": "谁会这样问。",
    "see": "答案在哪几条举措：勾上，可以勾几条。",
    "id": "已经编好，一般不用改；网址用它，发布以后不能再改。",
}


@dataclass(frozen=True)
class Kind:
    """Something that can be changed: its name in addresses, and what the form calls it.

    ``fields`` are those of ``model`` that the form shows, in its order; a new record is added to its file.
    """

    name: str
    title: str
    model: type[Record]
    fields: tuple[str, ...]
    is_new: bool = False


KINDS = (
    Kind("item", "条目的一句话说明、常用叫法", Item, ("summary", "search_words")),
    Kind("term", "一个名词的解释", Term, ("explanation",)),
    Kind("question", "一个问答", Question, ("ask", "answer", "not_said")),
    Kind(
        "ask",
        "添一个问答",
        Question,
        ("audience", "group", "ask", "answer", "see", "not_said", "id"),
        is_new=True,
    ),
    Kind("word", "添一个搜索用的平常说法", Word, ("say", "means", "near"), is_new=True),
)


def form_data() -> dict[str, Any]:
    """Return the kinds with their fields, and the rules that the values must keep, as JSON has them."""
    return {
        "kinds": {
            kind.name: {
                "title": kind.title,
                "new": kind.is_new,
                "fields": [_field(kind, name) for name in kind.fields],
                # A new record has its fields in the order of the model.
                "order": [name for name in kind.model.model_fields if name in kind.fields],
            }
            for kind in KINDS
        },
        "rules": rule_data(),
        "limits": limits(),
    }


def _field(kind: Kind, name: str) -> dict[str, Any]:
    declared = kind.model.model_fields[name]
    schema = one_value(_schema(kind.model)["properties"][name])
    pattern = schema.get("pattern", "")
    return {
        "name": name,
        "label": declared.title,
        "hint": _HINTS.get(name) or re.sub("^编者的话：", "", declared.description or ""),
        "type": _CHOSEN.get(name) or ("words" if name in ENTRIES else "text"),
        "required": declared.is_required(),
        "pattern": pattern,
        "longest": schema.get("maxLength"),
        "unfit": HINTS.get(pattern, ""),
        "rules": rules_of(name),
        "asked": asked_of(name),
    }


@cache
def _schema(model: type[Record]) -> dict[str, Any]:
    return model.model_json_schema()
