"""The theme's style sheets without what no page has: more than half of them is for things that are not there.

A rule goes where each of its selectors asks for a class, an id, an element or an attribute that no page and
no script names; a custom property goes where nothing reads it. Whatever is not understood stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import tinycss2

from planbook.frame.names import names_in

# Rules around other rules that change nothing in what these select.
GROUPS = ("media", "supports")


@dataclass(frozen=True)
class _Rule:
    """A ``head`` with declarations, name and text of each, or with rules inside; or ``content`` as it is."""

    head: str = ""
    declarations: Sequence[tuple[str, str]] = ()
    inside: Sequence[_Rule] = ()
    content: str = ""


def trimmed(sheet: str, names: frozenset[str]) -> str:
    """Return the style sheet without what needs a name that is not among ``names``."""
    nodes = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    rules = list(_met(nodes, names))
    read = _properties_read(rules, names)
    return "".join(_written(rule, read) for rule in rules)


def _met(nodes: Sequence[Any], names: frozenset[str]) -> Iterator[_Rule]:
    """Yield the rules that some page can meet, each with the selectors that it can meet it by."""
    for node in nodes:
        if node.type == "at-rule" and node.lower_at_keyword in GROUPS:
            content = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            head = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"
            yield _Rule(head, inside=list(_met(content, names)))
        elif node.type == "qualified-rule":
            met = [tinycss2.serialize(each) for each in selectors(node.prelude) if _is_met(each, names)]
            if met:
                yield _Rule(",".join(met), list(_declarations(node.content)))
        else:
            yield _Rule(content=node.serialize())


def selectors(prelude: Sequence[Any]) -> Iterator[list[Any]]:
    """Yield the tokens of each selector of a list, what stands before the braces of a rule."""
    selector: list[Any] = []
    for token in prelude:
        if _is(token, ","):
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _is_met(selector: Sequence[Any], names: frozenset[str]) -> bool:
    """Return whether all that a selector asks for is named; pseudo-classes and what is in them are met."""
    for before, token in zip([None, *selector], selector, strict=False):
        is_name = token.type == "hash" or (token.type == "ident" and not _is(before, ":"))
        if is_name and not names_in(token.value) <= names:
            return False
        if token.type == "[] block" and not _asked(token.content) <= names:
            return False
    return True


def _is(token: Any, value: str) -> bool:
    return token is not None and token.type == "literal" and token.value == value


def _asked(attribute: Sequence[Any]) -> set[str]:
    """Return the words of ``[name=value]``, of ``[name^=value]`` the first: a part of a value is no word."""
    words = [token.value for token in attribute if token.type in ("ident", "string")]
    is_whole = any(_is(token, "=") for token in attribute)
    return names_in(" ".join(words if is_whole else words[:1]))


def _declarations(content: Sequence[Any]) -> Iterator[tuple[str, str]]:
    for each in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        yield (each.name if each.type == "declaration" else ""), tinycss2.serialize([each])


def _properties_read(rules: Sequence[_Rule], names: frozenset[str]) -> set[str]:
    """Return the custom properties that are read: outside the sheet, or in it by what is itself read."""
    # By the custom property that reads them; what all else reads is under "".
    reads: dict[str, set[str]] = defaultdict(set)
    for rule in _each(rules):
        reads[""] |= _properties(rule.content)
        for name, text in rule.declarations:
            reads[name if name.startswith("--") else ""] |= _properties(text) - {name}
    read: set[str] = set()
    unseen = {name for name in names if name.startswith("--")} | reads[""]
    while unseen:
        read |= unseen
        unseen = {name for seen in unseen for name in reads.get(seen, ())} - read
    return read


def _properties(text: str) -> set[str]:
    return {name for name in names_in(text) if name.startswith("--")} if "--" in text else set()


def _each(rules: Sequence[_Rule]) -> Iterator[_Rule]:
    for rule in rules:
        yield rule
        yield from _each(rule.inside)


def _written(rule: _Rule, read: set[str]) -> str:
    if rule.content:
        return rule.content
    parts = [_written(each, read) for each in rule.inside]
    kept = [text for name, text in rule.declarations if not name.startswith("--") or name in read]
    body = "".join(parts) or ";".join(text.rstrip(";") for text in kept)
    return f"{rule.head}{{{body}}}" if body else ""
