"""A page needs the first part of the style sheet to be drawn, and nothing of the rest before it is used."""

from __future__ import annotations

import pytest

from planbook.frame.first_drawn import parted


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        ".md-header{color:red}",
        ".md-toggle:not(:checked)~p{color:red}",
        ".search-home{color:red}",
        "p,p:hover{color:red}",
        "@media screen{p{color:red}}",
        ".md-nav{color:red}",
        "@supports(color:red){p{color:red}}",
    ],
)
def test_what_is_drawn_at_first_is_in_the_first_part(rule: str) -> None:
    assert parted(rule) == (rule, "")


@pytest.mark.parametrize(
    "rule",
    [
        "p:hover,p:focus{color:red}",
        "input:checked~p{color:red}",
        ".md-search-result p{color:red}",
        ".term-note{color:red}",
        ':root{--icon:url("data:image/svg+xml,")}',
        "@media screen and (max-width:60em){.md-nav{color:red}}",
        "@page{margin:1cm}",
        "@keyframes turn{0%{opacity:0}}",
    ],
)
def test_what_is_drawn_when_a_reader_acts_can_come_later(rule: str) -> None:
    assert parted(rule) == ("", rule)


def test_both_parts_keep_their_order_and_what_the_rules_are_for() -> None:
    sheet = "b{top:0}a:hover{top:0}@media screen{a{top:0}a:hover{top:1px}}c{top:0}"
    assert parted(sheet) == (
        "b{top:0}@media screen{a{top:0}}c{top:0}",
        "a:hover{top:0}@media screen{a:hover{top:1px}}",
    )
