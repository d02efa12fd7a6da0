"""What an import proposes: what the words name for certain, and what measures like them are about."""

from __future__ import annotations

from typing import Any

import pytest
from importer import imported

from planbook.book import Book
from planbook.importing.proposed_facets import facets_of


@pytest.mark.parametrize(
    ("text", "column", "facets"),
    [
        ("9月底前建成。", None, {"milestones": [("9月底前", "deadline", "2031-09")]}),
        ("2032年3月15日前完成。", None, {"milestones": [("2032年3月15日前", "deadline", "2032-03-15")]}),
        ("年底前完成。", None, {"milestones": [("年底前", "deadline", "2031-12")]}),
        ("每月通报。", None, {"milestones": [("每月", "recurring", None)]}),
        ("2031年12月", "完成时限", {"milestones": [("2031年12月", "deadline", "2031-12")]}),
        ("2031年12月召开大会。", None, {}),
        ("发放约260万元，新建1所。", None, {"figures": ["约260万元", "1所"]}),
        ("2031年的第3批。", None, {}),
        (
            "依照《办法》（威政办发〔2017〕15号）做。",
            None,
            {"policies": [("《办法》", "威政办发〔2017〕15号", "follows")]},
        ),
        ("拟定《管理办法》。", None, {"policies": [("《管理办法》", None, "drafts")]}),
        ("实施《三年行动计划》。", None, {"policies": [("《三年行动计划》", None, "implements")]}),
        (
            "（责任单位：基教科、人事科）",
            None,
            {"units": [("基教科", "responsible"), ("人事科", "responsible")]},
        ),
        (
            "区公安分局牵头，区教育局配合。",
            None,
            {"units": [("区公安分局", "lead"), ("区教育局", "support")]},
        ),
        ("主动配合。", None, {}),
        ("区财政局", "配合单位", {"units": [("区财政局", "support")]}),
        ("张三", "责任人", {}),
    ],
)
def test_only_what_words_name_for_certain(text: str, column: str | None, facets: dict[str, Any]) -> None:
    found = facets_of(text, column, 2031)
    assert all(facet["proposed"] is True for each in found.values() for facet in each)
    assert {name: [told(name, facet) for facet in each] for name, each in found.items()} == facets


def told(name: str, facet: dict[str, Any]) -> Any:
    shown = {
        "milestones": ("quote", "kind", "date"),
        "figures": ("quote",),
        "policies": ("quote", "number", "role"),
        "units": ("quote", "role"),
    }[name]
    values = tuple(facet.get(key) for key in shown)
    return values[0] if len(values) == 1 else values


def test_a_later_plan_is_proposed_the_topics_and_audiences_of_measures_like_its_own(book: Book) -> None:
    [original] = book.plans
    text = original.source.text.replace("2018年工作要点", "2019年工作要点")
    text = text.replace("组织开展“全国安全教育日”", "认真组织“全国安全教育日”")
    text = text.replace("加强教育新闻宣传。", "种树。全体师生春天种树。")
    made = imported("要点.txt", text.encode(), "2019", beside=original)
    before = {entry.item.number: entry.item for entry in original.items}
    for entry in made.items:
        if entry.item.number != 28:
            assert set(entry.item.proposed_topics) == set(before[entry.item.number].all_topics)
            assert entry.item.proposed_audiences
        assert not entry.item.topics
        assert not entry.item.audiences
