"""What of a bureau's name is left out of a query."""

from __future__ import annotations

import re
import subprocess

import pytest

from node import NODE
from planbook.model.plan import Plan
from planbook.search.names import names


def _plan(issuer: str) -> Plan:
    return Plan.model_construct(year=2018, issuer=issuer, title=f"{issuer}2018年工作要点")


@pytest.mark.parametrize(
    ("query", "rest"),
    [
        ("威海校车", "校车"),
        ("威海市校车", "校车"),
        ("经区校车", "校车"),
        ("开发区教体处校车", "校车"),
        ("威海经济技术开发区教育体育处校车", "校车"),
        ("工作要点校车", "校车"),
        ("校车工作要点", "校车"),
        ("体育比赛", "体育比赛"),
        ("区里的校车", "区里的校车"),
        ("教育经费", "教育经费"),
        ("小区校车", "小区校车"),
    ],
)
def test_names_of_a_long_area(query: str, rest: str) -> None:
    assert re.sub(names([_plan("威海经济技术开发区教育体育处")]), "", query) == rest


@pytest.mark.parametrize(
    ("query", "rest"),
    [
        ("青岛校车", "校车"),
        ("青岛市市南区教育局校车", "校车"),
        ("市南校车", "校车"),
        ("南区校车", "南区校车"),
    ],
)
def test_names_of_short_areas_are_said_in_full(query: str, rest: str) -> None:
    assert re.sub(names([_plan("青岛市市南区教育局")]), "", query) == rest


def test_bureaus_of_several_plans() -> None:
    pattern = names([_plan("青岛市教育局"), _plan("威海市教育局")])
    assert re.sub(pattern, "", "青岛校车") == re.sub(pattern, "", "威海校车") == "校车"


def test_no_plan() -> None:
    assert re.sub(names([]), "", "校车") == "校车"


@pytest.mark.parametrize("sign", " -&#~/“”()（）[]{}.*+?^$|\\'\"")
def test_a_browser_understands_names_with_any_sign(sign: str) -> None:
    plan = Plan.model_construct(
        year=2031,
        issuer=f"云溪{sign}区教育{sign}局",
        title=f"云溪{sign}区教育{sign}局{sign} 2031年工作{sign}要点",
    )
    pattern = names([plan])
    code = f"process.stdout.write('云溪区工作要点校车'.replace(new RegExp({pattern!r}, 'gu'), ''))"
    finished = subprocess.run([NODE, "-e", code], capture_output=True, text=True, check=False)
    assert (finished.stdout, finished.stderr) == ("校车", "")
