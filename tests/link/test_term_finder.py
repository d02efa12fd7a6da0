"""Terms in official text: the first use on a page, and the longest term that fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planbook.link.library import Library
from planbook.link.terms import TermFinder
from planbook.model.vocabularies import Term
from planbook.text.folding import fold


def term(name: str, *aliases: str) -> Term:
    """Return a term whose id is made of its name's characters."""
    identifier = "t" + "".join(f"{ord(character):x}" for character in name)
    return Term(id=identifier, name=name, aliases=aliases, topic="reading", explanation="说明。")


FINDER = TermFinder([term("陪餐", "共同用餐"), term("家长陪餐日"), term("餐日"), term("C++")])


def marked(text: str, seen: set[str] | None = None, finder: TermFinder = FINDER) -> str:
    """Return ``text`` with the terms that were found in brackets."""
    spans = finder.spans(text, set() if seen is None else seen)
    return "".join(f"[{span.text}]" if span.term else span.text for span in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有名词。", "没有名词。"),
        ("", ""),
        ("陪餐", "[陪餐]"),
        ("校长陪餐。", "校长[陪餐]。"),
        ("家长陪餐日到了", "[家长陪餐日]到了"),
        ("陪餐日", "[陪餐]日"),
        ("家长陪餐日里陪餐", "[家长陪餐日]里[陪餐]"),
        ("陪餐，再陪餐。", "[陪餐]，再陪餐。"),
        ("共同用餐就是陪餐。", "[共同用餐]就是陪餐。"),
        ("家长陪餐日，家长陪餐日", "[家长陪餐日]，家长陪餐日"),
        ("学C++语言", "学[C++]语言"),
        ("学Ｃ＋＋语言", "学[Ｃ＋＋]语言"),
        ("校长 陪 餐 。", "校长 [陪 餐] 。"),
        ("㈠共同　用餐", "㈠[共同　用餐]"),
        ("学C语言", "学C语言"),
    ],
)
def test_first_use_and_longest_term(text: str, expected: str) -> None:
    assert marked(text) == expected


def test_first_use_counts_across_the_measures_of_a_page() -> None:
    seen: set[str] = set()
    assert marked("校长陪餐。", seen) == "校长[陪餐]。"
    assert marked("教师陪餐，家长陪餐日。", seen) == "教师陪餐，[家长陪餐日]。"


def test_second_use_of_the_longer_term_does_not_mark_the_shorter_one() -> None:
    assert marked("家长陪餐日", {term("家长陪餐日").id}) == "家长陪餐日"


def test_term_with_full_width_marks() -> None:
    assert marked("推进2+1项目。", finder=TermFinder([term("2＋1项目")])) == "推进[2+1项目]。"


def test_characters_that_stand_for_several_belong_to_the_first_term() -> None:
    assert marked("见㈠。", finder=TermFinder([term("(一"), term(")")])) == "见[㈠]。"


def test_no_terms() -> None:
    assert marked("校长陪餐。", finder=TermFinder([])) == "校长陪餐。"


@given(st.text("家长陪餐日共同用C+ "), st.lists(st.text("家长陪餐日", min_size=1, max_size=5), unique=True))
def test_no_text_is_lost(text: str, names: list[str]) -> None:
    spans = TermFinder(map(term, names)).spans(text, set())
    assert "".join(span.text for span in spans) == text
    assert all(span.text for span in spans)
    assert all(fold(span.text) == fold(span.term.name) for span in spans if span.term)


def test_every_term_is_marked_at_most_once_on_a_page(library: Library) -> None:
    for plan in library.plans:
        for view in plan.items:
            ids = [span.term.id for measure in view.measures for span in measure.spans if span.term]
            assert len(set(ids)) == len(ids)
