"""Texts searched all at once: what a rule finds in one of them alone, it finds there too."""

from __future__ import annotations

import random
import re
import sys
from itertools import chain

from planbook.check import to_review
from planbook.check.joined import Joined
from planbook.check.text_rule import TextRule

TEXTS = 2_000
LONGEST = 6


def rules() -> list[TextRule]:
    assert to_review  # with the rules of the check it has all that there are
    modules = [module for name, module in sys.modules.items() if name.startswith("planbook.check.")]
    values = chain.from_iterable(vars(module).values() for module in modules)
    found = (value if isinstance(value, tuple) else (value,) for value in values)
    return list({rule for rule in chain.from_iterable(found) if isinstance(rule, TextRule)})


def test_whatever_a_rule_finds_in_a_text_is_found_among_many() -> None:
    chance = random.Random(0)
    for rule in rules():
        characters = sorted(set(rule.pattern.pattern) | set("一学校a1"))
        texts = ["".join(chance.choices(characters, k=chance.randint(0, LONGEST))) for _ in range(TEXTS)]
        alone = {place for place, text in enumerate(texts) if rule.pattern.search(text)}
        assert alone <= set(Joined(texts).may_hold([rule.pattern])), rule.message


def test_a_text_is_found_by_its_beginning_and_its_end() -> None:
    joined = Joined(["校园", "学校", "校"])
    assert joined.may_hold([re.compile("^校")]) == [0, 2]
    assert joined.may_hold([re.compile("校$"), re.compile("园")]) == [0, 1, 2]


def test_no_text_is_found_where_there_is_none() -> None:
    assert Joined(["校园"]).may_hold([re.compile("学")]) == []
