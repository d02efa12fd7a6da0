"""What people come for, done on a phone: two taps from home, and the answer is on the screen.

Issue 11 names the twelve tasks; ``tests/search/test_tasks.py`` searches for them.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from answers import is_answered
from built_site import PHONE, OpenPage

MOST_TAPS = 2

# What is wanted, what is tapped from home, and the words that tell it.
BY_TAPS = [
    (
        "孩子今年上小学要知道什么",
        ["孩子今年上小学，怎么报名？"],
        "做好新生报名和入学。怎么报名，文中没有写。",
    ),
    ("放学没人接", ["放学没人接，学校管吗？"], "要抓好小学生课后托管的日常管理"),
    ("放学没人接，原文", ["放学没人接，学校管吗？", "放学没人接，学校管吗？"], "抓好小学生课后托管日常管理"),
    ("食堂", ["学校食堂干净吗，怎么管？"], "要在中小学校食堂推广“六常”管理模式"),
    ("曲阜学校什么时候好", ["2018年9月"], "确保2018年9月顺利完工并投入使用"),
    ("新幼儿园", ["会新建幼儿园吗？"], "计划新建1所公益普惠性幼儿园"),
    ("这一年什么时候完成什么", ["时间节点"], "曲阜学校中学部完工并投入使用"),
]


@pytest.fixture
def home(open_page: OpenPage, address: str) -> Page:
    page = open_page(**PHONE, reduced_motion="reduce")
    page.goto(address)
    return page


@pytest.mark.parametrize(
    ("taps", "answer"), [case[1:] for case in BY_TAPS], ids=[case[0] for case in BY_TAPS]
)
def test_an_answer_is_two_taps_from_home(home: Page, taps: list[str], answer: str) -> None:
    assert len(taps) <= MOST_TAPS
    for name in taps:
        home.locator("article").get_by_role("link", name=re.compile("^" + re.escape(name))).first.tap()
    is_answered(home, answer)
