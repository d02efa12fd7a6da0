"""The rules of the check that go by one text, as the form for editors reads them."""

from __future__ import annotations

from typing import Any

from planbook.check import characters, entries, marks, not_published, pinyin, questions, signs, wording
from planbook.check.text_rule import AROUND, TextRule
from planbook.check.texts import ENTRIES

# A rule with what excuses a text: a part of it that stands in the published text, and how both are compared.
_Excused = tuple[TextRule, tuple[str, str] | None]

_OF_ALL: tuple[_Excused, ...] = (
    *((rule, None) for rule in characters.BROKEN),
    *((rule, ("found", "exact")) for rule in characters.LOOKALIKES),
    (characters.PICTURE, ("found", "exact")),
    (characters.traditional(), ("found", "exact")),
    (pinyin.left_by_input_method(), ("found", "exact")),
)
_OF_SIGNS: tuple[_Excused, ...] = tuple((rule, ("around", "exact")) for rule in signs.SIGNS)
_OF_PUNCTUATION: tuple[_Excused, ...] = (
    (wording.HALF, None),
    (wording.STRAIGHT, ("around", "folded")),
    (wording.SPACED, ("around", "spaced")),
)
_OF_ENTRIES: tuple[_Excused, ...] = tuple((rule, ("text", "folded")) for rule in entries.NOT_ONE_WORD)
_OF_SENTENCES: tuple[_Excused, ...] = tuple((rule, None) for rule in (marks.MARKUP, *marks.WRONG))
_OF_FIELD: dict[str, tuple[_Excused, ...]] = {
    name: tuple((rule, None) for rule in rules)
    for name, rules in {
        "summary": wording.SUMMARY,
        "explanation": wording.SENTENCE,
        "ask": questions.ASKED,
        "answer": questions.ANSWERED,
    }.items()
}
_TELLING: tuple[_Excused, ...] = tuple(
    (rule, ("found", "folded")) for rule in (not_published.AMOUNT, not_published.OFFICE)
)
_TARGET: tuple[_Excused, ...] = ((not_published.NO_TARGET, ("text", "folded")),)
_STANDS_IN_ITEM: _Excused = (wording.STANDS_IN_TEXT, None)

_RULES: tuple[_Excused, ...] = (
    *(*_OF_ALL, *_OF_SENTENCES, *_OF_ENTRIES, *_OF_SIGNS, *_OF_PUNCTUATION),
    *(rule for rules in _OF_FIELD.values() for rule in rules),
    *(*_TELLING, *_TARGET, _STANDS_IN_ITEM),
)
# These are no texts of the editors.
_CHOSEN = {"audience", "see", "id"}


def rule_data() -> list[dict[str, Any]]:
    """Return every rule; fields name them by their place in this list."""
    return [
        {
            "pattern": rule.pattern.pattern,
            "message": rule.message,
            "hint": rule.hint,
            "better": dict(rule.better),
            "unless": excused,
        }
        for rule, excused in _RULES
    ]


def rules_of(field: str) -> list[int]:
    """Return the rules that a value of ``field`` must keep, in the order in which they are told."""
    if field in _CHOSEN:
        return []
    own = _OF_ENTRIES if field in ENTRIES else _OF_SENTENCES
    return _places((*_OF_ALL, *own, *_OF_SIGNS, *_OF_PUNCTUATION, *_OF_FIELD.get(field, ())))


def asked_of(field: str) -> list[int]:
    """Return the rules by which the reviewer is asked about a value of ``field``, which may yet be right."""
    told = _TARGET if field in ("means", "near") else ()
    return _places((*(_TELLING if field in not_published.TELLING else ()), *told))


def limits() -> dict[str, Any]:
    """Return what the rules that are more than a pattern go by."""
    return {
        "around": AROUND,
        "pairs": marks.PAIRS,
        "notNested": marks.NOT_NESTED,
        "standsInItem": _RULES.index(_STANDS_IN_ITEM),
    }


def _places(rules: tuple[_Excused, ...]) -> list[int]:
    return [_RULES.index(rule) for rule in rules]
