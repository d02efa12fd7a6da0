"""What sort of number or policy its words look like, where no editor has said it."""

from __future__ import annotations

import pytest

from planbook.book import Book
from planbook.model.facet_guesses import FigureKind, PolicyKind, figure_kind, policy_kind


@pytest.mark.parametrize(
    ("kind", "quotes"),
    [
        (FigureKind.MONEY, ["约260万元", "1.5亿元", "三千元"]),
        (FigureKind.COUNT, ["1所", "2所学校食堂", "三十名", "50场次", "1200个学位", "两家", "3000平方米"]),
        (FigureKind.SHARE, ["95%", "９５％", "百分之八十", "三分之一", "九成"]),
        (FigureKind.TIME, ["1小时", "三年", "3个月", "每周", "72学时", "两学期", "40分钟", "一周"]),
        (FigureKind.SET, ["五项", "三级", "六大项", "两个机制", "双减"]),
        (FigureKind.ORDINAL, ["第三期", "第8届", "“第一书记”", "第三年"]),
        (FigureKind.SAYING, ["“三会一课”", "“2+1项目”", "“百日攻坚”"]),
    ],
)
def test_figures(kind: FigureKind, quotes: list[str]) -> None:
    assert {quote: figure_kind(quote) for quote in quotes} == dict.fromkeys(quotes, kind)


@pytest.mark.parametrize(
    ("kind", "quotes"),
    [
        (PolicyKind.DOCUMENT, ["《学校食堂管理办法》", "开放方案", "第三期行动计划", "中央八项规定"]),
        (PolicyKind.PROGRAMME, ["“护校安园”", "惠民政策", "“三个一”工程", "计划生育"]),
    ],
)
def test_policies(kind: PolicyKind, quotes: list[str]) -> None:
    found = {quote: policy_kind(quote, has_number=False) for quote in quotes}
    assert found == dict.fromkeys(quotes, kind)
    assert policy_kind("护校安园", has_number=True) is PolicyKind.DOCUMENT


def test_guesses_are_near_to_what_editors_said_of_a_real_plan(book: Book) -> None:
    figures = [
        figure for entry in book.items() for measure in entry.item.measures for figure in measure.figures
    ]
    differ = {figure.quote for figure in figures if figure_kind(figure.quote) is not figure.kind}
    assert len(figures) > len(differ) * 5
    assert differ == {"“五大联赛”", "“八大联赛”", "八项"}
