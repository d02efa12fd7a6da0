"""The theme's style sheets lose what no page has, and nothing else."""

from __future__ import annotations

import pytest

from planbook.frame.names import TagNames, names_in, names_met
from planbook.frame.theme_sheet import trimmed

PAGE = '<body dir="ltr" data-scheme="light"><p class="note" id="top">rtl gone</p><input type="radio"></body>'
SCRIPT = 'show("added", `kind--${kind}`); if (document.dir === "rtl") css("--gap"); find(".tabbed-set")'


def trimmed_for_page(sheet: str) -> str:
    tags = TagNames()
    tags.add(PAGE)
    return trimmed(sheet, names_met(sheet, tags.names, names_in(SCRIPT)))


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        "*,:root>*{color:red}",
        ".note>p{color:red}",
        "#top{color:red}",
        ".added{color:red}",
        ".kind--any{color:red}",
        ".note:not(.gone):hover:before{color:red}",
        "[data-scheme=light] p{color:red}",
        "[type=radio]:checked~p{color:red}",
        "[type^=rad]{color:red}",
        "@media print{.note{color:red}}",
        "@media screen{@media(min-width:1px){.note{color:red}}}",
        "@supports(color:red){.note{color:red}}",
        "@keyframes turn{0%{opacity:0}}",
        "@font-face{font-family:x}",
        '.note:after{content:"}.gone{"}',
        ".注{color:red}",
    ],
)
def test_a_rule_that_a_page_can_meet_stays_as_it_is(rule: str) -> None:
    assert trimmed_for_page(rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        "#gone{color:red}",
        "table{color:red}",
        ".note .gone{color:red}",
        "p.gone:hover{color:red}",
        "[data-scheme=dark] p{color:red}",
        "[data-gone]{color:red}",
        "[dir=rtl] p{color:red}",
        ".tabbed-set{color:red}",
        "@media print{.gone{color:red}}",
        "p{}",
    ],
)
def test_a_rule_for_what_no_page_has_goes(rule: str) -> None:
    assert trimmed_for_page(rule + "p{top:0}") == "p{top:0}"


def test_of_selectors_in_a_list_those_that_are_met_stay() -> None:
    assert trimmed_for_page(".gone,.note,p .gone,a{color:red}") == ".note{color:red}"


def test_a_custom_property_stays_where_it_is_read_by_a_rule_a_script_or_another_that_is_read() -> None:
    sheet = ":root{--a:var(--b);--b:1px;--c:2px;--d:var(--c);--gap:var(--e);--e:3px}p{top:var(--a)}"
    assert trimmed_for_page(sheet) == ":root{--a:var(--b);--b:1px;--gap:var(--e);--e:3px}p{top:var(--a)}"


def test_a_custom_property_stays_where_an_animation_reads_it() -> None:
    sheet = "p{--a:1px;--b:1px}@keyframes turn{to{top:var(--a)}}"
    assert trimmed_for_page(sheet) == "p{--a:1px}@keyframes turn{to{top:var(--a)}}"


def test_comments_go_and_texts_in_quotes_stay() -> None:
    assert (
        trimmed_for_page('/* .note */p{content:"/* 注 */";color:red;}') == 'p{content:"/* 注 */";color:red}'
    )
