"""A style sheet in pieces is the same style sheet, whatever stands in quotes, brackets and comments."""

from __future__ import annotations

import pytest

from data_folder import PROJECT
from planbook.frame.css import Rule, rules

ODD = [
    'p{content:"}{;,"}',
    "p{content:'}\\'{'}",
    "p{background:url(data:image/png;base64,AA//BB)}",
    "p{top:0;/* } */left:0}",
    "p{/* don't */}",
    ".a\\:b\\{{top:0}",
    "@media print{p{top:0}a{top:1px}}",
    "p{a:hover{top:0}}",
    '@charset "utf-8";',
    "p{",
    "}p{top:0}",
]


@pytest.mark.parametrize("rule", ODD)
def test_a_rule_ends_where_its_own_braces_do(rule: str) -> None:
    assert [each.text for each in rules(rule)] == [rule]


@pytest.mark.parametrize("rule", [rule for rule in ODD if rule != "p{"])
def test_rules_around_another_are_rules_of_their_own(rule: str) -> None:
    sheet = "a{}\n/* } */ " + rule + "/* */b{}"
    assert [each.text for each in rules(sheet)] == ["a{}", rule, "b{}"]


def test_selectors_and_declarations_end_at_marks_of_their_own() -> None:
    [rule] = rules('a:not(b,c),[d=","],e{/* ; */top:0;left:url(data:;base64,f);/* g */--h:";" ;;}')
    assert rule.selectors == ["a:not(b,c)", '[d=","]', "e"]
    assert rule.declarations == ["top:0", "left:url(data:;base64,f)", '--h:";"']


def test_a_rule_with_a_keyword_tells_it() -> None:
    found = [rule.keyword for rule in rules("@Media print{}@font-face{}p{}@x;")]
    assert found == ["media", "font-face", "", "x"]
    assert Rule("@import url(a.css);").text == "@import url(a.css);"


@pytest.mark.parametrize("name", ["text.css", "item.css", "tokens.css"])
def test_of_our_own_sheets_nothing_is_lost_but_comments(name: str) -> None:
    sheet = (PROJECT / "docs" / "assets" / "style" / name).read_text(encoding="utf-8")
    left = sheet
    for rule in rules(sheet):
        assert rule.text in left
        left = left.replace(rule.text, "", 1)
    assert "".join(each.text for each in rules(left)) == ""
