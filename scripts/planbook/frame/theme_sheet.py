"""The theme's style sheets without what no page has: more than half of them is for things that are not there.

A rule goes where each of its selectors asks for a class, an id, an element or an attribute that no page and
no script names; a custom property goes where nothing reads it. Whatever is not understood stays as it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planbook.frame.css import Rule, rules
from planbook.frame.names import names_in

# Rules around other rules that change nothing in what these select.
GROUPS = ("media", "supports")
_BRACKETS = re.compile(r"\([^()]*\)")
_ATTRIBUTE = re.compile(r"\[\s*([^]=~|^$*]+)([~|^$*]?=)?([^]]*)\]")
_PSEUDO = re.compile(r"(?<!\\)::?[\w-]+")


@dataclass(frozen=True)
class _Met:
    """A ``head`` with ``declarations``, or with rules inside; or ``content`` as it is."""

    head: str = ""
    declarations: Sequence[str] = ()
    inside: Sequence[_Met] = ()
    content: str = ""


def trimmed(sheet: str, names: frozenset[str]) -> str:
    """Return the style sheet without what needs a name that is not among ``names``."""
    met = list(_met(rules(sheet), names))
    read = _properties_read(met, names)
    return "".join(_written(rule, read) for rule in met)


def _met(sheet: Iterable[Rule], names: frozenset[str]) -> Iterator[_Met]:
    """Yield the rules that some page can meet, each with the selectors that it can meet it by."""
    for rule in sheet:
        if rule.keyword in GROUPS:
            yield _Met(rule.head, inside=list(_met(rules(rule.body or ""), names)))
        elif rule.keyword or rule.body is None:
            yield _Met(content=rule.text)
        elif selectors := [each for each in rule.selectors if _is_met(each, names)]:
            yield _Met(",".join(selectors), rule.declarations)


def _is_met(selector: str, names: frozenset[str]) -> bool:
    """Return whether all that a selector asks for is named; pseudo-classes and what is in them are met."""
    while (shorter := _BRACKETS.sub("", selector)) != selector:
        selector = shorter
    asked = names_in(_PSEUDO.sub("", _ATTRIBUTE.sub("", selector)))
    return asked <= names and all(_asked(each) <= names for each in _ATTRIBUTE.finditer(selector))


def _asked(attribute: re.Match[str]) -> set[str]:
    """Return the words of ``[name=value]``, of ``[name^=value]`` the first: a part of a value is no word."""
    name, sign, value = attribute.groups()
    return names_in(f"{name} {value}" if sign == "=" else name)


def _properties_read(rules: Sequence[_Met], names: frozenset[str]) -> set[str]:
    """Return the custom properties that are read: outside the sheet, or in it by what is itself read."""
    # By the custom property that reads them; what all else reads is under "".
    reads: dict[str, set[str]] = defaultdict(set)
    for rule in _each(rules):
        reads[""] |= _properties(rule.content)
        for text in rule.declarations:
            name = text.partition(":")[0]
            reads[name if name.startswith("--") else ""] |= _properties(text) - {name}
    read: set[str] = set()
    unseen = {name for name in names if name.startswith("--")} | reads[""]
    while unseen:
        read |= unseen
        unseen = {name for seen in unseen for name in reads.get(seen, ())} - read
    return read


def _properties(text: str) -> set[str]:
    return {name for name in names_in(text) if name.startswith("--")} if "--" in text else set()


def _each(rules: Sequence[_Met]) -> Iterator[_Met]:
    for rule in rules:
        yield rule
        yield from _each(rule.inside)


def _written(rule: _Met, read: set[str]) -> str:
    if rule.content:
        return rule.content
    parts = [_written(each, read) for each in rule.inside]
    kept = [text for text in rule.declarations if not text.startswith("--") or text.partition(":")[0] in read]
    body = "".join(parts) or ";".join(kept)
    return f"{rule.head}{{{body}}}" if body else ""
