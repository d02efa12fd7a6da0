"""What people come for, done on a phone: two taps or one search from home, and the answer is on the screen.

Issue 11 names the twelve tasks. An answer is official words, or what the editors answered.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from built_site import PHONE, OpenPage

MOST_TAPS = 2
# The link below an entry of a list may stand further down.
MOST_OF_IT = 0.7

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

# What is typed, and the words that tell it on the page that the first result opens.
BY_SEARCH = [
    ("孩子今年上小学要知道什么", "妥善做好2018年新生报名和新学期新生入学工作"),
    ("放学没人接", "抓好小学生课后托管日常管理"),
    ("助学", "进一步推进生源地助学贷款工作"),
    ("曲阜学校什么时候好", "确保2018年9月顺利完工并投入使用"),
    ("中考加分", "认真做好特殊考生加分审核"),
    ("校车", "将幼儿园校车采取校车服务公司代管的方式"),
    ("新幼儿园", "新建1所公益普惠性幼儿园并具备使用条件"),
    ("教师轮岗", "探索形成学区制校长教师交流轮岗制度"),
    ("校长接待日", "切实抓好“校长接待日”、“学校开放周”等开门办教育活动"),
    ("健身房谁管", "加强协会、俱乐部和高危体育项目监管"),
]

# All results are there, and nothing moves any more: on phones the box opens slowly.
STILL = """() => document.querySelector("a.md-search-result__link")
  && !document.querySelector(".search-partial:not([hidden]), .search-coming")
  && document.getAnimations().every(({ playState }) => playState === "finished")"""


@pytest.fixture
def home(open_page: OpenPage, address: str) -> Page:
    page = open_page(**PHONE, reduced_motion="reduce")
    page.goto(address)
    return page


def _is_answered(page: Page, answer: str) -> None:
    told = page.locator("article").locator("[data-official], .editors, dd, li").filter(has_text=answer).first
    expect(told).to_be_in_viewport(ratio=MOST_OF_IT)


@pytest.mark.parametrize(
    ("taps", "answer"), [case[1:] for case in BY_TAPS], ids=[case[0] for case in BY_TAPS]
)
def test_an_answer_is_two_taps_from_home(home: Page, taps: list[str], answer: str) -> None:
    assert len(taps) <= MOST_TAPS
    for name in taps:
        home.locator("article").get_by_role("link", name=re.compile("^" + re.escape(name))).first.tap()
    _is_answered(home, answer)


@pytest.mark.parametrize(("query", "answer"), BY_SEARCH, ids=[query for query, _ in BY_SEARCH])
def test_an_answer_is_one_search_from_home(home: Page, query: str, answer: str) -> None:
    home.locator(".search-home > input").fill(query)
    home.locator(".search-home > button").tap()
    home.wait_for_function(STILL)
    home.locator("a.md-search-result__link").first.tap()
    home.wait_for_url(re.compile("#.+$"))
    _is_answered(home, answer)
