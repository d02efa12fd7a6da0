"""Any text is shown exactly as typed, wherever it stands."""

from __future__ import annotations

import html
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from planbook.render.markdown import (
    Markdown,
    chinese_date,
    escape,
    front_matter,
    link_target,
    title_with_breaks,
)
from shown import converter, shown

VISIBLE = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])
SIGNS = st.sampled_from("*_`[](){}<>#+-.!|\\~&:;=\"'^%$@/? 1a甲\u3000")
TEXT = (st.text(VISIBLE, min_size=1) | st.text(SIGNS, min_size=1)).map(str.strip).filter(bool)

NASTY = [
    "<script>alert(1)</script>",
    "<!-- 注 -->",
    "</title>",
    "*a* **b** _c_ __d__ ~~e~~",
    "[x](y) ![x](y) [x]: y",
    "`a` ``b``",
    "{{ x }} {% x %} {# x #}",
    "{: .y #z }",
    "# h",
    "1. x",
    "1) x",
    "- x",
    "+ x",
    "> x",
    "---",
    "===",
    "|a|b|",
    "```",
    "    x",
    "&amp; &#42; &copy;",
    "https://example.org <https://example.org> a@example.org",
    "\\*a\\* \\",
    "*[HTML]: x",
    "[^1] [^1]: x",
    "!!! note",
    '"x" \'y\'',
    "甲\u3000乙\u00a0丙  丁",
]  # fmt: skip
EVERYWHERE = {
    "paragraph": "{}",
    "middle of a paragraph": "前{}后",
    "second line of a paragraph": "前\n{}\n后",
    "list item": "- {}",
    "list item with a link": "- [甲](a.md)\n  <span>{}</span>",
    "heading": "## {} {{: #a }}",
    "heading with a link": "## [{}](a.md) {{: #a }}",
    "heading with a tag": "# <span data-official>{}</span> {{: #a }}",
    "link": "[{}](a.md)",
    "link with attributes": '[{}](a.md "甲"){{: .go }}',
    "bold": "**{}**",
    "bold with attributes": "**{}**{{: #a }}",
    "paragraph with attributes": "{}\n{{: .a }}",
    "tag": "<span>{}</span>",
}


@pytest.mark.parametrize("place", EVERYWHERE)
@given(text=TEXT)
def test_any_text_is_shown_as_typed(place: str, text: str) -> None:
    check(EVERYWHERE[place], text)


@pytest.mark.parametrize("place", EVERYWHERE)
@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_is_shown_as_typed(place: str, text: str) -> None:
    check(EVERYWHERE[place], text.strip())


def check(template: str, text: str) -> None:
    """Check that ``text`` in ``template`` is shown as typed and adds no element."""
    page, plain = shown(template.format(escape(text))), shown(template.format("字"))
    assert page.text == plain.text.replace("字", text)
    assert page.elements == plain.elements


@given(TEXT)
def test_any_link_title_is_as_typed(text: str) -> None:
    page = shown(f'[甲](a.md "{escape(text)}")' + "{: .term }")
    assert page.titles == [text]
    assert page.elements == ["p", "a"]


@pytest.mark.parametrize("text", NASTY)
def test_nasty_link_title_is_as_typed(text: str) -> None:
    assert shown(f'[甲](a.md "{escape(text.strip())}")').titles == [text.strip()]


@given(TEXT)
def test_any_heading_is_as_typed_in_the_table_of_contents(text: str) -> None:
    convert = converter().reset()
    convert.convert(f"# {escape(text)} {{: #a }}")
    [token] = convert.toc_tokens
    assert html.unescape(token["name"]) == re.sub(" +", " ", text)


@given(TEXT)
def test_any_text_survives_the_front_matter(text: str) -> None:
    value = yaml.safe_load(f"title: {front_matter(text)}\n")["title"]
    assert html.unescape(value) == text
    assert not set('<>"') & set(value)


@given(TEXT)
def test_markdown_is_not_escaped_twice(text: str) -> None:
    assert escape(escape(text)) == escape(text)
    assert escape(Markdown(text)) == text


def test_other_values_are_shown_as_text() -> None:
    assert shown(escape(26)).text == "26"


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("云溪区教育局2031年工作要点", ["云溪区教育局", "2031年工作要点"]),
        ("2031年云溪区教育局工作要点", ["2031年云溪区教育局", "工作要点"]),
        ("关于印发2031年工作要点的通知", ["关于印发", "2031年工作要点的通知"]),
        (
            "云溪区教育局关于印发《云溪区教育局工作要点》的通知",
            ["云溪区教育局", "关于印发", "《云溪区教育局", "工作要点》的通知"],
        ),
        ("2031年工作要点", ["2031年工作要点"]),
    ],
)
def test_a_title_may_break_where_a_phrase_ends(title: str, lines: list[str]) -> None:
    assert title_with_breaks(title, "云溪区教育局").split("<wbr>") == lines


@given(title=TEXT, issuer=TEXT)
def test_any_title_is_shown_as_typed(title: str, issuer: str) -> None:
    page = shown(title_with_breaks(f"{title}{issuer}关于印发{title}", issuer))
    assert page.text == f"{title}{issuer}关于印发{title}"
    assert set(page.elements) == {"p", "wbr"}


@pytest.mark.parametrize(
    ("page", "target", "anchor", "link"),
    [
        ("index.md", "2031/1.md", "", "2031/1.md"),
        ("2031/1.md", "index.md", "", "../index.md"),
        ("2031/1.md", "2031/2.md", "m1", "../2031/2.md#m1"),
        ("2031/1.md", "2031/1.md", "m1", "#m1"),
        ("topics/index.md", "terms.md", "a", "../terms.md#a"),
    ],
)
def test_link_target(page: str, target: str, anchor: str, link: str) -> None:
    assert link_target(page, target, anchor) == link


@pytest.mark.parametrize(
    ("value", "words"), [("2031-03-05", "2031年3月5日"), ("2031-12", "2031年12月"), ("2031", "2031年")]
)
def test_chinese_date(value: str, words: str) -> None:
    assert chinese_date(value) == words
